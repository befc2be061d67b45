package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.VirtualGatewaySpec;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.model.VirtualRouterSpec;
import dev.understudy.core.model.WireEnum;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ports on which a virtual node, router or gateway listens.
 *
 * @param protocols for each port its protocol, as in {@code http2}
 */
public record ListenerPorts(Map<Integer, String> protocols) {
    /** The ports of a virtual node. */
    public static ListenerPorts of(VirtualNodeSpec spec) {
        return of(
                spec.listeners(),
                listener -> listener.portMapping().port(),
                listener -> listener.portMapping().protocol());
    }

    /** The ports of a virtual router. */
    public static ListenerPorts of(VirtualRouterSpec spec) {
        return of(
                spec.listeners(),
                listener -> listener.portMapping().port(),
                listener -> listener.portMapping().protocol());
    }

    /** The ports of a virtual gateway. */
    public static ListenerPorts of(VirtualGatewaySpec spec) {
        return of(
                spec.listeners(),
                listener -> listener.portMapping().port(),
                listener -> listener.portMapping().protocol());
    }

    private static <L> ListenerPorts of(
            @Nullable List<L> listeners, Function<L, Integer> port, Function<L, WireEnum> protocol) {
        Map<Integer, String> protocols = new TreeMap<>();
        if (listeners != null) {
            listeners.forEach(listener ->
                    protocols.put(port.apply(listener), protocol.apply(listener).wireValue()));
        }
        return new ListenerPorts(Collections.unmodifiableMap(protocols));
    }

    /** Whether a reference must say which port it means. */
    public boolean several() {
        return protocols.size() > 1;
    }

    /** Whether something listens on a port. */
    public boolean contains(int port) {
        return protocols.containsKey(port);
    }

    /** The protocol that a reference reaches: at its port or, without one, at the only listener; null if at none. */
    public @Nullable String protocol(@Nullable Integer port) {
        if (port != null) {
            return protocols.get(port);
        }
        return protocols.size() == 1 ? protocols.values().iterator().next() : null;
    }
}
