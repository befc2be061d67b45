package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to parameters, as in <code>{{ message }}</code>, wherever they stand in a value. */
final class References {
    /** What has a colon or a dot between the braces belongs to somebody else: {@code ssm:}, {@code global:}, a step. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9]+)\\s*\\}\\}");

    private References() {}

    /** Shows every name that a value refers to. */
    static void in(InputValue value, Consumer<String> reference) {
        if (value instanceof InputValue.Members members) {
            members.values().values().forEach(member -> in(member, reference));
        } else if (value instanceof InputValue.Items items) {
            items.values().forEach(item -> in(item, reference));
        } else if (value instanceof InputValue.Text text) {
            Matcher matcher = PARAMETER.matcher(text.value());
            while (matcher.find()) {
                reference.accept(matcher.group(1));
            }
        }
    }
}
