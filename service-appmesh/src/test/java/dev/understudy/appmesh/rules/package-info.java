/**
 * Tests of {@code dev.understudy.appmesh.rules}, by way of the API.
 *
 * <p>Start reading at {@link dev.understudy.appmesh.fixture.Api}.
 */
@NullMarked
package dev.understudy.appmesh.rules;

import org.jspecify.annotations.NullMarked;
