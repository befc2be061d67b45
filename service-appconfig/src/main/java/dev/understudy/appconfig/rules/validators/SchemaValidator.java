package dev.understudy.appconfig.rules.validators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.understudy.appconfig.errors.ContentErrors;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Blob;
import dev.understudy.core.schema.DraftFourSchemas;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks content against a JSON schema of draft 4, the only one that AppConfig knows: it reads schemas that claim to be of
 * another draft as draft 4, too (recorded in 2026). A schema that is none is found out here, since AppConfig does not
 * look at it when a profile is created.
 */
final class SchemaValidator {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .locale(Locale.ENGLISH)
            .pathType(PathType.JSON_POINTER)
            .build();

    /** What a schema has to satisfy itself; it comes with the library. */
    private static final Schema META_SCHEMA = SchemaRegistry.withDialect(
                    Dialects.getDraft4(), registry -> registry.schemaRegistryConfig(CONFIG))
            .getSchema(SchemaLocation.of(Dialects.getDraft4().getId()));

    private SchemaValidator() {}

    /**
     * Refuses content that does not satisfy a schema.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException with details, also if the schema cannot be used
     */
    static void check(String schemaText, Blob content) {
        ObjectNode schema = schema(schemaText);
        List<Error> errors = violations(schemaText, schema, instance(schemaText, content));
        if (!errors.isEmpty()) {
            throw refusal(schemaText, SchemaReports.failures(errors), errors);
        }
    }

    private static List<Error> violations(String schemaText, ObjectNode schema, JsonNode instance) {
        try {
            return DraftFourSchemas.violations(schema, instance);
        } catch (SchemaException e) {
            // A reference that leads nowhere shows only where it is followed, and what takes too long not before it
            // does.
            throw unusable(schemaText, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode schema(String text) {
        JsonNode given = parse(text);
        if (!(given instanceof ObjectNode object)) {
            String type = given == null ? "string" : SchemaReports.typeOf(given);
            throw unusable(text, SchemaReports.notASchema(type));
        }
        if (refersElsewhere(object)) {
            throw unusable(text, "External schema references are not supported.");
        }
        ObjectNode schema = object.deepCopy();
        schema.remove("$schema");
        List<Error> errors = SchemaReports.decisive(META_SCHEMA.validate(schema));
        if (!errors.isEmpty()) {
            throw refusal(text, SchemaReports.syntaxErrors(errors), errors);
        }
        return schema;
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            JsonNode parsed = MAPPER.readTree(text);
            return parsed.isMissingNode() ? null : parsed;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean refersElsewhere(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual() && !reference.asText().startsWith("#")) {
            return true;
        }
        for (JsonNode child : node) {
            if (refersElsewhere(child)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode instance(String schemaText, Blob content) {
        try {
            JsonNode instance = MAPPER.readTree(content.unsafeBytes());
            if (!instance.isMissingNode()) {
                return instance;
            }
        } catch (IOException e) {
            throw unusable(schemaText, "The configuration is no JSON.");
        }
        throw unusable(schemaText, "The configuration is empty.");
    }

    private static ModeledError refusal(String schemaText, String reason, List<Error> errors) {
        return ContentErrors.schemaNotSatisfied(
                schemaText, reason, errors.stream().map(SchemaReports::detail).toList());
    }

    private static ModeledError unusable(String schemaText, String reason) {
        return ContentErrors.schemaNotSatisfied(
                schemaText,
                reason,
                List.of(new InvalidConfigurationDetail("JSON_SCHEMA", "", reason, "Invalid", null)));
    }
}
