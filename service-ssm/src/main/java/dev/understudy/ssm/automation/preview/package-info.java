/**
 * What an execution would do. Start reading at {@link dev.understudy.ssm.automation.preview.ExecutionPreviews}.
 */
@NullMarked
package dev.understudy.ssm.automation.preview;

import org.jspecify.annotations.NullMarked;
