package dev.understudy.core.dispatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes one line of the log for every request, at level debug; structured formats show its parts by name. */
public final class RequestLog implements CallObserver {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final long NANOS_A_MICRO = 1000;

    @Override
    public void ended(CompletedCall call) {
        if (LOG.isDebugEnabled()) {
            LOG.atDebug()
                    .addKeyValue("requestId", call.requestId())
                    .addKeyValue("service", call.service())
                    .addKeyValue("operation", call.operation())
                    .addKeyValue("account", call.account())
                    .addKeyValue("region", call.region())
                    .addKeyValue("status", call.status())
                    .addKeyValue("outcome", call.outcome())
                    .addKeyValue("micros", call.nanos() / NANOS_A_MICRO)
                    .log(
                            "{}:{} {} in {} us (request {})",
                            call.service(),
                            call.operation(),
                            call.outcome(),
                            call.nanos() / NANOS_A_MICRO,
                            call.requestId());
        }
    }

    /** Lets a line of the log say which call it is about. */
    static LoggingEventBuilder about(LoggingEventBuilder line, Call call) {
        return line.addKeyValue("requestId", call.requestId())
                .addKeyValue("service", call.operation().service())
                .addKeyValue("operation", call.operation().name())
                .addKeyValue("account", call.account())
                .addKeyValue("region", call.region());
    }
}
