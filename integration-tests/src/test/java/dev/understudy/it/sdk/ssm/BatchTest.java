package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.DeleteParametersResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;

/** Several parameters at once. Source: behaviour sheet SSM Parameter Store §8.3, §8.7. */
class BatchTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    @BeforeEach
    void two() {
        fixture.put("/a", "1");
        fixture.put("/b", "2");
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "/n" + i).toList();
    }

    /** Source: [recorded], order [model]. */
    @Test
    void gettingShowsFoundOnesByNameAndTheRestAsInvalid() {
        GetParametersResponse answer = fixture.ssm.getParameters(r -> r.names("/b", "/zz", "/a", "/a:7"));

        assertThat(answer.parameters()).extracting("name").containsExactly("/a", "/b");
        assertThat(answer.invalidParameters()).containsExactlyInAnyOrder("/zz", "/a:7");
    }

    /** Source: [recorded]: each as GetParameter shows it. */
    @Test
    void eachLooksAsIfItWereGotAlone() {
        JsonNode answer = tree(fixture.ssm.getParameters(r -> r.names("/a")));

        assertThat(answer.path("Parameters").get(0)).isEqualTo(fixture.get("/a"));
    }

    /** Source: [recorded]: both lists always there. */
    @Test
    void bothListsAreThereEvenIfEmpty() {
        fixture.ssm.getParameters(r -> r.names("/zz"));
        JsonNode nothingFound = me.lastAnswer().json();

        fixture.ssm.getParameters(r -> r.names("/a"));
        JsonNode allFound = me.lastAnswer().json();

        assertThat(nothingFound).isEqualTo(json("{Parameters:[],InvalidParameters:['/zz']}"));
        assertThat(allFound.path("InvalidParameters")).isEqualTo(json("[]"));
    }

    /** Source: [recorded]. */
    @Test
    void moreThanTenNamesBreakAConstraint() {
        List<String> eleven = numbered(11);

        Refused.call(() -> fixture.ssm.getParameters(r -> r.names(eleven)))
                .withCommon(400, "ValidationException")
                .saying(
                        "1 validation error detected: Value '[" + String.join(", ", eleven)
                                + "]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");
        Refused.call(() -> fixture.ssm.deleteParameters(r -> r.names(eleven)))
                .withCommon(400, "ValidationException")
                .saying(
                        "1 validation error detected: Value '[" + String.join(", ", eleven)
                                + "]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");
    }

    /** Source: [model]. */
    @Test
    void noNameAtAllBreaksAConstraint() {
        Refused.call(() -> fixture.ssm.getParameters(r -> r.names(List.of())))
                .withCommon(400, "ValidationException")
                .naming("at 'names'", "Member must have length greater than or equal to 1");
    }

    /** Source: [moto]: recommended. */
    @Test
    void aNameThatIsAskedForTwiceIsAnsweredOnce() {
        GetParametersResponse answer = fixture.ssm.getParameters(r -> r.names("/a", "/a"));

        assertThat(answer.parameters()).hasSize(1);
        assertThat(answer.invalidParameters()).isEmpty();
    }

    /** Source: [inferred]. */
    @Test
    void oneMalformedNameFailsTheCall() {
        Refused.call(() -> fixture.ssm.getParameters(r -> r.names("/a", "/b c")))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
    }

    /** Source: §2.1 [recorded]: the echo follows the request. */
    @Test
    void aRootNameIsEchoedAsItWasAskedFor() {
        GetParametersResponse answer = fixture.ssm.getParameters(r -> r.names("b", "/a"));

        assertThat(answer.parameters()).extracting("name").containsExactlyInAnyOrder("/a", "b");
    }

    /** Source: [recorded]: never an error. */
    @Test
    void deletingShowsWhatWasDeletedAndWhatWasNotThere() {
        DeleteParametersResponse answer = fixture.ssm.deleteParameters(r -> r.names("/a", "/nope"));

        assertThat(answer.deletedParameters()).containsExactly("/a");
        assertThat(answer.invalidParameters()).containsExactly("/nope");
        Refused.call(() -> fixture.get("/a")).with(400, "ParameterNotFound");
        assertThat(fixture.value("/b")).isEqualTo("2");
    }

    /** Source: [recorded]. */
    @Test
    void bothListsOfADeleteAreThereEvenIfEmpty() {
        fixture.ssm.deleteParameters(r -> r.names("/nope"));
        JsonNode nothing = me.lastAnswer().json();

        fixture.ssm.deleteParameters(r -> r.names("/a"));

        assertThat(nothing).isEqualTo(json("{DeletedParameters:[],InvalidParameters:['/nope']}"));
        assertThat(me.lastAnswer().json()).isEqualTo(json("{DeletedParameters:['/a'],InvalidParameters:[]}"));
    }

    /** Source: [recorded] for the forms, [inferred] for the echo. */
    @Test
    void theOtherFormOfARootNameDeletesAndIsEchoed() {
        DeleteParametersResponse answer = fixture.ssm.deleteParameters(r -> r.names("a"));

        assertThat(answer.deletedParameters()).containsExactly("a");
    }
}
