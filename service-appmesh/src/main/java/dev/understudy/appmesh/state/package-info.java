/**
 * What is kept of meshes: one record a kind, and the references between them.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.state.AppMeshStore}.
 */
@NullMarked
package dev.understudy.appmesh.state;

import org.jspecify.annotations.NullMarked;
