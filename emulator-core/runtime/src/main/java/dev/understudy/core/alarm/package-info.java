/**
 * What services know of the alarms of CloudWatch, which is not here: whatever tests say of them. Start reading at {@link
 * dev.understudy.core.alarm.AlarmState}.
 */
@NullMarked
package dev.understudy.core.alarm;

import org.jspecify.annotations.NullMarked;
