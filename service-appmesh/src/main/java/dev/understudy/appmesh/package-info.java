/**
 * AWS App Mesh. Start with the model in {@code src/main/smithy/appmesh}: one file there is one class here.
 */
@NullMarked
package dev.understudy.appmesh;

import org.jspecify.annotations.NullMarked;
