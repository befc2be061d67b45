/**
 * Running programs. Start reading at {@link dev.understudy.ssm.automation.run.Engine}.
 */
@NullMarked
package dev.understudy.ssm.automation.run;

import org.jspecify.annotations.NullMarked;
