package dev.understudy.ssm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CreateActivationInput;
import dev.understudy.ssm.model.CreateActivationOutput;
import dev.understudy.ssm.model.DescribeSessionsInput;
import dev.understudy.ssm.model.DescribeSessionsOutput;
import dev.understudy.ssm.model.GetConnectionStatusInput;
import dev.understudy.ssm.model.GetConnectionStatusOutput;
import dev.understudy.ssm.model.ResumeSessionInput;
import dev.understudy.ssm.model.ResumeSessionOutput;
import dev.understudy.ssm.model.Session;
import dev.understudy.ssm.model.SessionFilter;
import dev.understudy.ssm.model.SessionFilterKey;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.model.StartSessionOutput;
import dev.understudy.ssm.model.TerminateSessionInput;
import dev.understudy.ssm.model.TerminateSessionOutput;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import dev.understudy.ssm.session.channel.SessionDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations of the family. Source: sheet 5.1, with the marks of its rows. */
class SessionsTest {
    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    private String status(String target) {
        GetConnectionStatusOutput answer =
                bed.call(GetConnectionStatusInput.builder().target(target).build());
        assertThat(answer.target()).isEqualTo(target);
        return answer.status().wireValue();
    }

    private List<String> ids(SessionFilterKey key, String value) {
        DescribeSessionsOutput answer = bed.call(describe(key, value));
        return answer.sessions().stream().map(Session::sessionId).toList();
    }

    private static DescribeSessionsInput describe(SessionFilterKey key, String value) {
        return DescribeSessionsInput.builder()
                .state(SessionState.ACTIVE)
                .filters(List.of(new SessionFilter(key, value)))
                .build();
    }

    @Test
    void aSessionHasTheNameOfItsOwnerAndSeventeenDigits() {
        StartSessionOutput started = desk.start();

        assertThat(started.sessionId()).matches("root-[0-9a-f]{17}");
        assertThat(started.tokenValue()).hasSizeBetween(1, 300);
    }

    @Test
    void withoutAServerTheStreamIsAtAws() {
        StartSessionOutput started = desk.start();

        assertThat(started.streamUrl())
                .isEqualTo("wss://ssmmessages.us-east-1.amazonaws.com/v1/data-channel/" + started.sessionId()
                        + "?role=publish_subscribe");
    }

    @Test
    void anActiveSessionShowsNoEndAndAnEmptyOutputUrl() {
        bed.call(SessionDesk.starting().reason("to look").build());

        Session session = desk.only();
        assertThat(session.target()).isEqualTo(SessionDesk.NODE);
        assertThat(session.owner()).isEqualTo("arn:aws:iam::111122223333:root");
        assertThat(session.reason()).isEqualTo("to look");
        assertThat(session.startDate()).isEqualTo(bed.now());
        assertThat(session.endDate()).isNull();
        assertThat(session.outputUrl().s3OutputUrl()).isNull();
        assertThat(session.accessType().wireValue()).isEqualTo("Standard");
        assertThat(session.documentName()).isEqualTo("SSM-SessionManagerRunShell");
        assertThat(session.maxSessionDuration()).isNull();
        assertThat(session.status().wireValue()).isEqualTo("Connecting");
    }

    @Test
    void aNodeThatIsNotThereOrDoesNotAnswerIsNotConnected() {
        bed.admin("PUT", "ssm/nodes", "{\"id\":\"" + SessionDesk.NODE + "\",\"agent\":\"silent\"}");

        assertThat(bed.refusal(SessionDesk.starting().build()))
                .isEqualTo("TargetNotConnected: " + SessionDesk.NODE + " is not connected.");
        assertThat(bed.refusal(StartSessionInput.builder().target("i-other").build()))
                .isEqualTo("TargetNotConnected: i-other is not connected.");
        assertThat(desk.sessions(SessionState.ACTIVE)).isEmpty();
    }

    /** Source: public troubleshooting guides [recorded]; the operation declares no such error. */
    @Test
    void machinesOutsideOfEc2NeedTheAdvancedTier() {
        CreateActivationOutput activation =
                bed.call(CreateActivationInput.builder().iamRole("Hybrid").build());
        String node = bed.admin(
                        "POST", "ssm/nodes", """
                        {"activationId": "%s", "activationCode": "%s"}
                        """.formatted(activation.activationId(), activation.activationCode()))
                .path("id")
                .asText();
        StartSessionInput request = StartSessionInput.builder().target(node).build();
        assertThat(bed.refusal(request))
                .isEqualTo("BadRequest: Enable advanced-instances tier to use Session Manager with your on-premises"
                        + " instances");

        bed.call(new UpdateServiceSettingInput("/ssm/managed-instance/activation-tier", "advanced"));

        StartSessionOutput started = bed.call(request);
        assertThat(started.sessionId()).isNotEmpty();
    }

