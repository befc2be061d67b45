package dev.understudy.appconfig.rules.actions;

import dev.understudy.appconfig.model.ActionPoint;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of action points in messages. */
public final class ActionTypes {
    private static final Pattern WORD = Pattern.compile("([A-Z])([A-Z]*)_?");

    private ActionTypes() {}

    /** As the member {@code Type} of a message: {@code OnDeploymentComplete}. */
    public static String of(ActionPoint point) {
        return join(point, "");
    }

    /** As the {@code detail-type} of an EventBridge event: {@code On Deployment Complete}. */
    public static String spaced(ActionPoint point) {
        return join(point, " ").stripTrailing();
    }

    private static String join(ActionPoint point, String separator) {
        return WORD.matcher(point.wireValue())
                .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT) + separator);
    }
}
