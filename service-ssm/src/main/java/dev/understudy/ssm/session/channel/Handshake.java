package dev.understudy.ssm.session.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.session.state.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said in JSON: the handshake, acknowledgements and the end. */
final class Handshake {
    private static final String SESSION_TYPE = "SessionType";
    private static final int SUCCESS = 1;

    private Handshake() {}

    /** What the client has to do: learn the type of the session. */
    static String request(SessionRecord session) {
        ObjectNode request = object().put("AgentVersion", session.agentVersion());
        ObjectNode action =
                request.putArray("RequestedClientActions").addObject().put("ActionType", SESSION_TYPE);
        ObjectNode parameters = action.putObject("ActionParameters");
        parameters.put(SESSION_TYPE, session.work().sessionType());
        parameters.set("Properties", WireJson.read(session.properties()));
        return request.toString();
    }

    /** Why the client cannot take part in the session, or null if it can. */
    static @Nullable String objection(JsonNode response) {
        for (JsonNode action : response.path("ProcessedClientActions")) {
            if (action.path("ActionType").asText().equals(SESSION_TYPE)) {
                return action.path("ActionStatus").asInt() == SUCCESS
                        ? null
                        : "The client cannot handle sessions of this type: "
                                + action.path("Error").asText();
            }
        }
        return "The client does not say whether it can handle sessions of this type.";
    }

    /** That the session begins. */
    static String complete(Duration taken) {
        return object().put("HandshakeTimeToComplete", taken.toNanos())
                .put("CustomerMessage", "")
                .toString();
    }

    /** That a message arrived. */
    static String acknowledgement(ChannelMessage message) {
        return object().put("AcknowledgedMessageType", message.type().wireName())
                .put("AcknowledgedMessageId", message.id().toString())
                .put("AcknowledgedMessageSequenceNumber", message.sequence())
                .put("IsSequentialMessage", true)
                .toString();
    }

    /** That the session is over. */
    static String closed(SessionRecord session, String messageId, Instant at, String output) {
        return object().put("MessageId", messageId)
                .put("CreatedDate", at.toString())
                .put("DestinationId", session.owner())
                .put("SessionId", session.id())
                .put("MessageType", MessageType.CHANNEL_CLOSED.wireName())
                .put("SchemaVersion", 1)
                .put("Output", output)
                .toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
