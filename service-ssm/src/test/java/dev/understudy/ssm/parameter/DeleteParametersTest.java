package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.deleteAll;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DeleteParameterOutput;
import dev.understudy.ssm.model.DeleteParametersOutput;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteParametersTest {
    private final SsmBed bed = new SsmBed();

    // Source: sheet 8.7 [recorded] Cloud Custodian
    @Test
    void aDeleteIsAnsweredWithNothing() {
        put(bed, string("/p", "v"));

        DeleteParameterOutput answer = bed.call(delete("/p"));

        assertThat(answer).isEqualTo(DeleteParameterOutput.builder().build());
        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 8.7 [recorded] Cloud Custodian
    @Test
    void whatIsMissingIsRefusedWithoutAWord() {
        assertThat(bed.refusal(delete("/nope"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 8.7 [recorded] tests verified against AWS
    @Test
    void aRootParameterIsDeletedByEitherName() {
        put(bed, string("x", "v"));
        put(bed, string("/y", "v"));

        bed.call(delete("/x"));
        bed.call(delete("y"));

        assertThat(bed.refusal(get("x"))).isEqualTo("ParameterNotFound");
        assertThat(bed.refusal(get("/y"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 8.7 [recorded]; that names are echoed as asked is inferred
    @Test
    void ofSeveralTheMissingOnesAreListed() {
        put(bed, string("/a", "v"));
        put(bed, string("b", "v"));

        DeleteParametersOutput answer = bed.call(deleteAll("/nope", "/b", "/a"));

        assertThat(answer.deletedParameters()).containsExactly("/b", "/a");
        assertThat(answer.invalidParameters()).containsExactly("/nope");
    }

    // Source: sheet 18.6 [recorded]
    @Test
    void bothListsAreThereEvenWhenEmpty() {
        put(bed, string("/a", "v"));

        DeleteParametersOutput found = bed.call(deleteAll("/a"));
        DeleteParametersOutput missing = bed.call(deleteAll("/a"));

        assertThat(found.invalidParameters()).isEmpty();
        assertThat(missing.deletedParameters()).isEmpty();
    }

    @Test
    void aNameThatIsGivenTwiceIsDeletedOnce() {
        put(bed, string("/a", "v"));

        DeleteParametersOutput answer = bed.call(deleteAll("/a", "a", "/a"));

        assertThat(answer.deletedParameters()).containsExactly("/a");
        assertThat(answer.invalidParameters()).isEmpty();
    }

    // Source: sheet 2.1: one name that is refused refuses the call, before anything is deleted
    @Test
    void aRefusedCallDeletesNothing() {
        put(bed, string("/a", "v"));

        bed.refusal(deleteAll("/a", "/aws/x"));

        assertThat(bed.events("Parameter Store Change")).hasSize(1);
    }

    // Source: sheet 6 [model], 14.1 [inferred]
    @Test
    void labelsAndTagsGoWithTheParameter() {
        put(bed, string("/a", "v").tags(List.of(tag("k", "v"))));
        bed.call(label("/a", 1L, "prod"));
        bed.call(delete("/a"));
        put(bed, string("/a", "w"));

        ListTagsForResourceOutput tags = bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.PARAMETER)
                .resourceId("/a")
                .build());

        assertThat(tags.tagList()).isEmpty();
        assertThat(bed.refusal(get("/a:prod"))).startsWith("ParameterVersionNotFound: ");
    }
}
