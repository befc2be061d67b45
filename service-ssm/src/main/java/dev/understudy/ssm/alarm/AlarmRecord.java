package dev.understudy.ssm.alarm;

import dev.understudy.core.alarm.AlarmState;

/**
 * An alarm of CloudWatch, whose state is whatever the emulator was told.
 *
 * @param name its name, unique in its account and region
 * @param state its state; insufficient data stop nothing
 */
public record AlarmRecord(String name, AlarmState state) {}
