package dev.understudy.core.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * Something that AWS would have sent to a bus, a topic, a queue or a log.
 *
 * @param id a UUID, unique within one emulator
 * @param time when it happened, on the emulator's clock
 * @param account whose event it is
 * @param region where it happened
 * @param source who sends it, as in {@code aws.ssm}
 * @param type what happened, as in {@code Parameter Store Change}
 * @param resources the ARNs it is about
 * @param detail the rest, in AWS's documented shape
 */
public record EmittedEvent(
        String id,
        Instant time,
        String account,
        String region,
        String source,
        String type,
        List<String> resources,
        JsonNode detail) {}
