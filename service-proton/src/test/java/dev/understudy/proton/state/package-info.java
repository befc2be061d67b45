/** Laws of what Proton keeps. Start reading at {@link dev.understudy.proton.state.VersionStateTest}. */
@NullMarked
package dev.understudy.proton.state;

import org.jspecify.annotations.NullMarked;
