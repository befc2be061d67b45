/**
 * Tests of {@code dev.understudy.appmesh.sharing}, by way of the API.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.fixture.Api}.
 */
@NullMarked
package dev.understudy.appmesh.sharing;

import org.jspecify.annotations.NullMarked;
