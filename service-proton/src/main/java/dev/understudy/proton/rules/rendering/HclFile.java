package dev.understudy.proton.rules.rendering;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints plain values as a file of Terraform variables. */
final class HclFile {
    private HclFile() {}

    static String of(Map<String, ?> values) {
        StringBuilder hcl = new StringBuilder();
        values.forEach((name, value) ->
                hcl.append(name).append(" = ").append(expression(value, "")).append('\n'));
        return hcl.toString();
    }

    private static String expression(@Nullable Object value, String indent) {
        String inner = indent + "  ";
        StringBuilder hcl = new StringBuilder();
        if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map)
                    .forEach((name, member) -> hcl.append(inner)
                            .append(quoted(String.valueOf(name)))
                            .append(" = ")
                            .append(expression(member, inner))
                            .append('\n'));
            return hcl.isEmpty() ? "{}" : "{\n" + hcl + indent + "}";
        }
        if (value instanceof List<?> list) {
            list.forEach(element -> hcl.append(hcl.isEmpty() ? "" : ", ").append(expression(element, inner)));
            return "[" + hcl + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** Templates within a text are what HCL would look into. */
    private static String quoted(String text) {
        return JsonFile.of(text).replace("${", "$${").replace("%{", "%%{");
    }
}
