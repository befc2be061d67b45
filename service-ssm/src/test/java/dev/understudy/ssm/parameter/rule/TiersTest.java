package dev.understudy.ssm.parameter.rule;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.PutParameterOutput;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TiersTest {
    private static final String DOWNGRADE = "ValidationException: This parameter uses the advanced-parameter tier. You"
            + " can't downgrade a parameter from the advanced-parameter tier to the standard-parameter tier. If"
            + " necessary, you can delete the advanced parameter and recreate it as a standard parameter.";
    private static final String TOO_MANY = "ParameterLimitExceeded: You have reached the maximum number of standard"
            + " parameters for this AWS account and Region (2). To add more parameters, either delete existing"
            + " parameters or upgrade to the advanced-parameter tier (charges apply).";
    private static final String EXPIRATION =
            "[{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2031-01-01T00:00:00Z\"}}]";

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);

    private void defaultTier(String tier) {
        bed.call(UpdateServiceSettingInput.builder()
                .settingId("/ssm/parameter-store/default-parameter-tier")
                .settingValue(tier)
                .build());
    }

    // Source: sheet 4 [docs]
    @Test
    void aParameterIsStandardUnlessTheAccountSaysOtherwise() {
        assertThat(put(bed, string("/a", "v")).tier()).isEqualTo(ParameterTier.STANDARD);

        defaultTier("Advanced");

        assertThat(put(bed, string("/b", "v")).tier()).isEqualTo(ParameterTier.ADVANCED);
    }

    // Source: sheet 4 [recorded] aws/aws-sdk-net#3157
    @Test
    void aStandardParameterHas4096Characters() {
        put(bed, string("/fits", "ž".repeat(4096)));

        assertThat(bed.refusal(string("/p", "v".repeat(4097)).build()))
                .isEqualTo(
                        "ValidationException: Standard tier parameters support a maximum parameter value of 4096"
                                + " characters. To create a larger parameter value, upgrade the parameter to use the"
                                + " advanced-parameter tier. For more information, see"
                                + " https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html");
    }

    // Source: sheet 4 [recorded] cdk-preflight
    @ParameterizedTest
    @EnumSource(
            value = ParameterTier.class,
            names = {"ADVANCED", "INTELLIGENT_TIERING"})
    void anAdvancedParameterHas8192Characters(ParameterTier tier) {
        put(bed, string("/fits", "v".repeat(8192)).tier(tier));

        assertThat(bed.refusal(string("/p", "v".repeat(8193)).tier(tier).build()))
                .isEqualTo("ValidationException: Advanced-tier parameters support a maximum parameter value of 8192"
                        + " characters.");
    }

    // Source: sheet 4 [docs], [terraform]
    @Test
    void intelligentTieringChoosesStandardWhereItCan() {
        PutParameterOutput answer = put(bed, string("/p", "v").tier(ParameterTier.INTELLIGENT_TIERING));

        assertThat(answer.tier()).isEqualTo(ParameterTier.STANDARD);
    }

    // Source: sheet 4 [docs]
    @Test
    void intelligentTieringChoosesAdvancedForLongValuesAndPolicies() {
        assertThat(put(bed, string("/long", "v".repeat(4097)).tier(ParameterTier.INTELLIGENT_TIERING))
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
        assertThat(put(
                                bed,
                                string("/policy", "v")
                                        .tier(ParameterTier.INTELLIGENT_TIERING)
                                        .policies(EXPIRATION))
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
    }

    // Source: sheet 4 [docs]
    @Test
    void intelligentTieringChoosesAdvancedWhenStandardIsFull() {
        quotas.adjust("ssm.standard-parameters", 1);
        put(bed, string("/a", "v"));

        PutParameterOutput answer = put(bed, string("/b", "v").tier(ParameterTier.INTELLIGENT_TIERING));

        assertThat(answer.tier()).isEqualTo(ParameterTier.ADVANCED);
    }

    // Source: sheet 4 [terraform]
    @Test
    void nobodySeesIntelligentTiering() {
        defaultTier("Intelligent-Tiering");
        put(bed, string("/p", "v"));

        assertThat(describe(bed, "/p").tier()).isEqualTo(ParameterTier.STANDARD);
    }

    // Source: sheet 4 [docs]
    @Test
    void aStandardParameterCanBeUpgraded() {
        put(bed, string("/p", "v"));

        PutParameterOutput answer = put(bed, overwrite("/p", "w").tier(ParameterTier.ADVANCED));

        assertThat(answer.tier()).isEqualTo(ParameterTier.ADVANCED);
    }

    // Source: sheet 4 [terraform]
    @Test
    void anAdvancedParameterCannotBeDowngraded() {
        put(bed, advanced("/p", "v"));

        assertThat(bed.refusal(overwrite("/p", "w").tier(ParameterTier.STANDARD).build()))
                .isEqualTo(DOWNGRADE);
    }

    // Source: sheet 4 [inferred]
    @Test
    void anAdvancedParameterStaysAdvancedWhenNobodySaysOtherwise() {
        put(bed, advanced("/p", "v"));

        assertThat(put(bed, overwrite("/p", "w")).tier()).isEqualTo(ParameterTier.ADVANCED);
        assertThat(put(bed, overwrite("/p", "w").tier(ParameterTier.INTELLIGENT_TIERING))
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
    }

    // Source: sheet 4 [recorded] cdk-preflight
    @Test
    void standardParametersHaveNoPolicies() {
        assertThat(bed.refusal(string("/p", "v").policies(EXPIRATION).build()))
                .isEqualTo("ValidationException: You can't assign parameter policies to a standard-parameter tier.");
    }

    @Test
    void takingPoliciesAwayAssignsNone() {
        PutParameterOutput answer = put(bed, string("/p", "v").policies("[{}]"));

        assertThat(answer.tier()).isEqualTo(ParameterTier.STANDARD);
    }

    // Source: sheet 4 [recorded]
    @Test
    void anAccountHasSoManyStandardParameters() {
        quotas.adjust("ssm.standard-parameters", 2);
        put(bed, string("/a", "v"));
        put(bed, string("/b", "v"));

        assertThat(bed.refusal(string("/c", "v").build())).isEqualTo(TOO_MANY);
    }

    @Test
    void aFullTierCanBeOverwrittenUpgradedAndDeletedFrom() {
        quotas.adjust("ssm.standard-parameters", 2);
        put(bed, string("/a", "v"));
        put(bed, string("/b", "v"));

        put(bed, overwrite("/a", "w"));
        put(bed, overwrite("/b", "w").tier(ParameterTier.ADVANCED));
        put(bed, string("/c", "v"));
        bed.call(delete("/a"));
        put(bed, string("/d", "v"));

        assertThat(bed.refusal(string("/e", "v").build())).isEqualTo(TOO_MANY);
    }

    // Source: sheet 4 [docs] for the number, [inferred] for the text
    @Test
    void anAccountHasSoManyAdvancedParameters() {
        quotas.adjust("ssm.advanced-parameters", 1);
        put(bed, advanced("/a", "v"));

        assertThat(bed.refusal(advanced("/b", "v").build()))
                .isEqualTo("ParameterLimitExceeded: You have reached the maximum number of advanced parameters for this"
                        + " AWS account and Region (1). To add more parameters, delete existing parameters.");
    }

    @Test
    void withoutQuotasThereIsRoom() {
        SsmBed unlimited = new SsmBed(Quotas.off());
        for (int i = 0; i < 10_001; i++) {
            put(unlimited, string("/p" + i, "v"));
        }

        assertThat(describe(unlimited, "/p10000").version()).isEqualTo(1);
    }
}
