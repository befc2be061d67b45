/**
 * Change Calendar: documents of type {@code ChangeCalendar} as times at which changes are allowed or not.
 *
 * <p>Start reading at {@link dev.understudy.ssm.calendar.Calendars}.
 */
@NullMarked
package dev.understudy.ssm.calendar;

import org.jspecify.annotations.NullMarked;
