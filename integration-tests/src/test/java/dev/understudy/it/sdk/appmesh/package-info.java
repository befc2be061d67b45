/**
 * App Mesh through its SDK client: what all kinds of resources have in common, then each kind with its spec.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.appmesh.Kind}, then at {@link
 * dev.understudy.it.sdk.appmesh.MeshFixture}.
 */
@NullMarked
package dev.understudy.it.sdk.appmesh;

import org.jspecify.annotations.NullMarked;
