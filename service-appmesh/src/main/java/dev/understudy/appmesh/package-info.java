/**
 * AWS App Mesh: one class for each file of {@code src/main/smithy/appmesh}.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.VirtualNodes}, the family that knows most rules; {@link
 * dev.understudy.appmesh.AppMeshModule} puts the families together.
 */
@NullMarked
package dev.understudy.appmesh;

import org.jspecify.annotations.NullMarked;
