package dev.understudy.appmesh.state;

/**
 * The owner's leave for another account to use a mesh; kept with the mesh.
 *
 * @param meshName the mesh
 * @param principal the account that may use it
 */
public record Share(String meshName, String principal) {
    String key() {
        return prefix(meshName) + principal;
    }

    static String prefix(String meshName) {
        return meshName + "/";
    }
}
