/** The service's operations, one class a family. Start reading at {@link dev.understudy.proton.ProtonModule}. */
@NullMarked
package dev.understudy.proton;

import org.jspecify.annotations.NullMarked;
