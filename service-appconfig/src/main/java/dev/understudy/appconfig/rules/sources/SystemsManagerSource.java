package dev.understudy.appconfig.rules.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.RequestContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters and documents of Systems Manager, read from the neighbour on behalf of the caller's account; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-free-form-configurations-creating.html">Creating
 * a freeform configuration profile</a>.
 */
final class SystemsManagerSource {
    private static final String SERVICE = "ssm";
    private static final String AWS_KEY = "alias/aws/ssm";
    private static final String CONFIGURATION = "ApplicationConfiguration";
    private static final String PLAIN = "text/plain";

    /** Performs an operation of another service. */
    @FunctionalInterface
    interface Neighbour {
        /**
         * The operation's output.
         *
         * @throws ModeledError if the other service refuses, or is not here
         */
        JsonNode call(String service, String operation, JsonNode input, String account, String region);
    }

    private final Neighbour neighbour;

    SystemsManagerSource(Neighbour neighbour) {
        this.neighbour = neighbour;
    }

    /** A version of a parameter, decrypted. */
    SourceContent parameter(String name, String version, RequestContext context) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("Name", name + ":" + version);
        request.put("WithDecryption", true);
        try {
            JsonNode parameter = call("GetParameter", request, context).path("Parameter");
            boolean secret = parameter.path("Type").asText().equals("SecureString");
            return new SourceContent(
                    parameter.path("Version").asText(version),
                    null,
                    Blob.ofUtf8(parameter.path("Value").asText()),
                    PLAIN,
                    secret && hasCustomerKey(name, context),
                    List.of());
        } catch (ModeledError refusal) {
            throw unreadable("ssm-parameter://" + name, version, refusal);
        }
    }

    private boolean hasCustomerKey(String name, RequestContext context) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode filter = request.putArray("ParameterFilters").addObject();
        filter.put("Key", "Name");
        filter.putArray("Values").add(name);
        String key = call("DescribeParameters", request, context)
                .path("Parameters")
                .path(0)
                .path("KeyId")
                .asText(AWS_KEY);
        return !key.equals(AWS_KEY);
    }

    /** A version of a document of type ApplicationConfiguration, with the schemas that it requires. */
    SourceContent document(String name, String version, RequestContext context) {
        String uri = "ssm-document://" + name;
        JsonNode document;
        List<String> schemas;
        try {
            document = call("GetDocument", named(name, version), context);
            schemas = schemas(document, context);
        } catch (ModeledError refusal) {
            throw unreadable(uri, version, refusal);
        }
        if (!document.path("DocumentType").asText().equals(CONFIGURATION)) {
            throw ConfigurationErrors.sourceUnreadable(uri, version, "it is no document of type " + CONFIGURATION);
        }
        return new SourceContent(
                document.path("DocumentVersion").asText(version),
                null,
                Blob.ofUtf8(document.path("Content").asText()),
                contentType(document.path("DocumentFormat").asText()),
                false,
                schemas);
    }

    private List<String> schemas(JsonNode document, RequestContext context) {
        List<String> schemas = new ArrayList<>();
        for (JsonNode required : document.path("Requires")) {
            ObjectNode request = named(
                    required.path("Name").asText(), required.path("Version").asText("$DEFAULT"));
            schemas.add(call("GetDocument", request, context).path("Content").asText());
        }
        return schemas;
    }

    private static ObjectNode named(String name, String version) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("Name", name);
        request.put("DocumentVersion", version);
        return request;
    }

    private static String contentType(String documentFormat) {
        return switch (documentFormat) {
            case "JSON" -> "application/json";
            case "YAML" -> "application/x-yaml";
            default -> PLAIN;
        };
    }

    private JsonNode call(String operation, ObjectNode request, RequestContext context) {
        return neighbour.call(SERVICE, operation, request, context.account(), context.region());
    }

    private static ModeledError unreadable(String uri, String version, ModeledError refusal) {
        String reason = refusal.getMessage() == null ? refusal.code() : refusal.getMessage();
        return ConfigurationErrors.sourceUnreadable(uri, version, reason);
    }
}
