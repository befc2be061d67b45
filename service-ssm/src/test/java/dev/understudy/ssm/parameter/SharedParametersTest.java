package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.decrypt;
import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.filter;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.getAll;
import static dev.understudy.ssm.fixture.Requests.history;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.DescribeParametersOutput;
import dev.understudy.ssm.model.GetParameterHistoryOutput;
import dev.understudy.ssm.model.GetParameterOutput;
import dev.understudy.ssm.model.GetParametersOutput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a resource policy lets another account do. */
class SharedParametersTest {
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:parameter/shared/db";

    private final SsmBed bed = new SsmBed();

    private void share(String arn, String action) {
        bed.call(PutResourcePolicyInput.builder()
                .resourceArn(arn)
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                        + "arn:aws:iam::444455556666:root\"},\"Action\":" + action + ",\"Resource\":\"" + arn + "\"}]}")
                .build());
    }

    private void givenSharedParameter() {
        put(bed, advanced("/shared/db", "v"));
        share(ARN, "[\"ssm:GetParameter*\",\"ssm:DescribeParameters\"]");
    }

    private void promote() {
        bed.admin("POST", "ssm/promoted-shares", "{\"resourceArn\": \"" + ARN + "\"}");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <O> O callAsOther(Structure input) {
        return bed.callAs(SsmBed.OTHER, SsmBed.REGION, input);
    }

    private List<String> sharedNames(DescribeParametersInput.Builder input) {
        DescribeParametersOutput answer = callAsOther(input.shared(true).build());
        return answer.parameters().stream().map(ParameterMetadata::name).toList();
    }

    // Source: sheet 16 [model]
    @Test
    void aSharedParameterIsReadByItsArn() {
        givenSharedParameter();

        GetParameterOutput answer = callAsOther(get(ARN));

        assertThat(answer.parameter().value()).isEqualTo("v");
        assertThat(answer.parameter().arn()).isEqualTo(ARN);
    }

    // Source: sheet 16 [model]
    @Test
    void itsHistoryIsReadByItsArnToo() {
        givenSharedParameter();

        GetParameterHistoryOutput answer = callAsOther(history(ARN).build());

        assertThat(answer.parameters()).hasSize(1);
    }

    @Test
    void underItsNameItIsNobodyElses() {
        givenSharedParameter();

        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get("/shared/db")))
                .isEqualTo("ParameterNotFound");
    }

    // Source: sheet 1 [recorded] for the form of the text; the reason is inferred
    @Test
    void whatIsNotSharedIsDenied() {
        put(bed, advanced("/shared/db", "v"));

        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get(ARN)))
                .isEqualTo("AccessDeniedException: User: arn:aws:iam::444455556666:root is not authorized to perform:"
                        + " ssm:GetParameter on resource: " + ARN
                        + " because no resource-based policy allows the ssm:GetParameter action");
    }

    @Test
    void onlyWhatThePolicyNamesIsAllowed() {
        put(bed, advanced("/shared/db", "v"));
        share(ARN, "\"ssm:GetParameter\"");

        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, history(ARN).build()))
                .startsWith("AccessDeniedException: ");
        assertThat(bed.refusalAs("777788889999", SsmBed.REGION, get(ARN))).startsWith("AccessDeniedException: ");
    }

    @Test
    void ownAndSharedParametersAreReadTogether() {
        givenSharedParameter();
        callAsOther(string("/own", "mine").build());

        GetParametersOutput answer =
                callAsOther(getAll("/own", ARN, "/nope", ARN.replace("/shared/db", "/shared/db:7")));

        assertThat(answer.parameters()).extracting(Parameter::value).containsExactly("mine", "v");
        assertThat(answer.invalidParameters())
                .containsExactly("/nope", "arn:aws:ssm:us-east-1:111122223333:parameter/shared/db:7");
    }

    // Source: sheet 16 [model]: a SecureString is shared with a customer managed key
    @Test
    void aSharedSecureStringIsDecryptedForTheOther() {
        put(bed, secure("/shared/db", "secret").tier(ParameterTier.ADVANCED).keyId("alias/mine"));
        share(ARN, "\"ssm:*\"");

        GetParameterOutput answer = callAsOther(decrypt(ARN));

        assertThat(answer.parameter().value()).isEqualTo("secret");
    }

    // Source: sheet 16 [model]
    @Test
    void aShareIsListedOnlyAfterItsPromotion() {
        givenSharedParameter();
        assertThat(sharedNames(describe())).isEmpty();

        promote();

        assertThat(sharedNames(describe())).containsExactly(ARN);
    }

    // Source: sheet 8.6 [model]
    @Test
    void onlyWhatOthersShareIsListed() {
        givenSharedParameter();
        promote();
        callAsOther(string("/own", "mine").build());

        assertThat(sharedNames(describe())).containsExactly(ARN);
        assertThat(sharedNames(describe(filter("Name", "Contains", "other")))).isEmpty();
        assertThat(sharedNames(describe(filter("Tier", null, "Advanced")))).containsExactly(ARN);
        assertThat(sharedNames(describe(filter("Path", null, "/shared")))).containsExactly(ARN);
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        givenSharedParameter();
        promote();

        DescribeParametersOutput answer = bed.callAs(
                "777788889999", SsmBed.REGION, describe().shared(true).build());

        assertThat(answer.parameters()).isEmpty();
    }

    @Test
    void aDeletedParameterIsSharedNoMore() {
        givenSharedParameter();
        promote();
        bed.call(delete("/shared/db"));
        put(bed, advanced("/shared/db", "new"));

        assertThat(sharedNames(describe())).isEmpty();
        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get(ARN))).startsWith("AccessDeniedException: ");
    }
}
