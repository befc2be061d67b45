package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.MeshRef;

/**
 * A mesh of another account that is shared with this one; kept with the account that may use it, since no request works
 * on two accounts at once.
 *
 * @param mesh how the mesh last looked in a list
 */
public record SharedMesh(MeshRef mesh) {
    String key() {
        return key(mesh.meshOwner(), mesh.meshName());
    }

    static String key(String meshOwner, String meshName) {
        return meshName + "/" + meshOwner;
    }
}
