package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.PutParameterOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageChecksTest {
    private static final String CHANGE = "Parameter Store Change";

    private final SsmBed bed = new SsmBed();

    private static PutParameterInput.Builder image(String name, String value) {
        return string(name, value).dataType("aws:ec2:image");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void aPutIsAnsweredAtOnceAndTheParameterAppearsLater() {
        PutParameterOutput answer = put(bed, image("/ami", "ami-12345678"));

        assertThat(answer.version()).isEqualTo(1);
        assertThat(bed.refusal(get("/ami"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void anImageThatIsFoundIsWritten() {
        put(bed, image("/ami", "ami-0123456789abcdef0").tags(List.of(tag("k", "v"))));

        bed.advance(Duration.ofSeconds(2));

        assertThat(read(bed, "/ami").value()).isEqualTo("ami-0123456789abcdef0");
        assertThat(read(bed, "/ami").dataType()).isEqualTo("aws:ec2:image");
        assertThat(tags("/ami").tagList()).containsExactly(tag("k", "v"));
        assertThat(bed.details(CHANGE))
                .containsExactly(
                        "{\"operation\":\"Create\",\"name\":\"/ami\",\"type\":\"String\",\"dataType\":\"aws:ec2:image\"}");
    }

    private ListTagsForResourceOutput tags(String name) {
        return bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.PARAMETER)
                .resourceId(name)
                .build());
    }

    // Source: sheet 3.1, 12 [docs], 18.24
    @Test
    void aValueThatIsNoImageCreatesNothing() {
        put(bed, image("/ami", "nonsense"));

        bed.advance(Duration.ofSeconds(2));

        assertThat(bed.refusal(get("/ami"))).isEqualTo("ParameterNotFound");
        assertThat(bed.details(CHANGE))
                .containsExactly("{\"operation\":\"Create\",\"name\":\"/ami\",\"type\":\"String\","
                        + "\"dataType\":\"aws:ec2:image\",\"exception\":\"Unable to Describe Resource\"}");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void untilAnUpdateIsCheckedTheOldValueStays() {
        put(bed, image("/ami", "ami-11111111"));
        bed.advance(Duration.ofSeconds(2));

        PutParameterOutput answer = put(bed, overwrite("/ami", "ami-22222222"));

        assertThat(answer.version()).isEqualTo(2);
        assertThat(read(bed, "/ami").value()).isEqualTo("ami-11111111");
        bed.advance(Duration.ofSeconds(2));
        assertThat(read(bed, "/ami").value()).isEqualTo("ami-22222222");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void anUpdateThatFailsLeavesTheOldValue() {
        put(bed, image("/ami", "ami-11111111"));
        bed.advance(Duration.ofSeconds(2));
        put(bed, overwrite("/ami", "nonsense"));

        bed.advance(Duration.ofSeconds(2));

        assertThat(read(bed, "/ami").version()).isEqualTo(1);
        assertThat(bed.details(CHANGE).get(1)).contains("\"operation\":\"Update\"", "\"exception\"");
    }

    // Source: user guide, Native parameter support for AMI IDs; code and text are inferred
    @Test
    void aCheckIsFinishedBeforeTheNextPut() {
        put(bed, image("/ami", "ami-11111111"));

        assertThat(bed.refusal(image("/ami", "ami-22222222").build()))
                .isEqualTo("TooManyUpdates: The validation of parameter /ami is still in process.");
    }

    @Test
    void aDeletedParameterIsNotBroughtBackByItsCheck() {
        put(bed, image("/ami", "ami-11111111"));
        bed.advance(Duration.ofSeconds(2));
        put(bed, overwrite("/ami", "ami-22222222"));
        bed.call(delete("/ami"));

        bed.advance(Duration.ofSeconds(2));

        assertThat(bed.refusal(get("/ami"))).isEqualTo("ParameterNotFound");
    }

    @Test
    void aCheckMayEndAfterSoManyReads() {
        bed.kernel().lifecycles().choose(ImageChecks.LIFECYCLE, TransitionPolicy.afterReads(2));
        put(bed, image("/ami", "ami-11111111"));

        assertThat(bed.refusal(get("/ami"))).isEqualTo("ParameterNotFound");
        assertThat(bed.refusal(get("/ami"))).isEqualTo("ParameterNotFound");

        assertThat(read(bed, "/ami").version()).isEqualTo(1);
    }
}
