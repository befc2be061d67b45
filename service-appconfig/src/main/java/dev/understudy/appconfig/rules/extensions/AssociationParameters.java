package dev.understudy.appconfig.rules.extensions;

import dev.understudy.appconfig.errors.ExtensionErrors;
import dev.understudy.appconfig.model.Parameter;
import dev.understudy.appconfig.state.ExtensionVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What extensions declare as parameters, and whether associations set them right. */
public final class AssociationParameters {
    private AssociationParameters() {}

    /**
     * The parameters of an extension as they are kept: neither required nor dynamic unless it says so.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if one is both
     */
    public static Map<String, Parameter> declared(@Nullable Map<String, Parameter> given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, Parameter> declared = new LinkedHashMap<>();
        given.forEach((name, parameter) -> declared.put(
                name,
                new Parameter(
                        parameter.description(),
                        Boolean.TRUE.equals(parameter.required()),
                        Boolean.TRUE.equals(parameter.dynamic()))));
        List<String> contradicting = declared.entrySet().stream()
                .filter(entry ->
                        is(entry.getValue().required()) && is(entry.getValue().dynamic()))
                .map(Map.Entry::getKey)
                .toList();
        if (!contradicting.isEmpty()) {
            throw ExtensionErrors.parametersRequiredAndDynamic(contradicting);
        }
        return declared;
    }

    /**
     * Refuses parameters of an association that the extension does not know, and the absence of required ones. A
     * dynamic parameter may be set: a deployment overrides it.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException as said
     */
    public static void check(ExtensionVersion extension, Map<String, String> given) {
        for (Map.Entry<String, Parameter> declared : extension.parameters().entrySet()) {
            if (is(declared.getValue().required()) && !given.containsKey(declared.getKey())) {
                throw given.isEmpty()
                        ? ExtensionErrors.noParameters(extension)
                        : ExtensionErrors.parameterMissing(extension, declared.getKey());
            }
        }
        for (String name : given.keySet()) {
            if (!extension.parameters().containsKey(name)) {
                throw ExtensionErrors.parameterUnknown(extension, name);
            }
        }
    }

    private static boolean is(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
