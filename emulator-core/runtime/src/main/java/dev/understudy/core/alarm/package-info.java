/** What services know of the alarms of CloudWatch, which is not here: whatever tests say of them. */
@NullMarked
package dev.understudy.core.alarm;

import org.jspecify.annotations.NullMarked;
