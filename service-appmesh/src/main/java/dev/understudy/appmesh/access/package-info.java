/**
 * How one request finds its way through a mesh: looking up, who may do what, adding and removing, replays.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.access.MeshScope}.
 */
@NullMarked
package dev.understudy.appmesh.access;

import org.jspecify.annotations.NullMarked;
