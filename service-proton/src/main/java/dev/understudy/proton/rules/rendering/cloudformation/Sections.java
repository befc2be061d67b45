package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sections of a template.
 *
 * @param parameters by name
 * @param mappings by name
 * @param conditions expressions by name
 * @param resources by logical id
 * @param outputs by key
 * @param transformed whether a macro adds things that the template does not show
 */
record Sections(
        Map<String, Map<?, ?>> parameters,
        Map<String, Map<?, ?>> mappings,
        Map<String, Object> conditions,
        Map<String, Map<?, ?>> resources,
        Map<String, Map<?, ?>> outputs,
        boolean transformed) {

    static Sections of(String file, Map<?, ?> top) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        section(file, top, "Conditions").forEach((name, value) -> conditions.put(String.valueOf(name), value));
        Sections sections = new Sections(
                maps(file, top, "Parameters"),
                maps(file, top, "Mappings"),
                conditions,
                maps(file, top, "Resources"),
                maps(file, top, "Outputs"),
                top.containsKey("Transform"));
        if (sections.resources.isEmpty()) {
            throw RenderingErrors.template(file, "At least one Resources member must be defined.");
        }
        sections.resources.forEach((logicalId, resource) -> {
            if (!(resource.get("Type") instanceof String)) {
                throw RenderingErrors.template(
                        file, "[/Resources/" + logicalId + "] Every Resources object must contain a Type member.");
            }
        });
        sections.outputs.forEach((key, output) -> {
            if (output.get("Value") == null) {
                throw RenderingErrors.template(file, "Every Outputs member must contain a Value object");
            }
        });
        return sections;
    }

    private static Map<?, ?> section(String file, Map<?, ?> top, String name) {
        Object section = top.get(name);
        if (section == null || section.equals("")) {
            return Map.of();
        }
        if (section instanceof Map<?, ?> map) {
            return map;
        }
        throw RenderingErrors.template(file, "'" + name + "' must be an object");
    }

    private static Map<String, Map<?, ?>> maps(String file, Map<?, ?> top, String name) {
        Map<String, Map<?, ?>> members = new LinkedHashMap<>();
        section(file, top, name).forEach((key, value) -> {
            if (!(value instanceof Map<?, ?> map)) {
                throw RenderingErrors.template(file, "[/" + name + "/" + key + "] must be an object");
            }
            members.put(String.valueOf(key), map);
        });
        return members;
    }
}
