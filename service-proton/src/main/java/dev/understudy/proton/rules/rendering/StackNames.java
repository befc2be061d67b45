package dev.understudy.proton.rules.rendering;

import dev.understudy.core.id.IdGenerator;

/** Names of CloudFormation stacks, as seen in accounts that used Proton; a resource keeps its stack's name. */
public final class StackNames {
    private static final int KEPT = 15;
    private static final int RANDOM = 15;

    private StackNames() {}

    /**
     * A new name.
     *
     * @param resource the environment, service, component, or {@code service-instance}
     */
    public static String next(String resource, IdGenerator ids) {
        return "AWSProton-" + resource.substring(0, Math.min(KEPT, resource.length())) + "-cloudformation--"
                + ids.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ", RANDOM);
    }
}
