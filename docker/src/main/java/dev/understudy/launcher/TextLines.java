package dev.understudy.launcher;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * The log for people. Logback's patterns could do the same, but to read one costs a tenth of a second at every start.
 */
final class TextLines implements Function<ILoggingEvent, String> {
    @Override
    public String apply(ILoggingEvent event) {
        String logger = event.getLoggerName();
        StringBuilder line = new StringBuilder()
                .append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(logger, logger.lastIndexOf('.') + 1, logger.length())
                .append(" - ")
                .append(event.getFormattedMessage())
                .append(System.lineSeparator());
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            line.append(ThrowableProxyUtil.asString(failure));
        }
        return line.toString();
    }
}
