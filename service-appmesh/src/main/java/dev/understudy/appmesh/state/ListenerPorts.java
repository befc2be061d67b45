package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.PortMapping;
import dev.understudy.appmesh.model.VirtualGatewaySpec;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.model.VirtualRouterSpec;
import dev.understudy.core.model.WireEnum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ports on which a virtual node, router or gateway listens.
 *
 * @param protocols for each port its protocol, as in {@code http2}
 */
public record ListenerPorts(Map<Integer, String> protocols) {
    /** The ports of a virtual node. */
    public static ListenerPorts of(VirtualNodeSpec spec) {
        ListenerPorts ports = new ListenerPorts(new TreeMap<>());
        orNone(spec.listeners()).forEach(listener -> ports.add(listener.portMapping()));
        return ports;
    }

    /** The ports of a virtual router. */
    public static ListenerPorts of(VirtualRouterSpec spec) {
        ListenerPorts ports = new ListenerPorts(new TreeMap<>());
        orNone(spec.listeners()).forEach(listener -> ports.add(listener.portMapping()));
        return ports;
    }

    /** The ports of a virtual gateway. */
    public static ListenerPorts of(VirtualGatewaySpec spec) {
        ListenerPorts ports = new ListenerPorts(new TreeMap<>());
        spec.listeners()
                .forEach(listener -> ports.add(
                        listener.portMapping().port(), listener.portMapping().protocol()));
        return ports;
    }

    private static <T> List<T> orNone(@Nullable List<T> listeners) {
        return listeners == null ? List.of() : listeners;
    }

    private void add(PortMapping mapping) {
        add(mapping.port(), mapping.protocol());
    }

    private void add(int port, WireEnum protocol) {
        protocols.put(port, protocol.wireValue());
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
