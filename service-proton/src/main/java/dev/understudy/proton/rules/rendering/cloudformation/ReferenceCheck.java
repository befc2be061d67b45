package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses references to what the template does not have, wherever they stand, as CloudFormation does at once. */
final class ReferenceCheck {
    private final String file;
    private final Sections sections;

    ReferenceCheck(String file, Sections sections) {
        this.file = file;
        this.sections = sections;
    }

    void run() {
        if (sections.transformed()) {
            return;
        }
        sections.resources().values().forEach(resource -> check(resource, "Resources"));
        sections.outputs().values().forEach(output -> check(output, "Outputs"));
    }

    private void check(Object value, String section) {
        if (value instanceof List<?> list) {
            list.forEach(element -> check(element, section));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                member(String.valueOf(key), member, section, map.size() == 1);
                check(member, section);
            });
        }
    }

    private void member(String key, Object value, String section, boolean function) {
        if (key.equals("Condition") && value instanceof String condition && !function) {
            condition(condition);
        } else if (function && key.equals("Ref") && value instanceof String name) {
            resolve(name, section);
        } else if (function && key.equals("Fn::GetAtt")) {
            Object target = value instanceof List<?> path && !path.isEmpty() ? path.get(0) : value;
            resolve(before(String.valueOf(target)), section);
        } else if (function && key.equals("Fn::Sub")) {
            substitution(value, section);
        }
    }

    private void condition(String name) {
        // Policies have a member of this name as well, which holds no text.
        if (!sections.conditions().containsKey(name)) {
            throw RenderingErrors.template(
                    file, "Unresolved condition dependency " + name + " in the Resources block of the template");
        }
    }

    private void substitution(Object value, String section) {
        Object text = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        Set<?> own = value instanceof List<?> list && list.size() > 1 && list.get(1) instanceof Map<?, ?> names
                ? names.keySet()
                : Set.of();
        if (text instanceof String template) {
            SubstitutedText.forEachVariable(template, name -> {
                if (!own.contains(name)) {
                    resolve(before(name), section);
                }
            });
        }
    }

    private static String before(String path) {
        int dot = path.indexOf('.');
        return dot < 0 || path.startsWith("AWS::") ? path : path.substring(0, dot);
    }

    private void resolve(String name, String section) {
        if (!name.startsWith("AWS::")
                && !sections.parameters().containsKey(name)
                && !sections.resources().containsKey(name)) {
            throw RenderingErrors.unresolved(file, name, section);
        }
    }
}
