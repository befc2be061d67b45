/** Tests of Proton without a wire. Start reading at {@link dev.understudy.proton.fixture.Proton}. */
@NullMarked
package dev.understudy.proton;

import org.jspecify.annotations.NullMarked;
