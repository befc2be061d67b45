package dev.understudy.appconfig.rules.actions;

import dev.understudy.appconfig.errors.DeploymentErrors;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.core.id.Arn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that one deployment gives to its extensions, in the form {@code extension#parameter}; see <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_StartDeployment.html">DynamicExtensionParameters</a>.
 */
public final class DynamicParameters {
    private static final String PREFIX = "extension/";

    private final Map<String, Map<String, String>> byAssociation;

    private DynamicParameters(Map<String, Map<String, String>> byAssociation) {
        this.byAssociation = byAssociation;
    }

    /**
     * The parameters of a request.
     *
     * @param given by extension and parameter
     * @param extensions what acts on the deployment
     * @throws dev.understudy.appconfig.model.BadRequestException if a parameter belongs to none of the extensions, or is
     *     not declared dynamic
     */
    public static DynamicParameters of(Map<String, String> given, List<LinkedExtension> extensions) {
        Map<String, Map<String, String>> byAssociation = new HashMap<>();
        given.forEach((key, value) -> {
            int hash = key.indexOf('#');
            String name = key.substring(hash + 1);
            boolean known = false;
            for (LinkedExtension extension : extensions) {
                if (isNamed(extension, key.substring(0, hash))
                        && extension.dynamicParameters().contains(name)) {
                    byAssociation
                            .computeIfAbsent(extension.associationId(), association -> new LinkedHashMap<>())
                            .put(name, value);
                    known = true;
                }
            }
            if (!known) {
                throw DeploymentErrors.dynamicParameterUnknown(key);
            }
        });
        return new DynamicParameters(byAssociation);
    }

    /**
     * Refuses the parameters of a request as {@link #of} does, for a deployment that asks no extension before it starts.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException as said there
     */
    public static void check(Map<String, String> given, List<LinkedExtension> extensions) {
        DynamicParameters unused = of(given, extensions);
    }

    private static boolean isNamed(LinkedExtension extension, String identifier) {
        Arn arn = Arn.parse(identifier);
        String name = arn == null || !arn.resource().startsWith(PREFIX)
                ? identifier
                : arn.resource().substring(PREFIX.length());
        return name.equals(extension.extensionId())
                || name.equals(extension.extensionName())
                || name.equals(extension.extensionId() + "/" + extension.version());
    }

    /** What an extension is told: the parameters of its association, and over them those of the deployment. */
    public Map<String, String> with(LinkedExtension extension) {
        Map<String, String> all = new LinkedHashMap<>(extension.parameters());
        all.putAll(byAssociation.getOrDefault(extension.associationId(), Map.of()));
        return all;
    }
}
