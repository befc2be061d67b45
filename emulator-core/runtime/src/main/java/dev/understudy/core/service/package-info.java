/**
 * What a service module implements and what it is given.
 *
 * <p>Start reading at {@link dev.understudy.core.service.ServiceModule}.
 */
@NullMarked
package dev.understudy.core.service;

import org.jspecify.annotations.NullMarked;
