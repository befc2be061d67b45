package dev.understudy.ssm.session.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.primitives.Bytes;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the client of a session sees, as its log says it: without what moves cursors and changes colours. Guarded by the
 * {@link SessionAgent} that it belongs to.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging-cwl-streaming.html">
 *     Streaming session data using Amazon CloudWatch Logs</a>
 */
final class Transcript {
    /** What is said after so much is not kept. */
    static final int LONGEST = 8 * 1024 * 1024;

    /** Whom agents run sessions as, unless a document says otherwise. */
    private static final String USER = "ssm-user";

    private static final Pattern CONTROLS = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|\u001b.|[\\x00-\\x08\\x0b-\\x1f\\x7f]");

    private final SessionRecord session;
    private final PartitionKey place;
    private final SessionArchive archive;
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    Transcript(SessionRecord session, PartitionKey place, SessionArchive archive) {
        this.session = session;
        this.place = place;
        this.archive = archive;
    }

    /** The client sees something; what is said while hands are shaken is not for it. */
    void add(PayloadType type, byte[] bytes, Instant now) {
        SessionLogs logs = session.logs();
        boolean seen =
                type == PayloadType.OUTPUT || type == PayloadType.STANDARD_ERROR || type == PayloadType.EXIT_CODE;
        boolean uploaded = logs.bucket() != null || (logs.logGroup() != null && !logs.streamed());
        if (seen && uploaded && whole.size() + bytes.length <= LONGEST) {
            whole.writeBytes(bytes);
        }
        if (seen && logs.logGroup() != null && logs.streamed()) {
            int complete = Bytes.lastIndexOf(bytes, (byte) '\n') + 1;
            lines.write(bytes, 0, complete);
            if (complete > 0 || lines.size() > LONGEST) {
                stream(logs.logGroup(), now);
            }
            lines.write(bytes, complete, bytes.length - complete);
        }
    }

    /** The session is over. */
    void close(Instant now) {
        SessionLogs logs = session.logs();
        if (logs.logGroup() != null && lines.size() > 0) {
            stream(logs.logGroup(), now);
        }
        String text = readable(whole);
        if (text.isEmpty()) {
            return;
        }
        if (logs.bucket() != null) {
            archive.store(session, logs.bucket(), text);
        }
        if (logs.logGroup() != null && !logs.streamed()) {
            archive.log(session, place, logs.logGroup(), text, now);
        }
    }

    private void stream(String group, Instant now) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("eventVersion", "1.0").put("eventTime", now.toString()).put("awsRegion", place.region());
        message.putObject("target").put("id", session.target());
        message.putObject("userIdentity").put("arn", session.owner());
        message.put("runAsUser", USER).put("sessionId", session.id());
        ArrayNode sessionData = message.putArray("sessionData");
        readable(lines).lines().forEach(sessionData::add);
        lines.reset();
        archive.log(session, place, group, message.toString(), now);
    }

    private static String readable(ByteArrayOutputStream bytes) {
        return CONTROLS.matcher(bytes.toString(StandardCharsets.UTF_8)).replaceAll("");
    }
}
