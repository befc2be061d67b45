/**
 * Tests of {@code dev.understudy.appmesh.access}, by way of the API.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.fixture.Api}.
 */
@NullMarked
package dev.understudy.appmesh.access;

import org.jspecify.annotations.NullMarked;
