package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One call of one action.
 *
 * @param owner whose extension it is
 * @param point when in the workflow
 * @param extension the extension
 * @param action what it does at that point
 * @param message what there is to say, see {@link ActionMessages}
 */
public record ActionCall(
        PartitionKey owner, ActionPoint point, LinkedExtension extension, Action action, ObjectNode message) {
    private static final String SOURCE = "aws.appconfig";

    private static final String CONTENT = "Content";

    /** Members that carry a configuration, which may be large and secret, and so stay out of the event log. */
    private static final List<String> CONTENTS = List.of(CONTENT, "PreviousContent");

    /** The ARN that is called. */
    public String target() {
        return Objects.requireNonNull(action.uri(), "an action without a target");
    }

    /** The action point's name in messages. */
    public String type() {
        return ActionTypes.of(point);
    }

    /**
     * What is posted. A function and a queue get the message itself; a topic gets a request to publish it with its type
     * as an attribute; a bus gets the event. See <a
     * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about-predefined-notification-sns.html">Deployment
     * events to Amazon SNS</a> and its neighbours.
     *
     * @param event the event that is recorded for the same call
     */
    public JsonNode payload(EmittedEvent event) {
        return switch (TargetKind.of(target())) {
            case FUNCTION, QUEUE -> message;
            case TOPIC -> publication();
            case BUS -> envelope(event);
        };
    }

    private ObjectNode publication() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("TopicArn", target());
        request.put("Message", message.toString());
        request.putObject("MessageAttributes")
                .putObject("MessageType")
                .put("DataType", "String")
                .put("StringValue", type());
        return request;
    }

    private static ObjectNode envelope(EmittedEvent event) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("version", "0");
        envelope.put("id", event.id());
        envelope.put("detail-type", event.type());
        envelope.put("source", event.source());
        envelope.put("account", event.account());
        envelope.put("time", event.time().toString());
        envelope.put("region", event.region());
        event.resources().forEach(envelope.putArray("resources")::add);
        envelope.set("detail", event.detail());
        return envelope;
    }

    /**
     * What the event log says about the call. For a bus it is the very event.
     *
     * @param id a UUID
     * @param at when the call is made
     */
    public EmittedEvent event(String id, Instant at) {
        boolean bus = TargetKind.of(target()) == TargetKind.BUS;
        return new EmittedEvent(
                id,
                at,
                owner.account(),
                owner.region(),
                SOURCE,
                bus ? ActionTypes.spaced(point) : type(),
                bus ? List.of(extension.associationArn()) : List.of(target(), extension.associationArn()),
                bus ? detail() : message.has(CONTENT) ? message.deepCopy().without(CONTENTS) : message);
    }

    /** In EventBridge the deployment's number is a number, and there is no description. */
    private ObjectNode detail() {
        ObjectNode detail = message.deepCopy();
        detail.remove("Description");
        JsonNode number = detail.get("DeploymentNumber");
        if (number != null) {
            detail.put("DeploymentNumber", Integer.parseInt(number.textValue()));
        }
        return detail;
    }
}
