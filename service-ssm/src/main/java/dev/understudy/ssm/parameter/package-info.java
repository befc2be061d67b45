/**
 * Parameter Store.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.Parameters}, one method an operation. The rules are in the
 * packages below: {@code name}, {@code rule} for tiers, data types and patterns, {@code policy}, {@code secure} for
 * encryption, {@code search} for paths and filters, {@code published} for public parameters, {@code secret} for Secrets
 * Manager; {@code state} is what is kept.
 */
@NullMarked
package dev.understudy.ssm.parameter;

import org.jspecify.annotations.NullMarked;
