package dev.understudy.proton.rules.bundle;

import java.util.Map;

/**
 * The infrastructure code of one part of a bundle, or of a component: unrendered.
 *
 * @param folder   the folder inside the bundle, such as {@code instance_infrastructure}; empty for a component
 * @param manifest the checked manifest
 * @param files    text by name relative to the folder, the manifest left out
 */
public record InfrastructureCode(String folder, Manifest manifest, Map<String, String> files) {

    /** Collections are copied. */
    public InfrastructureCode {
        files = Map.copyOf(files);
    }
}
