/**
 * Meshes that several accounts use together, which AWS lets <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/sharing.html">AWS Resource Access Manager</a> declare.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.sharing.Sharing}.
 */
@NullMarked
package dev.understudy.appmesh.sharing;

import org.jspecify.annotations.NullMarked;
