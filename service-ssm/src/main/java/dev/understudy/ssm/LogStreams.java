package dev.understudy.ssm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.List;

/**
 * Streams of CloudWatch Logs. There are none here: what would be in one is in the event log, in the shape of a request.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a>
 */
public final class LogStreams {
    private static final String SOURCE = "aws.logs";

    private final Kernel kernel;

    /** Streams in this emulator's event log. */
    public LogStreams(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Puts messages.
     *
     * @param group the log group's name
     * @param stream the name of the stream in it
     * @param place whose log group it is
     */
    public void put(String group, String stream, List<String> messages, PartitionKey place, Instant now) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("logGroupName", group).put("logStreamName", stream);
        ArrayNode events = detail.putArray("logEvents");
        messages.forEach(message ->
                events.addObject().put("timestamp", now.toEpochMilli()).put("message", message));
        String arn = "arn:" + AwsPartitions.of(place.region()) + ":logs:" + place.region() + ":" + place.account()
                + ":log-group:" + group;
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(),
                        now,
                        place.account(),
                        place.region(),
                        SOURCE,
                        "PutLogEvents",
                        List.of(arn),
                        detail));
    }
}
