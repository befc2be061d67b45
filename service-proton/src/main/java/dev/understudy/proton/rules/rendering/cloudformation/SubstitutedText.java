package dev.understudy.proton.rules.rendering.cloudformation;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code Fn::Sub}: <code>${Name}</code>, and <code>${!Name}</code> for what stays as it is. */
final class SubstitutedText {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private SubstitutedText() {}

    static void forEachVariable(String text, Consumer<String> use) {
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            String name = variables.group(1).strip();
            if (!name.startsWith("!")) {
                use.accept(name);
            }
        }
    }

    static String substitute(String text, UnaryOperator<String> valueOf) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String name = variable.group(1).strip();
            String value = name.startsWith("!") ? "${" + name.substring(1) + "}" : valueOf.apply(name);
            return Matcher.quoteReplacement(value);
        });
    }
}
