package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ExtensionSummary;
import dev.understudy.appconfig.model.GetExtensionOutput;
import dev.understudy.appconfig.model.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param parameters what its associations may or must set, by name, with all members set but the description
 */
public record ExtensionVersion(
        String id,
        String name,
        int number,
        String arn,
        @Nullable String description,
        Map<String, List<Action>> actions,
        Map<String, Parameter> parameters) {
    /** What the ids of extensions begin with that AWS wrote. */
    public static final String AWS_AUTHORED = "AWS.";

    /** Whether AWS wrote it, so that nobody can change it. */
    public boolean awsAuthored() {
        return id.startsWith(AWS_AUTHORED);
    }

    /** The key in its table. */
    public String key() {
        return id + "/" + number;
    }

    /** The version as it is kept: an empty description is none. */
    public ExtensionVersion kept() {
        return new ExtensionVersion(id, name, number, arn, Descriptions.kept(description), actions, parameters);
    }

    /** Whether another version does the same in the same words. */
    public boolean sameContent(ExtensionVersion other) {
        return Objects.equals(description, other.description)
                && actions.equals(other.actions)
                && parameters.equals(other.parameters);
    }

    /** The version as answers show it. */
    public GetExtensionOutput describe() {
        return new GetExtensionOutput(
                id, name, number, arn, description, actions, parameters.isEmpty() ? null : parameters);
    }

    /** The version as an item of a list. */
    public ExtensionSummary summary() {
        return new ExtensionSummary(id, name, number, arn, description);
    }

    /** The version with what an update gives; null leaves a member as it is. */
    public ExtensionVersion changed(
            @Nullable String newDescription,
            @Nullable Map<String, List<Action>> newActions,
            @Nullable Map<String, Parameter> newParameters) {
        return new ExtensionVersion(
                id,
                name,
                number,
                arn,
                Descriptions.changed(description, newDescription),
                newActions == null ? actions : newActions,
                newParameters == null ? parameters : newParameters);
    }
}
