/**
 * Change requests: templates, approvals, schedules and calendars. Start reading at
 * {@link dev.understudy.ssm.automation.change.ChangeRequests}.
 */
@NullMarked
package dev.understudy.ssm.automation.change;

import org.jspecify.annotations.NullMarked;
