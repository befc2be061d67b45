/**
 * What the models promise, asked of every operation: tests here are generated from the service models, so that they
 * cover an operation from the moment it stands in its {@code .smithy} file, implemented or not.
 *
 * <p>Start reading at {@link dev.understudy.it.contract.ValidationTest}; {@link dev.understudy.it.contract.Spots} finds
 * every place in an input, {@link dev.understudy.it.contract.Flaws} everything that can be wrong there.
 */
@NullMarked
package dev.understudy.it.contract;

import org.jspecify.annotations.NullMarked;
