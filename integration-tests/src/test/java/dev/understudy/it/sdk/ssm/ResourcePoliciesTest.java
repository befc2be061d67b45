package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetResourcePoliciesResponseEntry;
import software.amazon.awssdk.services.ssm.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.ssm.model.ResourcePolicyLimitExceededException;

/** Policies on parameters and OpsItem groups. Source: behaviour sheet SSM Parameter Store §16. */
class ResourcePoliciesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Caller other = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);
    private final SsmClient ssm = fixture.ssm;
    private final String arn = fixture.arn("/shared");

    @BeforeEach
    void parameter() {
        fixture.putAs("{Name:'/shared',Value:'v',Type:'String',Tier:'Advanced'}");
    }

    private String policy(String resource) {
        return json(
                        "{Version:'2012-10-17',Statement:[{Sid:'s',Effect:'Allow',Principal:{AWS:'%s'},"
                                + "Action:['ssm:GetParameter','ssm:GetParameters','ssm:GetParameterHistory',"
                                + "'ssm:DescribeParameters'],Resource:'%s'}]}",
                        other.account(), resource)
                .toString();
    }

    private PutResourcePolicyResponse put(String resource) {
        return ssm.putResourcePolicy(r -> r.resourceArn(resource).policy(policy(resource)));
    }

    /** Source: [docs]. */
    @Test
    void aNewPolicyGetsAnIdAndAHash() {
        PutResourcePolicyResponse answer = put(arn);

        assertThat(answer.policyId()).matches("[0-9a-f-]{36}");
        assertThat(answer.policyHash()).isNotBlank();
        assertThat(tree(ssm.getResourcePolicies(r -> r.resourceArn(arn))
                        .policies()
                        .get(0)))
                .isEqualTo(tree(GetResourcePoliciesResponseEntry.builder()
                        .policyId(answer.policyId())
                        .policyHash(answer.policyHash())
                        .policy(policy(arn))
                        .build()));
    }

    /** Source: [docs]. */
    @Test
    void aResourceWithoutPoliciesHasAnEmptyList() {
        ssm.getResourcePolicies(r -> r.resourceArn(arn));

        assertThat(me.lastAnswer().json()).isEqualTo(json("{Policies:[]}"));
    }

    /** Source: [model]: the hash changes with every update. */
    @Test
    void anUpdateNeedsIdAndHashAndChangesTheHash() {
        PutResourcePolicyResponse first = put(arn);

        PutResourcePolicyResponse second = ssm.putResourcePolicy(r -> r.resourceArn(arn)
                .policy(policy(arn).replace("\"s\"", "\"t\""))
                .policyId(first.policyId())
                .policyHash(first.policyHash()));

        assertThat(second.policyId()).isEqualTo(first.policyId());
        assertThat(second.policyHash()).isNotEqualTo(first.policyHash());
        assertThat(ssm.getResourcePolicies(r -> r.resourceArn(arn)).policies()).hasSize(1);
    }

    /** Source: [model]. */
    @Test
    void aStaleHashIsAConflict() {
        PutResourcePolicyResponse first = put(arn);
        ssm.putResourcePolicy(r -> r.resourceArn(arn)
                .policy(policy(arn).replace("\"s\"", "\"t\""))
                .policyId(first.policyId())
                .policyHash(first.policyHash()));

        Refused.call(() -> ssm.putResourcePolicy(r -> r.resourceArn(arn)
                        .policy(policy(arn))
                        .policyId(first.policyId())
                        .policyHash(first.policyHash())))
                .with(400, "ResourcePolicyConflictException");
        Refused.call(() -> ssm.deleteResourcePolicy(
                        r -> r.resourceArn(arn).policyId(first.policyId()).policyHash(first.policyHash())))
                .with(400, "ResourcePolicyConflictException");
    }

    /** Source: [model]. */
    @Test
    void anUnknownPolicyIsNotFound() {
        PutResourcePolicyResponse first = put(arn);
        String unknown = "00000000-0000-4000-8000-000000000000";

        Refused.call(() -> ssm.putResourcePolicy(r ->
                        r.resourceArn(arn).policy(policy(arn)).policyId(unknown).policyHash(first.policyHash())))
                .with(400, "ResourcePolicyNotFoundException");
        Refused.call(() -> ssm.deleteResourcePolicy(
                        r -> r.resourceArn(arn).policyId(unknown).policyHash(first.policyHash())))
                .with(400, "ResourcePolicyNotFoundException");
    }

    /** Source: [model]. */
    @Test
    void deletingAnswersAnEmptyObject() {
        PutResourcePolicyResponse first = put(arn);

        ssm.deleteResourcePolicy(
                r -> r.resourceArn(arn).policyId(first.policyId()).policyHash(first.policyHash()));

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(ssm.getResourcePolicies(r -> r.resourceArn(arn)).policies()).isEmpty();
    }

    /** Source: [model]; code [inferred]. */
    @Test
    void aStandardParameterTakesNoPolicy() {
        fixture.put("/standard", "v");

        Refused.call(() -> put(fixture.arn("/standard"))).with(400, "ResourcePolicyInvalidParameterException");
    }

    /** Source: [model]; code [inferred]. */
    @Test
    void aSecretUnderTheKeyOfAwsTakesNoPolicy() {
        fixture.putAs("{Name:'/secret',Value:'v',Type:'SecureString',Tier:'Advanced'}");
        fixture.putAs("{Name:'/own-key',Value:'v',Type:'SecureString',Tier:'Advanced',KeyId:'alias/mine'}");

        Refused.call(() -> put(fixture.arn("/secret"))).with(400, "ResourcePolicyInvalidParameterException");

        assertThat(put(fixture.arn("/own-key")).policyId()).isNotBlank();
    }

    /** Source: [model]. */
    @Test
    void whatIsNotThereTakesNoPolicy() {
        String nowhere = fixture.arn("/nowhere");

        Refused.call(() -> put(nowhere)).with(400, "ResourceNotFoundException");
        Refused.call(() -> ssm.getResourcePolicies(r -> r.resourceArn(nowhere))).with(400, "ResourceNotFoundException");
        Refused.call(() -> ssm.deleteResourcePolicy(
                        r -> r.resourceArn(nowhere).policyId("id").policyHash("hash")))
                .with(400, "ResourceNotFoundException");
    }

    /** Source: [model]. */
    @Test
    void anOpsItemGroupTakesOnePolicy() {
        String group = "arn:aws:ssm:us-east-1:" + me.account() + ":opsitemgroup/default";
        put(group);

        Refused.call(() -> put(group))
                .with(400, "ResourcePolicyLimitExceededException")
                .satisfying(ResourcePolicyLimitExceededException.class, refusal -> {
                    assertThat(refusal.limit()).isEqualTo(1);
                    assertThat(refusal.limitType()).isNotBlank();
                });
    }

    /** Source: [model]. */
    @Test
    void aPolicyHasAtMost1024Bytes() {
        String tooLong = policy(arn).replace("\"s\"", "\"" + "s".repeat(1024) + "\"");

        Refused.call(() -> ssm.putResourcePolicy(r -> r.resourceArn(arn).policy(tooLong)))
                .with(400, "ResourcePolicyLimitExceededException");
    }

    /** Source: [model]. */
    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{}", "{\"Version\":\"2012-10-17\"}"})
    void whatIsNoPolicyIsMalformed(String text) {
        Refused.call(() -> ssm.putResourcePolicy(r -> r.resourceArn(arn).policy(text)))
                .with(400, "MalformedResourcePolicyDocumentException");
    }

    /** Source: [model]. */
    @Test
    void aBlankPolicyBreaksAConstraint() {
        Refused.call(() -> ssm.putResourcePolicy(r -> r.resourceArn(arn).policy("  ")))
                .withCommon(400, "ValidationException")
                .naming("at 'policy'");
    }

    /** Source: [model]: 20 to 2048 characters. */
    @Test
    void aShortArnBreaksAConstraint() {
        Refused.call(() -> ssm.getResourcePolicies(r -> r.resourceArn("arn:aws:ssm")))
                .withCommon(400, "ValidationException")
                .naming("at 'resourceArn'", "Member must have length greater than or equal to 20");
    }

    /** Source: SDK paginators. */
    @Test
    void thePaginatorVisitsEachPolicyOnce() {
        List<String> ids = Stream.generate(() -> put(arn).policyId()).limit(3).toList();

        List<String> visited = ssm
                .getResourcePoliciesPaginator(r -> r.resourceArn(arn).maxResults(2))
                .stream()
                .flatMap(page -> page.policies().stream())
                .map(GetResourcePoliciesResponseEntry::policyId)
                .toList();

        assertThat(visited).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Source: §8.7 [inferred]: what belongs to a parameter goes with it. */
    @Test
    void policiesGoWithTheParameter() {
        put(arn);
        ssm.deleteParameter(r -> r.name("/shared"));
        parameter();

        assertThat(ssm.getResourcePolicies(r -> r.resourceArn(arn)).policies()).isEmpty();
        Refused.call(() -> new ParameterFixture(other).get(arn)).withCommon(400, "AccessDeniedException");
    }

    /** Source: [model]: readable across accounts by ARN. */
    @Test
    void aSharedParameterIsReadByItsArnFromAnotherAccount() {
        ParameterFixture reader = new ParameterFixture(other);
        Refused.call(() -> reader.get(arn)).withCommon(400, "AccessDeniedException");
        put(arn);

        assertThat(reader.value(arn)).isEqualTo("v");
    }

    /** Source: [model], §8.6 [model]: listed only once the share was promoted. */
    @Test
    void aSharedParameterIsListedOnlyAfterPromotion() {
        ParameterFixture reader = new ParameterFixture(other);
        put(arn);
        assertThat(reader.describeAll("{Shared:true}")).isEmpty();

        me.sendAdmin(
                        "POST",
                        "ssm/promoted-shares?account=" + me.account() + "&region=" + me.region(),
                        json("{resourceArn:'%s'}", arn).toString())
                .ok();

        assertThat(reader.namesOf("{Shared:true}")).containsExactly(arn);
        assertThat(reader.namesOf("{}")).isEmpty();
    }
}
