package dev.understudy.ssm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.ResumeSessionInput;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.TerminateSessionInput;
import dev.understudy.ssm.session.channel.SessionDesk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of sessions in the course of time. Source: sheet 5.1 and 5.2 [docs]. */
class SessionLifeTest {
    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    @Test
    void aSessionThatNobodyConnectsToEndsAfterTwentyMinutes() {
        desk.start();
        bed.advance(Duration.ofMinutes(20).minusMillis(1));
        assertThat(desk.status()).isEqualTo("Connecting");

        bed.advance(Duration.ofMillis(1));

        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void resumingBeginsTheTwentyMinutesAnew() {
        String id = desk.start().sessionId();
        bed.advance(Duration.ofMinutes(15));
        bed.call(new ResumeSessionInput(id));

        bed.advance(Duration.ofMinutes(15));

        assertThat(desk.status()).isEqualTo("Connecting");
    }

    @Test
    void aSessionEndsAtItsLongestDurationHoweverBusy() {
        DocumentRequests.created(
                bed, DocumentRequests.document("short", DocumentType.SESSION, DocumentFormat.YAML, """
                        schemaVersion: '1.0'
                        sessionType: Standard_Stream
                        inputs: {maxSessionDuration: '1'}
                        """));
        String id = desk.start("short", Map.of()).sessionId();
        bed.advance(Duration.ofSeconds(59));
        bed.call(new ResumeSessionInput(id));

        bed.advance(Duration.ofSeconds(1));

        assertThat(desk.only().endDate()).isEqualTo(SsmBed.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void historyIsForgottenAfterThirtyDays() {
        bed.call(new TerminateSessionInput(desk.start().sessionId()));
        bed.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(desk.sessions(SessionState.HISTORY)).hasSize(1);

        bed.advance(Duration.ofMillis(1));

        assertThat(desk.sessions(SessionState.HISTORY)).isEmpty();
    }

    @Test
    void terminatingShowsForAsLongAsItsLifecycleSays() {
        bed.kernel().lifecycles().choose("ssm.session-termination", TransitionPolicy.afterReads(1));
        String id = desk.start().sessionId();

        bed.call(new TerminateSessionInput(id));

        assertThat(desk.status()).isEqualTo("Terminating");
        assertThat(desk.status()).isEqualTo("Terminated");
        assertThat(bed.refusal(new ResumeSessionInput(id))).startsWith("DoesNotExistException");
    }
}
