/**
 * Parameter Store, tags, service settings and resource policies of Systems Manager through its SDK client.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.ssm.ParameterFixture}.
 */
@NullMarked
package dev.understudy.it.sdk.ssm;

import org.jspecify.annotations.NullMarked;
