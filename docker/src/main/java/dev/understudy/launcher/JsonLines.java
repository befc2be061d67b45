package dev.understudy.launcher;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * The log for programs: a JSON object in each line, with time, level, logger and message, then whatever the line says by
 * name, such as the request id.
 */
final class JsonLines implements Function<ILoggingEvent, String> {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String apply(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(
                    "time", event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("message", event.getFormattedMessage());
            writeParts(event.getKeyValuePairs(), json);
            IThrowableProxy failure = event.getThrowableProxy();
            if (failure != null) {
                json.writeStringField("stackTrace", ThrowableProxyUtil.asString(failure));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line + System.lineSeparator();
    }

    private static void writeParts(@Nullable List<KeyValuePair> parts, JsonGenerator json) throws IOException {
        for (KeyValuePair part : parts == null ? List.<KeyValuePair>of() : parts) {
            if (part.value instanceof Number number) {
                json.writeNumberField(part.key, number.longValue());
            } else {
                json.writeStringField(part.key, String.valueOf(part.value));
            }
        }
    }
}
