package dev.understudy.launcher;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads command lines of the plain form {@code --port 4566 --host=0.0.0.0}. Loading picocli takes as long as loading half
 * of the server, so it is only asked about what does not have this form: a wish for help, or a mistake.
 */
final class CommandLineReader {
    private static final String ASSIGN = "=";

    private CommandLineReader() {}

    /** The values by option, or null if the command line does not have the plain form. */
    static @Nullable Map<String, String> read(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int assign = argument.indexOf(ASSIGN);
            Option option = find(assign < 0 ? argument : argument.substring(0, assign));
            String value = null;
            if (option == Option.NO_ADMIN) {
                value = assign < 0 ? "true" : null;
            } else if (assign >= 0) {
                value = argument.substring(assign + 1);
            } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("-")) {
                value = arguments[++i];
            }
            if (option == null || value == null || values.put(option.flag(), value) != null) {
                return null;
            }
        }
        return values;
    }

    private static @Nullable Option find(String flag) {
        for (Option option : Option.values()) {
            if (option.flag().equals(flag)) {
                return option;
            }
        }
        return null;
    }
}