    @Test
    void connectionStatusKnowsNoErrors() {
        assertThat(status(SessionDesk.NODE)).isEqualTo("connected");
        assertThat(status("ecs:cluster_task_container")).isEqualTo("notconnected");
    }

    @Test
    void everyFilterFindsWhatItSays() {
        String first = desk.start().sessionId();
        bed.advance(Duration.ofMinutes(1));
        String second = desk.start().sessionId();

        assertThat(ids(SessionFilterKey.SESSION_ID, first)).containsExactly(first);
        assertThat(ids(SessionFilterKey.TARGET, SessionDesk.NODE)).containsExactly(second, first);
        assertThat(ids(SessionFilterKey.OWNER, "arn:aws:iam::444455556666:root"))
                .isEmpty();
        assertThat(ids(SessionFilterKey.STATUS, "Connecting")).hasSize(2);
        assertThat(ids(SessionFilterKey.ACCESS_TYPE, "JustInTime")).isEmpty();
        assertThat(ids(SessionFilterKey.INVOKED_AFTER, "2030-01-01T00:01:00Z")).containsExactly(second);
        assertThat(ids(SessionFilterKey.INVOKED_BEFORE, "2030-01-01T00:01:00Z")).containsExactly(first);
    }

    @Test
    void filtersThatSayNothingAreRefused() {
        SessionFilter target = new SessionFilter(SessionFilterKey.TARGET, "i-1");
        DescribeSessionsInput twice = DescribeSessionsInput.builder()
                .state(SessionState.ACTIVE)
                .filters(List.of(target, target))
                .build();

        assertThat(bed.refusal(describe(SessionFilterKey.STATUS, "Busy"))).startsWith("ValidationException");
        assertThat(bed.refusal(describe(SessionFilterKey.INVOKED_AFTER, "soon")))
                .startsWith("ValidationException");
        assertThat(bed.refusal(twice)).isEqualTo("InvalidFilterKey: The specified key isn't valid.");
    }

    @Test
    void tokensOfOtherListsAreRefused() {
        DescribeSessionsInput request = DescribeSessionsInput.builder()
                .state(SessionState.ACTIVE)
                .nextToken("bogus")
                .build();

        assertThat(bed.refusal(request)).isEqualTo("InvalidNextToken");
    }

    @Test
    void resumingGivesANewTokenForTheSameStream() {
        StartSessionOutput started = desk.start();

        ResumeSessionOutput resumed = bed.call(
                ResumeSessionInput.builder().sessionId(started.sessionId()).build());

        assertThat(resumed.tokenValue()).isNotEmpty().isNotEqualTo(started.tokenValue());
        assertThat(resumed.streamUrl()).isEqualTo(started.streamUrl());
    }

    @Test
    void terminatingMovesASessionToTheHistory() {
        StartSessionOutput started = desk.start();
        bed.advance(Duration.ofSeconds(1));

        bed.call(new TerminateSessionInput(started.sessionId()));

        assertThat(desk.sessions(SessionState.ACTIVE)).isEmpty();
        Session session = desk.only();
        assertThat(session.status().wireValue()).isEqualTo("Terminated");
        assertThat(session.endDate()).isEqualTo(bed.now());
        assertThat(bed.refusal(new ResumeSessionInput(started.sessionId()))).startsWith("DoesNotExistException");
    }

    @Test
    void whatIsOverOrUnknownCanBeTerminatedWithoutAnyEffect() {
        StartSessionOutput started = desk.start();
        bed.call(new TerminateSessionInput(started.sessionId()));
        Session before = desk.only();
        bed.advance(Duration.ofMinutes(1));

        TerminateSessionOutput again = bed.call(new TerminateSessionInput(started.sessionId()));
        TerminateSessionOutput unknown = bed.call(new TerminateSessionInput("nobody-1"));

        assertThat(again.sessionId()).isEqualTo(started.sessionId());
        assertThat(unknown.sessionId()).isEqualTo("nobody-1");
        assertThat(desk.only()).isEqualTo(before);
    }

    @Test
    void sessionsOfOtherAccountsAreUnknown() {
        String id = desk.start().sessionId();

        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, new ResumeSessionInput(id)))
                .startsWith("DoesNotExistException");
    }
}
