package dev.understudy.ssm.resourcepolicy;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DeleteResourcePolicyInput;
import dev.understudy.ssm.model.DeleteResourcePolicyOutput;
import dev.understudy.ssm.model.GetResourcePoliciesInput;
import dev.understudy.ssm.model.GetResourcePoliciesOutput;
import dev.understudy.ssm.model.GetResourcePoliciesResponseEntry;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import dev.understudy.ssm.model.PutResourcePolicyOutput;
import dev.understudy.ssm.model.ResourcePolicyInvalidParameterException;
import dev.understudy.ssm.model.ResourcePolicyLimitExceededException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePoliciesTest {
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:parameter/p";
    private static final String GROUP = "arn:aws:ssm:us-east-1:111122223333:opsitemgroup/default";
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":[\"444455556666\"]},\"Action\":[\"ssm:GetParameter\"],\"Resource\":\"*\"}]}";

    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void anAdvancedParameter() {
        put(bed, advanced("/p", "v"));
    }

    private static PutResourcePolicyInput.Builder attach(String arn, String policy) {
        return PutResourcePolicyInput.builder().resourceArn(arn).policy(policy);
    }

    private PutResourcePolicyOutput attached() {
        return bed.call(attach(ARN, POLICY).build());
    }

    private static PutResourcePolicyInput.Builder update(PutResourcePolicyOutput stored) {
        return attach(ARN, POLICY).policyId(stored.policyId()).policyHash(stored.policyHash());
    }

    private static DeleteResourcePolicyInput delete(String arn, String id, String hash) {
        return DeleteResourcePolicyInput.builder()
                .resourceArn(arn)
                .policyId(id)
                .policyHash(hash)
                .build();
    }

    private GetResourcePoliciesOutput read(String arn) {
        return bed.call(GetResourcePoliciesInput.builder().resourceArn(arn).build());
    }

    // Source: sheet 16 [docs]
    @Test
    void aNewPolicyHasAnIdAndAHash() {
        PutResourcePolicyOutput answer = attached();

        assertThat(answer.policyId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(answer.policyHash()).matches("[0-9a-f]{64}");
        assertThat(read(ARN).policies())
                .containsExactly(GetResourcePoliciesResponseEntry.builder()
                        .policyId(answer.policyId())
                        .policyHash(answer.policyHash())
                        .policy(POLICY)
                        .build());
    }

    // Source: sheet 16 [model]
    @Test
    void everyUpdateChangesTheHash() {
        PutResourcePolicyOutput first = attached();

        PutResourcePolicyOutput second = bed.call(update(first).build());

        assertThat(second.policyId()).isEqualTo(first.policyId());
        assertThat(second.policyHash()).isNotEqualTo(first.policyHash());
        assertThat(read(ARN).policies()).hasSize(1);
    }

    // Source: sheet 16 [model]
    @Test
    void anOldHashIsAConflict() {
        PutResourcePolicyOutput first = attached();
        bed.call(update(first).build());

        assertThat(bed.refusal(update(first).build())).startsWith("ResourcePolicyConflictException: ");
        assertThat(bed.refusal(delete(ARN, first.policyId(), first.policyHash())))
                .startsWith("ResourcePolicyConflictException: ");
    }

    // Source: sheet 16 [model]
    @Test
    void anUnknownIdIsNotFound() {
        PutResourcePolicyOutput first = attached();

        assertThat(bed.refusal(update(first).policyId("other").build()))
                .startsWith("ResourcePolicyNotFoundException: ");
        assertThat(bed.refusal(delete(ARN, "other", first.policyHash())))
                .startsWith("ResourcePolicyNotFoundException: ");
    }

    @Test
    void aPolicyOfOneResourceIsUnknownToAnother() {
        PutResourcePolicyOutput first = attached();

        assertThat(bed.refusal(delete(GROUP, first.policyId(), first.policyHash())))
                .startsWith("ResourcePolicyNotFoundException: ");
    }

    @Test
    void idAndHashComeTogether() {
        PutResourcePolicyOutput first = attached();

        assertThat(bed.refusal(update(first).policyHash(null).build()))
                .isEqualTo(
                        "ResourcePolicyInvalidParameterException: PolicyId and PolicyHash must be specified together.");
        assertThat(bed.refusal(update(first).policyId(null).build()))
                .startsWith("ResourcePolicyInvalidParameterException: ");
    }

    // Source: sheet 16 [model]
    @Test
    void aDeleteIsAnsweredWithNothing() {
        PutResourcePolicyOutput first = attached();

        DeleteResourcePolicyOutput answer = bed.call(delete(ARN, first.policyId(), first.policyHash()));

        assertThat(answer).isEqualTo(DeleteResourcePolicyOutput.builder().build());
        assertThat(read(ARN).policies()).isEmpty();
    }

    // Source: sheet 16 [model]; code [inferred]
    @Test
    void onlyAdvancedParametersAreShared() {
        put(bed, string("/standard", "v"));

        ModeledError error =
                bed.error(attach(ARN.replace("/p", "/standard"), POLICY).build());

        assertThat(error).isInstanceOf(ResourcePolicyInvalidParameterException.class);
        assertThat(((ResourcePolicyInvalidParameterException) error).parameterNames())
                .containsExactly("ResourceArn");
    }

    // Source: sheet 16 [model]; code [inferred]
    @Test
    void aSharedSecureStringUsesACustomerManagedKey() {
        put(bed, secure("/s", "v").tier(ParameterTier.ADVANCED));
        put(bed, secure("/t", "v").tier(ParameterTier.ADVANCED).keyId("alias/mine"));

        assertThat(bed.refusal(attach(ARN.replace("/p", "/s"), POLICY).build()))
                .startsWith("ResourcePolicyInvalidParameterException: ");
        PutResourcePolicyOutput answer =
                bed.call(attach(ARN.replace("/p", "/t"), POLICY).build());
        assertThat(answer.policyId()).isNotNull();
    }

    // Source: sheet 16 [model]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ssm:us-east-1:111122223333:parameter/nope",
                "arn:aws:ssm:us-east-1:444455556666:parameter/p",
                "arn:aws:ssm:eu-west-1:111122223333:parameter/p",
                "arn:aws:ssm:us-east-1:444455556666:opsitemgroup/default",
                "arn:aws:ssm:us-east-1:111122223333:document/MyDocument"
            })
    void aResourceThatIsMissingIsNotFound(String arn) {
        assertThat(bed.refusal(attach(arn, POLICY).build())).startsWith("ResourceNotFoundException: ");
        assertThat(bed.refusal(
                        GetResourcePoliciesInput.builder().resourceArn(arn).build()))
                .startsWith("ResourceNotFoundException: ");
        assertThat(bed.refusal(delete(arn, "id", "hash"))).startsWith("ResourceNotFoundException: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::bucket-with-long-name",
                "no arn but twenty characters",
                "arn:aws:ssm:us-east-1:1:x/y"
            })
    void otherResourcesTakeNoPolicies(String arn) {
        assertThat(bed.refusal(attach(arn, POLICY).build())).startsWith("ResourcePolicyInvalidParameterException: ");
    }

    // Source: sheet 16 [model]
    @Test
    void theGroupOfOpsItemsTakesOnePolicy() {
        bed.call(attach(GROUP, POLICY).build());

        ModeledError error = bed.error(attach(GROUP, POLICY).build());

        assertThat(error).isInstanceOf(ResourcePolicyLimitExceededException.class);
        assertThat(((ResourcePolicyLimitExceededException) error).limit()).isEqualTo(1);
        assertThat(((ResourcePolicyLimitExceededException) error).limitType()).isNotNull();
    }

    // Source: sheet 16 [model]
    @Test
    void aPolicyHas1024Bytes() {
        bed.call(attach(ARN, POLICY + " ".repeat(1024 - POLICY.length())).build());

        ModeledError error = bed.error(attach(ARN, POLICY + " ".repeat(1025 - POLICY.length()))
                .build());

        assertThat(error).isInstanceOf(ResourcePolicyLimitExceededException.class);
        assertThat(((ResourcePolicyLimitExceededException) error).limit()).isEqualTo(1024);
    }

    // Source: sheet 16 [model]
    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{}", "{\"Statement\":[]}", "{\"Statement\":[{\"Effect\":\"Allow\"}]}"})
    void aPolicyIsAPolicy(String policy) {
        assertThat(bed.refusal(attach(ARN, policy).build())).startsWith("MalformedResourcePolicyDocumentException: ");
    }

    // Source: sheet 16 [docs]
    @Test
    void policiesAreListedPageByPage() {
        attached();
        attached();
        attached();
        GetResourcePoliciesInput.Builder input =
                GetResourcePoliciesInput.builder().resourceArn(ARN).maxResults(2);
        GetResourcePoliciesOutput first = bed.call(input.build());

        GetResourcePoliciesOutput second =
                bed.call(input.nextToken(first.nextToken()).build());

        assertThat(first.policies()).hasSize(2);
        assertThat(second.policies()).hasSize(1).doesNotContainAnyElementsOf(first.policies());
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        assertThat(bed.refusal(GetResourcePoliciesInput.builder()
                        .resourceArn(ARN)
                        .nextToken("x")
                        .build()))
                .isEqualTo("ResourcePolicyInvalidParameterException: The specified token isn't valid.");
    }
}
