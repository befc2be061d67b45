package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.delete;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.echo;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When versions become active. Source: README, lifecycle {@code ssm.document}; sheet 2.1 [recorded] for the states. */
class DocumentActivationTest {
    private final SsmBed bed = new SsmBed();

    @Test
    void theLifecycleSaysHowLongCreationTakes() {
        bed.kernel().lifecycles().choose(DocumentActivation.LIFECYCLE, TransitionPolicy.after(Duration.ofSeconds(5)));
        created(bed, command("say"));
        assertThat(described(bed, "say").status()).isEqualTo(DocumentStatus.CREATING);

        bed.advance(Duration.ofSeconds(5));

        assertThat(described(bed, "say").status()).isEqualTo(DocumentStatus.ACTIVE);
    }

    /** A version that is made meanwhile waits for itself and delays nobody. */
    @Test
    void eachVersionBecomesActiveAtItsOwnTime() {
        bed.kernel().lifecycles().choose(DocumentActivation.LIFECYCLE, TransitionPolicy.after(Duration.ofSeconds(5)));
        created(bed, command("say"));
        bed.advance(Duration.ofSeconds(3));
        bed.call(update("say", echo("two")).build());

        bed.advance(Duration.ofSeconds(2));

        assertThat(described(bed, "say").status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(read(bed, get("say").documentVersion("2")).status()).isEqualTo(DocumentStatus.UPDATING);
        bed.advance(Duration.ofSeconds(3));
        assertThat(read(bed, get("say").documentVersion("2")).status()).isEqualTo(DocumentStatus.ACTIVE);
    }

    @Test
    void readsCountForTheVersionThatIsRead() {
        bed.kernel().lifecycles().choose(DocumentActivation.LIFECYCLE, TransitionPolicy.afterReads(2));
        created(bed, command("say"));
        bed.call(update("say", echo("two")).build());
        read(bed, get("say"));

        read(bed, get("say"));

        assertThat(read(bed, get("say")).status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(read(bed, get("say").documentVersion("2")).status()).isEqualTo(DocumentStatus.UPDATING);
    }

    @Test
    void nothingHappensToWhatIsDeletedMeanwhile() {
        bed.kernel().lifecycles().choose(DocumentActivation.LIFECYCLE, TransitionPolicy.after(Duration.ofSeconds(5)));
        created(bed, command("say"));
        bed.call(update("say", echo("two")).build());
        bed.call(delete("say").documentVersion("2").build());
        assertThat(bed.pending()).hasSize(1);

        bed.call(delete("say").build());

        assertThat(bed.pending()).isEmpty();
    }
}
