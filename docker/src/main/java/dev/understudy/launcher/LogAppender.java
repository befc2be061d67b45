package dev.understudy.launcher;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Function;

/** Writes the log to standard error; standard output carries the ready line alone. */
final class LogAppender extends AppenderBase<ILoggingEvent> {
    private final Function<ILoggingEvent, String> format;

    LogAppender(Function<ILoggingEvent, String> format) {
        this.format = format;
    }

    @Override
    protected void append(ILoggingEvent event) {
        System.err.print(format.apply(event));
    }
}
