package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard and advanced parameters. Source: behaviour sheet SSM Parameter Store §4. */
class TiersTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String DEFAULT_TIER = "/ssm/parameter-store/default-parameter-tier";
    private static final String STANDARD_TOO_LONG = "Standard tier parameters support a maximum parameter value of 4096"
            + " characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier."
            + " For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/"
            + "parameter-store-advanced-parameters.html";

    private final ParameterFixture fixture = new ParameterFixture(emulator.newCaller());

    private JsonNode put(String name, int length, String more) {
        return fixture.putAs("{Name:'" + name + "',Type:'String',Value:'" + "v".repeat(length) + "'" + more + "}");
    }

    private static JsonNode answer(int version, String tier) {
        return json("{Version:%d,Tier:'%s'}", version, tier);
    }

    /** Source: [docs]. */
    @Test
    void aStandardParameterHolds4096Characters() {
        JsonNode answer = put("/a", 4096, "");

        assertThat(answer).isEqualTo(answer(1, "Standard"));
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",Tier:'Standard'"})
    void aStandardParameterHoldsNoMore(String tier) {
        Refused.call(() -> put("/a", 4097, tier))
                .withCommon(400, "ValidationException")
                .saying(STANDARD_TOO_LONG);
    }

    /** Source: [docs]. */
    @Test
    void anAdvancedParameterHolds8192Characters() {
        JsonNode answer = put("/a", 8192, ",Tier:'Advanced'");

        assertThat(answer).isEqualTo(answer(1, "Advanced"));
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"Advanced", "Intelligent-Tiering"})
    void anAdvancedParameterHoldsNoMore(String tier) {
        Refused.call(() -> put("/a", 8193, ",Tier:'" + tier + "'"))
                .withCommon(400, "ValidationException")
                .saying("Advanced-tier parameters support a maximum parameter value of 8192 characters.");
    }

    /** Source: [docs], [terraform]: never reported as intelligent. */
    @Test
    void intelligentTieringTakesWhatIsNeeded() {
        assertThat(put("/small", 1, ",Tier:'Intelligent-Tiering'")).isEqualTo(answer(1, "Standard"));
        assertThat(put("/large", 4097, ",Tier:'Intelligent-Tiering'")).isEqualTo(answer(1, "Advanced"));

        assertThat(fixture.describe("/small").path("Tier").asText()).isEqualTo("Standard");
        assertThat(fixture.describe("/large").path("Tier").asText()).isEqualTo("Advanced");
        assertThat(fixture.history("/large").get(0).path("Tier").asText()).isEqualTo("Advanced");
    }

    /** Source: [docs]: an advanced parameter stays one, whatever its size. */
    @Test
    void intelligentTieringDoesNotDowngrade() {
        put("/a", 4097, ",Tier:'Intelligent-Tiering'");

        JsonNode answer = put("/a", 1, ",Tier:'Intelligent-Tiering',Overwrite:true");

        assertThat(answer).isEqualTo(answer(2, "Advanced"));
    }

    /** Source: [docs]. */
    @Test
    void aStandardParameterCanBeUpgraded() {
        put("/a", 1, "");

        JsonNode answer = put("/a", 1, ",Tier:'Advanced',Overwrite:true");

        assertThat(answer).isEqualTo(answer(2, "Advanced"));
    }

    /** Source: [terraform]. */
    @Test
    void anAdvancedParameterCannotBeDowngraded() {
        put("/a", 1, ",Tier:'Advanced'");

        Refused.call(() -> put("/a", 1, ",Tier:'Standard',Overwrite:true"))
                .withCommon(400, "ValidationException")
                .saying("This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the"
                        + " advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the"
                        + " advanced parameter and recreate it as a standard parameter.");
    }

    /** Source: [inferred]. */
    @Test
    void anAdvancedParameterStaysAdvancedWithoutAnyTier() {
        put("/a", 1, ",Tier:'Advanced'");

        JsonNode answer = put("/a", 1, ",Overwrite:true");

        assertThat(answer).isEqualTo(answer(2, "Advanced"));
    }

    /** Source: [docs]. */
    @ParameterizedTest
    @ValueSource(strings = {"Advanced", "Intelligent-Tiering"})
    void theDefaultTierIsASetting(String tier) {
        fixture.ssm.updateServiceSetting(r -> r.settingId(DEFAULT_TIER).settingValue(tier));

        JsonNode answer = put("/a", 5000, "");

        assertThat(answer).isEqualTo(answer(1, "Advanced"));
    }

    /** Source: §19 P7. */
    @Test
    void resettingTheSettingBringsStandardBack() {
        fixture.ssm.updateServiceSetting(r -> r.settingId(DEFAULT_TIER).settingValue("Advanced"));
        fixture.ssm.resetServiceSetting(r -> r.settingId(DEFAULT_TIER));

        JsonNode answer = put("/a", 1, "");

        assertThat(answer).isEqualTo(answer(1, "Standard"));
    }

    /** Source: [recorded]. */
    @Test
    void anAccountHasOnlySoManyStandardParameters() {
        emulator.quotas().adjust("ssm.standard-parameters", 2);
        put("/a", 1, "");
        put("/b", 1, "");
        try {
            Refused.call(() -> put("/c", 1, ""))
                    .with(400, "ParameterLimitExceeded")
                    .saying("You have reached the maximum number of standard parameters for this AWS account and Region"
                            + " (2). To add more parameters, either delete existing parameters or upgrade to the"
                            + " advanced-parameter tier (charges apply).");
            assertThat(put("/c", 1, ",Tier:'Intelligent-Tiering'")).isEqualTo(answer(1, "Advanced"));
        } finally {
            emulator.quotas().adjust("ssm.standard-parameters", 10_000);
        }
    }
}
