package dev.understudy.appconfig.rules.validators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Ascii;
import com.networknt.schema.Error;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts violations of JSON schemas into AppConfig's words. The frames, and the texts for {@code minimum} and for schemas
 * that are none, are recorded; other reasons are in the words of the library.
 */
final class SchemaReports {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private static final int LONGEST_VALUE = 1024;

    private SchemaReports() {}

    /** All violations as the text of a refusal shows them. */
    static String failures(List<Error> errors) {
        return errors.stream()
                .map(error -> "[message: \"" + reason(error) + "\" - parent node: " + location(error) + "]")
                .collect(Collectors.joining("\n"));
    }

    /** A violation as an entry of the details. */
    static InvalidConfigurationDetail detail(Error error) {
        return new InvalidConfigurationDetail(
                error.getKeyword(), location(error), reason(error), "NotSatisfied", value(error.getInstanceNode()));
    }

    private static @Nullable String value(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        String text = node.isTextual() ? node.asText() : node.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    private static String location(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static String reason(Error error) {
        JsonNode limit = error.getSchemaNode();
        if ("minimum".equals(error.getKeyword()) && limit != null && limit.isNumber()) {
            return "numeric instance is lower than the required minimum (minimum: " + limit.asText() + ", found: "
                    + error.getInstanceNode().asText() + ")";
        }
        return error.getMessage();
    }

    /** What is said of a schema that is no object. */
    static String notASchema(String type) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("level", "error");
        report.set("schema", pointer(""));
        report.put("domain", "syntax");
        report.put("message", "JSON value is of type " + type + ", not a JSON Schema (expected an object)");
        report.put("found", type);
        return fatal(JsonNodeFactory.instance.arrayNode().add(report));
    }

    /** Those violations that are worth telling: while types are wrong, whatever else is wrong may follow from that. */
    static List<Error> decisive(List<Error> errors) {
        List<Error> wrongTypes =
                errors.stream().filter(SchemaReports::isWrongType).toList();
        return wrongTypes.isEmpty() ? errors : wrongTypes;
    }

    private static boolean isWrongType(Error error) {
        return "type".equals(error.getKeyword());
    }

    /** What is said of an object that is no schema. */
    static String syntaxErrors(List<Error> errors) {
        ArrayNode reports = JsonNodeFactory.instance.arrayNode();
        errors.forEach(error -> reports.add(syntaxError(error)));
        return fatal(reports);
    }

    private static ObjectNode syntaxError(Error error) {
        String at = location(error);
        int slash = at.lastIndexOf('/');
        boolean wrongType = isWrongType(error);
        String found = typeOf(error.getInstanceNode());
        String expected =
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("level", "error");
        report.put(
                "message",
                wrongType
                        ? "value has incorrect type (found " + found + ", expected one of [" + expected + "])"
                        : error.getMessage());
        report.put("domain", "syntax");
        report.set("schema", pointer(slash < 0 ? "" : at.substring(0, slash)));
        report.put("keyword", at.isEmpty() ? error.getKeyword() : at.substring(slash + 1));
        if (wrongType) {
            report.put("found", found);
            report.putArray("expected").add(expected);
        }
        return report;
    }

    /** The name of a JSON type in JSON schemas. */
    static String typeOf(JsonNode node) {
        return node.isIntegralNumber()
                ? "integer"
                : Ascii.toLowerCase(node.getNodeType().name());
    }

    private static ObjectNode pointer(String pointer) {
        return JsonNodeFactory.instance.objectNode().put("loadingURI", "#").put("pointer", pointer);
    }

    private static String fatal(ArrayNode reports) {
        try {
            return "fatal: invalid JSON Schema, cannot continue\nSyntax errors:\n" + WRITER.writeValueAsString(reports)
                    + "\n    level: \"fatal\"\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
