/**
 * Alarms of CloudWatch that stop executions and commands. Nobody here measures anything, so tests say how alarms fare.
 *
 * <p>Start reading at {@link dev.understudy.ssm.alarm.Alarms}.
 */
@NullMarked
package dev.understudy.ssm.alarm;

import org.jspecify.annotations.NullMarked;
