package dev.understudy.proton.rules.template;

import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.VersionRecord;

/**
 * How far what is deployed is behind the version that AWS recommends, in the words of filters; the worst comes last. See
 * <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_ResourceCountsSummary.html">ResourceCountsSummary</a>.
 */
public enum Staleness {
    /** Not behind: AWS recommends it, or nothing higher. */
    UP_TO_DATE,
    /** AWS recommends a higher minor version of the same major version. */
    BEHIND_MINOR,
    /** AWS recommends a higher major version. */
    BEHIND_MAJOR;

    /** How far a version is behind the recommended one of its template. */
    public static Staleness of(ProtonStore store, TemplateKind kind, String template, VersionNumber deployed) {
        VersionRecord recommended = store.recommended(kind, template);
        if (recommended == null || deployed.compareTo(recommended.number()) >= 0) {
            return UP_TO_DATE;
        }
        return deployed.major() < recommended.number().major() ? BEHIND_MAJOR : BEHIND_MINOR;
    }

    /** The worse of two. */
    public static Staleness worse(Staleness one, Staleness other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
