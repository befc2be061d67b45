package dev.understudy.appconfig.rules.hosted;

import dev.understudy.appconfig.state.HostedVersion;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions a list shows.
 *
 * @param wanted a label, or the beginning of one with an asterisk behind it; null is any version, with or without a label
 */
public record LabelFilter(@Nullable String wanted) implements Predicate<HostedVersion> {
    private static final String ANYTHING = "*";

    @Override
    public boolean test(HostedVersion version) {
        if (wanted == null) {
            return true;
        }
        String label = version.versionLabel();
        if (label == null) {
            return false;
        }
        return wanted.endsWith(ANYTHING)
                ? label.startsWith(wanted.substring(0, wanted.length() - ANYTHING.length()))
                : label.equals(wanted);
    }
}
