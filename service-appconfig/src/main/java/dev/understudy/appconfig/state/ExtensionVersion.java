package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an extension.
 *
 * @param id 7 characters shared by all versions, or the id of an extension that AWS wrote
 * @param name unique in an account and region
 * @param number counted from 1
 * @param arn the ARN, which ends in the number
 * @param description null if there is none
 * @param actions what it does at which action point, by the point's wire name
 * @param parameters what its associations may or must set, by name; null if there are none
 */
public record ExtensionVersion(
        String id,
        String name,
        int number,
        String arn,
        @Nullable String description,
        Map<String, List<Action>> actions,
        @Nullable Map<String, Parameter> parameters) {
    /** What the ids of extensions begin with that AWS wrote. */
    public static final String AWS_AUTHORED = "AWS.";

    /** Whether AWS wrote it, so that nobody can change it. */
    public boolean awsAuthored() {
        return id.startsWith(AWS_AUTHORED);
    }

    /** The key in its table: versions of an extension follow each other. */
    public String key() {
        return key(id, number);
    }

    /** The key of a version. */
    public static String key(String id, int number) {
        return prefix(id) + String.format(Locale.ROOT, "%010d", number);
    }

    /** What the keys of all versions of an extension begin with. */
    public static String prefix(String id) {
        return id + "/";
    }
}
