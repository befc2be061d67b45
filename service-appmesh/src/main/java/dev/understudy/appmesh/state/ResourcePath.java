package dev.understudy.appmesh.state;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names a resource within its partition. Printed, it is what stands last in the resource's ARN: {@code
 * mesh/m/virtualRouter/r/route/t}.
 *
 * @param parent what the resource stands below; null for a mesh
 * @param kind which of the seven kinds
 * @param name the resource's own name, without a slash
 */
public record ResourcePath(@Nullable ResourcePath parent, Kind kind, String name) {
    private static final Splitter SLASH = Splitter.on('/');

    /** Names a mesh. */
    public static ResourcePath mesh(String name) {
        return new ResourcePath(null, Kind.MESH, name);
    }

    /** Names a resource below this one. */
    public ResourcePath child(Kind childKind, String childName) {
        return new ResourcePath(this, childKind, childName);
    }

    /** The mesh that the resource is in, or is. */
    public ResourcePath mesh() {
        return parent == null ? this : parent.mesh();
    }

    /** The name of the mesh. */
    public String meshName() {
        return mesh().name();
    }

    /** The name of what the resource stands below: for a route, the virtual router. */
    public String parentName() {
        return Objects.requireNonNull(parent).name();
    }

    /** What the printed paths of all resources of a kind directly below this one begin with. */
    String prefixOf(Kind childKind) {
        return this + "/" + childKind.word() + "/";
    }

    /** Reads a printed path, or returns null if the text is none. */
    public static @Nullable ResourcePath parse(String text) {
        List<String> parts = SLASH.splitToList(text);
        ResourcePath path = null;
        for (int i = 0; i < parts.size(); i += 2) {
            Kind kind = Kind.of(path == null ? null : path.kind, parts.get(i));
            if (kind == null || i + 1 == parts.size() || parts.get(i + 1).isEmpty()) {
                return null;
            }
            path = new ResourcePath(path, kind, parts.get(i + 1));
        }
        return path;
    }

    @Override
    public String toString() {
        return (parent == null ? "" : parent + "/") + kind.word() + "/" + name;
    }
}
