/**
 * What is kept of executions. Start reading at {@link dev.understudy.ssm.automation.state.ExecutionRecord}.
 */
@NullMarked
package dev.understudy.ssm.automation.state;

import org.jspecify.annotations.NullMarked;
