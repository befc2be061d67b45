package dev.understudy.appconfig.rules.actions;

import dev.understudy.appconfig.model.ActionPoint;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Names of action points in messages. */
public final class ActionTypes {
    private static final Pattern WORD = Pattern.compile("([A-Z])([A-Z]*)(_?)");
    private static final Map<ActionPoint, String> JOINED = names("");
    private static final Map<ActionPoint, String> SPACED = names(" ");

    private ActionTypes() {}

    /** As the member {@code Type} of a message: {@code OnDeploymentComplete}. */
    public static String of(ActionPoint point) {
        return Objects.requireNonNull(JOINED.get(point));
    }

    /** As the {@code detail-type} of an EventBridge event: {@code On Deployment Complete}. */
    public static String spaced(ActionPoint point) {
        return Objects.requireNonNull(SPACED.get(point));
    }

    private static Map<ActionPoint, String> names(String separator) {
        Map<ActionPoint, String> names = new EnumMap<>(ActionPoint.class);
        for (ActionPoint point : ActionPoint.values()) {
            names.put(
                    point,
                    WORD.matcher(point.wireValue())
                            .replaceAll(word -> word.group(1)
                                    + word.group(2).toLowerCase(Locale.ROOT)
                                    + (word.group(3).isEmpty() ? "" : separator)));
        }
        return names;
    }
}
