package dev.understudy.ssm.automation.action;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that scripts are written in, with the runtimes that AWS has had for it. */
enum ScriptLanguage {
    /** Python 3, whatever version. */
    PYTHON("python", "python3\\.[0-9]+"),
    /** PowerShell, formerly PowerShell Core. */
    POWERSHELL("powershell", "PowerShell( Core)? [0-9]+\\.[0-9]+");

    private final String option;
    private final Pattern runtimes;

    ScriptLanguage(String option, String runtimes) {
        this.option = option;
        this.runtimes = Pattern.compile(runtimes, Pattern.CASE_INSENSITIVE);
    }

    /** The language of a runtime such as {@code python3.11}, or null if there is no such runtime. */
    static @Nullable ScriptLanguage of(String runtime) {
        return Stream.of(values())
                .filter(language -> language.runtimes.matcher(runtime).matches())
                .findFirst()
                .orElse(null);
    }

    /** What users call it when they name an interpreter. */
    String option() {
        return option;
    }
}
