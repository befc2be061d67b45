package dev.understudy.ssm.session;

import dev.understudy.core.service.RequestContext;
import dev.understudy.ssm.model.Session;
import dev.understudy.ssm.model.SessionManagerOutputUrl;
import dev.understudy.ssm.session.state.SessionRecord;
import java.time.Duration;

/** Sessions as answers show them. */
final class SessionAnswers {
    private SessionAnswers() {}

    /** A session; AWS keeps what OutputUrl and Details could say for the future. */
    static Session session(SessionRecord session) {
        Duration longest = session.limits().longest();
        return Session.builder()
                .sessionId(session.id())
                .target(session.target())
                .status(session.state().status())
                .startDate(session.startedAt())
                .endDate(session.state().endedAt())
                .documentName(session.documentName())
                .owner(session.owner())
                .reason(session.reason())
                .outputUrl(SessionManagerOutputUrl.builder().build())
                .maxSessionDuration(longest == null ? null : Long.toString(longest.toMinutes()))
                .accessType(session.accessType())
                .build();
    }

    /**
     * Where a client opens the data channel: on the server that it asked, under the name by which it asked. Without a
     * server it is AWS's address.
     */
    static String streamUrl(SessionRecord session, RequestContext context) {
        String server = context.host() == null
                ? "wss://ssmmessages." + context.region() + ".amazonaws.com"
                : "ws://" + context.host();
        return server + SessionLife.CHANNEL_PATH + session.id() + "?role=publish_subscribe";
    }
}
