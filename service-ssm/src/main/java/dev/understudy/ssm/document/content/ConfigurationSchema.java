package dev.understudy.ssm.document.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import dev.understudy.core.schema.DraftFourSchemas;
import dev.understudy.core.value.InputValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Checks configurations with the schemas that they require, which are JSON schemas of draft 4.
 *
 * @see <a href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-configuration-and-profile-validators.html">
 *     Understanding validators</a>
 */
public final class ConfigurationSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ConfigurationSchema() {}

    /**
     * Refuses a configuration that does not satisfy a schema.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocumentContent}
     */
    public static void check(String schemaText, InputValue.Members configuration) {
        try {
            ObjectNode schema = (ObjectNode) MAPPER.readTree(schemaText);
            schema.remove("$schema");
            List<Error> errors = DraftFourSchemas.violations(schema, MAPPER.readTree(configuration.json()));
            if (!errors.isEmpty()) {
                throw ContentErrors.invalid(errors.stream()
                        .map(error -> ContentErrors.violation(
                                reason(error), error.getInstanceLocation().toString()))
                        .collect(Collectors.joining("\n")));
            }
        } catch (JsonProcessingException | SchemaException e) {
            throw ContentErrors.unusableSchema(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(Error error) {
        JsonNode allowed = error.getSchemaNode();
        if (!"type".equals(error.getKeyword()) || allowed == null) {
            return error.getMessage();
        }
        JsonNode types = allowed.isArray() ? allowed : MAPPER.createArrayNode().add(allowed);
        return ContentErrors.wrongType(typeOf(error.getInstanceNode()), types.toString());
    }

    private static String typeOf(JsonNode node) {
        return node.isIntegralNumber() ? "integer" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
