/**
 * Services and their parts: instances and pipelines.
 *
 * <p>Start reading at {@link dev.understudy.proton.state.service.ServicePhase}.
 */
@NullMarked
package dev.understudy.proton.state.service;

import org.jspecify.annotations.NullMarked;
