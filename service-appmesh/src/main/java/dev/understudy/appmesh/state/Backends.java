package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.Backend;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.model.VirtualServiceBackend;
import dev.understudy.core.id.Arn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The backends of a virtual node: virtual services by name or by ARN, which need not exist. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_nodes.html">Virtual nodes</a>.
 */
public final class Backends {
    private Backends() {}

    /** The virtual services of a mesh that a spec names, each once. */
    static List<ResourcePath> services(VirtualNodeSpec spec, ResourcePath mesh) {
        List<ResourcePath> services = new ArrayList<>();
        for (String name : byName(spec).keySet()) {
            ResourcePath service = service(name, mesh);
            if (service != null && !services.contains(service)) {
                services.add(service);
            }
        }
        return services;
    }

    /**
     * The backends as describing the node shows them: always a list, and of two with the same name the first alone, as
     * <a href="https://github.com/aws/aws-app-mesh-roadmap/issues/170">aws-app-mesh-roadmap#170</a> found.
     */
    public static List<Backend> described(VirtualNodeSpec spec) {
        return List.copyOf(byName(spec).values());
    }

    private static Map<String, Backend> byName(VirtualNodeSpec spec) {
        Map<String, Backend> backends = new LinkedHashMap<>();
        if (spec.backends() != null) {
            for (Backend backend : spec.backends()) {
                VirtualServiceBackend service = backend.asVirtualService();
                if (service != null) {
                    backends.putIfAbsent(service.virtualServiceName(), backend);
                }
            }
        }
        return backends;
    }

    private static @Nullable ResourcePath service(String name, ResourcePath mesh) {
        Arn arn = Arn.parse(name);
        if (arn == null) {
            return mesh.child(Kind.VIRTUAL_SERVICE, name);
        }
        ResourcePath path = ResourcePath.parse(arn.resource());
        return path != null
                        && path.kind() == Kind.VIRTUAL_SERVICE
                        && path.mesh().equals(mesh)
                ? path
                : null;
    }
}
