package dev.understudy.ssm.parameter.secret;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.ParameterErrors;
import dev.understudy.ssm.parameter.name.ParameterReference;
import dev.understudy.ssm.parameter.rule.DataTypes;
import dev.understudy.ssm.parameter.state.Secret;
import dev.understudy.ssm.state.SsmStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets of Secrets Manager through names like {@code /aws/reference/secretsmanager/name}. Understudy has no
 * Secrets Manager: there are the secrets that somebody put in through the admin API, and no others.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html">
 *     Referencing AWS Secrets Manager secrets from Parameter Store parameters</a>
 */
public final class SecretReferences {
    private SecretReferences() {}

    /** Refuses to show a secret to somebody who did not ask for decryption. */
    public static void requireDecryption(boolean withDecryption) {
        if (!withDecryption) {
            throw ParameterErrors.secretNeedsDecryption();
        }
    }

    /** The refusal of a reference to a secret, version or stage that is not there. */
    public static RuntimeException notFound(ParameterReference reference) {
        return ParameterErrors.secretNotFound(reference.name().given());
    }

    /** The secret in the shape of a parameter, or null if there is no such secret, version or stage. */
    public static @Nullable Parameter find(String name, ParameterReference reference, SsmStore store) {
        Secret secret = store.secrets.get(name);
        if (secret == null || !reference.selectable()) {
            return null;
        }
        Secret.Version version = secret.version(reference.selector() == null ? Secret.CURRENT : reference.selector());
        if (version == null) {
            return null;
        }
        return Parameter.builder()
                .name(reference.name().given())
                .type(ParameterType.SECURE_STRING)
                .value(version.text())
                .version(0L)
                .selector(reference.shownSelector())
                .sourceResult(sourceResult(secret, version))
                .lastModifiedDate(version.createdAt())
                .arn(secret.arn())
                .dataType(DataTypes.TEXT)
                .build();
    }

    /** What {@code GetSecretValue} answers; it begins the names of its members in lower case, except for the ARN. */
    private static String sourceResult(Secret secret, Secret.Version version) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ARN", secret.arn());
        result.put("name", secret.name());
        result.put("versionId", version.id());
        result.put("secretString", version.text());
        ArrayNode stages = result.putArray("versionStages");
        version.stages().forEach(stages::add);
        result.put("createdDate", version.createdAt().toString());
        return result.toString();
    }
}
