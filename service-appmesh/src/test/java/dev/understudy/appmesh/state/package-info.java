/**
 * Tests of what is kept of meshes.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.state.ResourcePathTest}.
 */
@NullMarked
package dev.understudy.appmesh.state;

import org.jspecify.annotations.NullMarked;
