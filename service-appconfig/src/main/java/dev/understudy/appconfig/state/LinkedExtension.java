package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An extension together with the association through which it acts, as both were at some time. Later changes do not
 * reach a deployment that has started.
 *
 * @param extensionId the extension
 * @param extensionName its name
 * @param version its version
 * @param associationId the association
 * @param associationArn the association's ARN
 * @param parameters what the association sets
 * @param dynamicParameters the names of parameters that a deployment may set
 * @param actions what is done at which point; each has a URI
 */
public record LinkedExtension(
        String extensionId,
        String extensionName,
        int version,
        String associationId,
        String associationArn,
        Map<String, String> parameters,
        Set<String> dynamicParameters,
        Map<ActionPoint, Action> actions) {
    /** Keeps copies. */
    public LinkedExtension {
        parameters = Map.copyOf(parameters);
        dynamicParameters = Set.copyOf(dynamicParameters);
        actions = Map.copyOf(actions);
    }

    /** What it does at a point, or null. */
    public @Nullable Action at(ActionPoint point) {
        return actions.get(point);
    }
}
