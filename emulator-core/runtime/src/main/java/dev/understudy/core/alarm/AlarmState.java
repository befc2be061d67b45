package dev.understudy.core.alarm;

/** The states of an alarm of CloudWatch, as CloudWatch writes them. */
public enum AlarmState {
    /** All is well. */
    OK,
    /** It is on. */
    ALARM,
    /** Nobody knows. */
    INSUFFICIENT_DATA
}
