/** What Proton keeps. Start reading at {@link dev.understudy.proton.state.ProtonStore}. */
@NullMarked
package dev.understudy.proton.state;

import org.jspecify.annotations.NullMarked;
