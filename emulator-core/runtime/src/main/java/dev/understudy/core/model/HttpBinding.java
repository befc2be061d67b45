package dev.understudy.core.model;

/**
 * How restJson1 reaches an operation.
 *
 * @param method the HTTP method
 * @param uri the URI pattern with its labels, as in {@code /meshes/{meshName}}
 * @param successStatus the HTTP status of a good answer
 */
public record HttpBinding(String method, String uri, int successStatus) {}
