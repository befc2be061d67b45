package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeSessionsInput;
import dev.understudy.ssm.model.DescribeSessionsOutput;
import dev.understudy.ssm.model.Session;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.model.StartSessionOutput;
import java.util.List;
import java.util.Map;

/** Starts sessions with one node and looks at them. */
public final class SessionDesk {
    /** The node that every desk has. */
    public static final String NODE = "i-0123456789abcdef0";

    private final SsmBed bed;

    /** A desk with a node that answers. */
    public SessionDesk(SsmBed bed) {
        this.bed = bed;
        bed.admin("POST", "ssm/nodes", "{\"id\":\"" + NODE + "\"}");
    }

    /** A request to start a session with the node. */
    public static StartSessionInput.Builder starting() {
        return StartSessionInput.builder().target(NODE);
    }

    /** Starts a session by one of AWS's documents. */
    public StartSessionOutput start(String document, Map<String, List<String>> parameters) {
        return bed.call(starting().documentName(document).parameters(parameters).build());
    }

    /** Starts a session. */
    public StartSessionOutput start() {
        return bed.call(starting().build());
    }

    /** A client of a session that has just been started, ready to speak with the node. */
    PluginEnd connected(StartSessionOutput started) {
        PluginEnd client = new PluginEnd(bed, started.sessionId()).show(started.tokenValue());
        client.hear();
        client.shakeHands();
        return client;
    }

    /** The sessions that go on, or those that are over. */
    public List<Session> sessions(SessionState state) {
        DescribeSessionsOutput answer =
                bed.call(DescribeSessionsInput.builder().state(state).build());
        return answer.sessions();
    }

    /** The only session there is, whether it goes on or not. */
    public Session only() {
        List<Session> active = sessions(SessionState.ACTIVE);
        List<Session> all = active.isEmpty() ? sessions(SessionState.HISTORY) : active;
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** The status of the only session there is. */
    public String status() {
        return only().status().wireValue();
    }
}
