package dev.understudy.ssm.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AccessType;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.StartAccessRequestInput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.session.channel.SessionDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions with nodes to which access was granted. Source: sheet 6 [model]. */
class GrantedSessionsTest {
    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    private void grant() {
        DocumentRequests.created(
                bed,
                DocumentRequests.document(
                        "all",
                        DocumentType.AUTO_APPROVAL_POLICY,
                        DocumentFormat.TEXT,
                        "permit (principal, action, resource);"));
        bed.call(StartAccessRequestInput.builder()
                .reason("disk is full")
                .targets(List.of(Target.builder()
                        .key("InstanceIds")
                        .values(List.of(SessionDesk.NODE))
                        .build()))
                .build());
    }

    @Test
    void aSessionIsJustInTimeWhileAccessIsGranted() {
        grant();
        bed.advance(Duration.ofHours(1).minusMillis(1));

        desk.start();

        assertThat(desk.only().accessType()).isEqualTo(AccessType.JUST_IN_TIME);
    }

    @Test
    void aSessionIsAnOrdinaryOneOnceAccessHasEnded() {
        grant();
        bed.advance(Duration.ofHours(1));

        desk.start();

        assertThat(desk.only().accessType()).isEqualTo(AccessType.STANDARD);
    }
}
