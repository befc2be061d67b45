package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.VirtualRouterSpec;
import dev.understudy.appmesh.state.ListenerPorts;

/**
 * The spec of a virtual router by itself; it needs no listener at all. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_VirtualRouterSpec.html">VirtualRouterSpec</a>.
 */
public final class RouterRules {
    private RouterRules() {}

    /** Refuses a spec that no virtual router can have. */
    public static void check(VirtualRouterSpec spec) {
        if (spec.listeners() != null) {
            ListenerRules.uniquePorts(ListenerPorts.of(spec), spec.listeners());
        }
    }
}
