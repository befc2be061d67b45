package dev.understudy.proton.rules.schema;

/**
 * One thing that a schema does not allow.
 *
 * @param path where it stands, as in {@code instances[0].spec.port}
 * @param reason what is wrong with it, as in {@code must be a number}
 */
public record Problem(String path, String reason) {
    @Override
    public String toString() {
        return path + " " + reason;
    }
}
