package dev.understudy.ssm.node;

import java.util.regex.Pattern;

/** Forms of ids that AWS checks before it looks for something. */
final class NodeIds {
    private static final Pattern NODE = Pattern.compile("i-(\\w{8}|\\w{17})|mi-\\w{17}");
    private static final Pattern INSTANCE = Pattern.compile("i-(\\w{8}|\\w{17})");
    private static final Pattern ACTIVATION =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private NodeIds() {}

    /** Whether an instance of EC2 could have this id. */
    static boolean ofInstance(String id) {
        return INSTANCE.matcher(id).matches();
    }

    /** Refuses what cannot be the id of a node. */
    static void checkNode(String id) {
        if (!NODE.matcher(id).matches()) {
            throw NodeErrors.malformedNodeId(id);
        }
    }

    /** Refuses what cannot be the id of an activation. */
    static void checkActivation(String id) {
        if (!ACTIVATION.matcher(id).matches()) {
            throw NodeErrors.malformedActivationId();
        }
    }
}
