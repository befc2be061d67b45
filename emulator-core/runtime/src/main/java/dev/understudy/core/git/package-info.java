/**
 * Repositories of Git in a folder of this machine, for services that read what their users push.
 *
 * <p>Start reading at {@link dev.understudy.core.git.GitRoot}.
 */
@NullMarked
package dev.understudy.core.git;

import org.jspecify.annotations.NullMarked;
