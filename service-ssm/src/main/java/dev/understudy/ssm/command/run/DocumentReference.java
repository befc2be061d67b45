package dev.understudy.ssm.command.run;

import org.jspecify.annotations.Nullable;

/**
 * How steps name documents: a name or an ARN, and a version behind a colon.
 *
 * @param name the name or ARN
 * @param version the version; null for the default one
 */
record DocumentReference(String name, @Nullable String version) {
    /** What a step says. */
    static DocumentReference of(String text) {
        String[] parts = text.split(":(?=[^:/]*$)", 2);
        return new DocumentReference(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /** What a downloaded document is called on a node. */
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
