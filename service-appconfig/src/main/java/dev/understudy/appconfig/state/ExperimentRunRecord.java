package dev.understudy.appconfig.state;

import java.util.Locale;

/**
 * One run of an experiment.
 *
 * @param definitionId the definition
 * @param number counted from 1 in its definition
 */
public record ExperimentRunRecord(String definitionId, int number) {
    /** The key in its table: the newest run of a definition comes first. */
    public String key() {
        return key(definitionId, number);
    }

    /** The key of a run. */
    public static String key(String definitionId, int number) {
        return prefix(definitionId) + String.format(Locale.ROOT, "%010d", Integer.MAX_VALUE - number);
    }

    /** What the keys of all runs of a definition begin with. */
    public static String prefix(String definitionId) {
        return definitionId + "/";
    }
}
