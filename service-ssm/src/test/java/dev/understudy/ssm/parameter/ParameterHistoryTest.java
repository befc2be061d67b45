package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.history;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.readHistory;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetParameterHistoryOutput;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterOutput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterHistoryTest {
    private final SsmBed bed = new SsmBed();

    private void versions(String name, int count) {
        put(bed, string(name, "v1"));
        for (int i = 2; i <= count; i++) {
            put(bed, overwrite(name, "v" + i));
        }
    }

    // Source: sheet 8.5 [docs]
    @Test
    void anItemHasEverythingOfItsVersion() {
        put(bed, string("/p", "1").description("first").allowedPattern("\\d"));
        bed.advance(Duration.ofMinutes(1));
        put(bed, overwrite("/p", "2").description("second"));

        List<ParameterHistory> history = readHistory(bed, "/p");

        assertThat(history).hasSize(2);
        assertThat(history.get(0))
                .isEqualTo(ParameterHistory.builder()
                        .name("/p")
                        .type(ParameterType.STRING)
                        .lastModifiedDate(SsmBed.START)
                        .lastModifiedUser("arn:aws:iam::111122223333:root")
                        .description("first")
                        .value("1")
                        .allowedPattern("\\d")
                        .version(1L)
                        .labels(List.of())
                        .tier(ParameterTier.STANDARD)
                        .policies(List.of())
                        .dataType("text")
                        .build());
        assertThat(history.get(1).description()).isEqualTo("second");
    }

    // Source: sheet 8.5 [docs]
    @Test
    void theOldestVersionComesFirst() {
        versions("/p", 12);

        assertThat(readHistory(bed, "/p")).extracting(ParameterHistory::version).isSorted();
    }

    // Source: sheet 8.5 [model], default [unconfirmed]
    @Test
    void aPageHasFiftyVersions() {
        versions("/p", 60);
        GetParameterHistoryOutput first = bed.call(history("/p").build());

        GetParameterHistoryOutput second =
                bed.call(history("/p").nextToken(first.nextToken()).build());

        assertThat(first.parameters()).hasSize(50);
        assertThat(second.parameters()).hasSize(10);
        assertThat(second.parameters().get(0).version()).isEqualTo(51);
        assertThat(second.nextToken()).isNull();
    }

    // Source: sheet 1 [inferred]
    @Test
    void aTokenThatIsNoneIsRefused() {
        versions("/p", 1);

        assertThat(bed.refusal(history("/p").nextToken("x").build()))
                .isEqualTo("InvalidNextToken: The specified token isn't valid.");
    }

    // Source: sheet 8.5 [inferred]
    @Test
    void labelsShowWhereTheyAreNow() {
        versions("/p", 2);
        bed.call(label("/p", 1L, "prod"));
        bed.call(label("/p", 2L, "prod"));

        assertThat(readHistory(bed, "/p"))
                .extracting(ParameterHistory::labels)
                .containsExactly(List.of(), List.of("prod"));
    }

    // Source: sheet 8.5 [docs]
    @Test
    void secureStringsShowTheirKeyAndAreDecryptedOnlyWhenAskedFor() {
        put(bed, secure("/s", "secret"));

        ParameterHistory closed = readHistory(bed, "/s").get(0);
        GetParameterHistoryOutput open =
                bed.call(history("/s").withDecryption(true).build());

        assertThat(closed.keyId()).isEqualTo("alias/aws/ssm");
        assertThat(closed.value()).isNotEqualTo("secret");
        assertThat(open.parameters().get(0).value()).isEqualTo("secret");
    }

    // Source: sheet 8.5 [inferred]
    @Test
    void aParameterThatIsNotThereHasNoHistory() {
        assertThat(bed.refusal(history("/nope").build())).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 10 [docs], sheet 11
    @Test
    void neitherSecretsNorPublicParametersHaveAHistory() {
        assertThat(bed.refusal(history("/aws/reference/secretsmanager/s").build()))
                .isEqualTo("ParameterNotFound");
        assertThat(bed.refusal(
                        history("/aws/service/global-infrastructure/version").build()))
                .isEqualTo("ParameterNotFound");
    }

    // Source: sheet 6 [model], 18.11
    @Test
    void theHundredAndFirstVersionPushesOutTheFirst() {
        versions("/p", 101);

        GetParameterHistoryOutput answer = bed.call(history("/p").maxResults(1).build());

        assertThat(answer.parameters().get(0).version()).isEqualTo(2);
        assertThat(bed.refusal(get("/p:1")))
                .isEqualTo(
                        "ParameterVersionNotFound: Systems Manager could not find version 1 of /p. Verify the version"
                                + " and try again.");
    }

    // Source: sheet 6 [model]
    @Test
    void aLabelHoldsTheOldestVersion() {
        versions("/p", 100);
        bed.call(label("/p", 1L, "keep"));

        assertThat(bed.refusal(overwrite("/p", "v101").build()))
                .isEqualTo(
                        "ParameterMaxVersionLimitExceeded: You attempted to create a new version of /p by calling the"
                                + " PutParameter API with the overwrite flag. Version 1, the oldest version, can't be deleted"
                                + " because it has a label associated with it. Move the label to another version of the"
                                + " parameter, and try again.");
    }

    // Source: sheet 6 [model]
    @Test
    void onceTheLabelHasMovedTheOldestVersionGoes() {
        versions("/p", 100);
        bed.call(label("/p", 1L, "keep"));
        bed.call(label("/p", 50L, "keep"));

        PutParameterOutput answer = put(bed, overwrite("/p", "v101"));

        assertThat(answer.version()).isEqualTo(101);
    }
}
