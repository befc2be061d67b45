package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.core.model.Blob;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions before something is done: one after another within the request, each with the content as the one before left
 * it. Any of them may forbid the whole; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-creating-custom-extensions.html">Create
 * a custom extension</a>.
 */
public final class PreActions {
    /** Makes the message for one extension. */
    @FunctionalInterface
    public interface Messages {
        /**
         * What an extension is told.
         *
         * @param extension whom
         * @param content the content as it stands
         */
        ObjectNode message(LinkedExtension extension, Blob content);
    }

    private final ActionTargets targets;

    /** Calls these targets. */
    public PreActions(ActionTargets targets) {
        this.targets = targets;
    }

    /**
     * Calls all extensions that act at a point. It waits for their answers, so the caller must not hold a lock.
     *
     * @param owner whose extensions they are
     * @param point one of the {@code PRE_…} points
     * @param content the content before
     * @param now the time of the request
     * @return the content afterwards
     * @throws dev.understudy.appconfig.model.BadRequestException if one of them objects or fails
     */
    public Blob run(
            PartitionKey owner,
            ActionPoint point,
            List<LinkedExtension> extensions,
            Blob content,
            Messages messages,
            Instant now) {
        Blob current = content;
        for (LinkedExtension extension : extensions) {
            Action action = extension.at(point);
            if (action != null) {
                ActionCall call = new ActionCall(owner, point, extension, action, messages.message(extension, current));
                Blob changed = changed(extension, targets.call(call, now));
                current = changed == null ? current : changed;
            }
        }
        return current;
    }

    private static @Nullable Blob changed(LinkedExtension extension, ActionAnswer answer) {
        if (answer instanceof ActionAnswer.Refused refused) {
            throw AppConfigErrors.extensionFailed(
                    extension.extensionName(), refused.failure().message());
        }
        String content = ((ActionAnswer.Accepted) answer).text("Content");
        try {
            return content == null ? null : Blob.wrap(Base64.getDecoder().decode(content));
        } catch (IllegalArgumentException notBase64) {
            throw AppConfigErrors.extensionFailed(extension.extensionName(), "Malformed 'Content' provided");
        }
    }
}
