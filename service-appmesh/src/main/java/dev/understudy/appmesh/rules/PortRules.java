package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.state.ListenerPorts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps every reference to a listener meaningful, from both of its ends. */
final class PortRules {
    /**
     * A reference that exists already.
     *
     * @param name the name of the route or gateway route
     * @param port the port it names, if any
     */
    record Reference(String name, @Nullable Integer port) {}

    private PortRules() {}

    /** Refuses a new reference that does not tell which of the listeners it means. */
    static void admit(PortUse use, @Nullable Integer port, ListenerPorts listeners) {
        if (port == null && listeners.several()) {
            throw AppMeshErrors.portMissing(use);
        }
        if (port != null && !listeners.contains(port)) {
            throw AppMeshErrors.portUnknown(use, port);
        }
    }

    /** Refuses new listeners that would leave references behind which no longer tell what they mean. */
    static void keep(PortUse use, List<Reference> references, ListenerPorts listeners) {
        List<String> silent = references.stream()
                .filter(reference -> reference.port == null && listeners.several())
                .map(Reference::name)
                .toList();
        if (!silent.isEmpty()) {
            throw AppMeshErrors.portsMissing(use, silent);
        }
        for (Reference reference : references) {
            if (reference.port != null && !listeners.contains(reference.port)) {
                throw AppMeshErrors.portInUse(use, reference.port, reference.name);
            }
        }
    }
}
