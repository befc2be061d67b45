/**
 * Branches of repositories, read with limits: what is in them comes from strangers.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.git.GitRepositories}.
 */
@NullMarked
package dev.understudy.proton.rules.git;

import org.jspecify.annotations.NullMarked;
