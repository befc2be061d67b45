package dev.understudy.ssm.session.channel;

import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.LogStreams;
import dev.understudy.ssm.session.state.SessionRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Where transcripts of sessions are kept: in buckets, and in streams of CloudWatch Logs that are named like sessions. */
final class SessionArchive {
    private final Kernel kernel;
    private final LogStreams streams;

    SessionArchive(Kernel kernel) {
        this.kernel = kernel;
        this.streams = new LogStreams(kernel);
    }

    /** An empty transcript of a session. */
    Transcript transcript(SessionRecord session, PartitionKey place) {
        return new Transcript(session, place, this);
    }

    /** Keeps a whole transcript in the session's bucket. */
    void store(SessionRecord session, String bucket, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String key = session.logs().key(session.id());
        kernel.errands()
                .send("log of session " + session.id(), () -> kernel.buckets().store(bucket, key, content));
    }

    /** Puts a message into the session's stream. */
    void log(SessionRecord session, PartitionKey place, String group, String message, Instant now) {
        streams.put(group, session.id(), List.of(message), place, now);
    }
}
