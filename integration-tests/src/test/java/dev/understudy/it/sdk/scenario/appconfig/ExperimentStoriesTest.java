package dev.understudy.it.sdk.scenario.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ion.IonList;
import com.amazon.ion.IonSequence;
import com.amazon.ion.IonString;
import com.amazon.ion.IonValue;
import com.amazon.ion.system.IonSystemBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.WireAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;

/** Checks 1 to 8 of newest additions §A14, in the wire form where the SDK does not know the operation yet. */
class ExperimentStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String RULE = "(eq $country \\\"US\\\")";

    private final Caller me = emulator.newCaller();
    private final Lab lab = new Lab(me);
    private final Shop shop = lab.shop();

    private String defined() {
        return lab.define(RULE).json().path("Id").asText();
    }

    private String status(String definition) {
        return lab.send("GET", "/" + definition, "").ok().json().path("Status").asText();
    }

    private WireAnswer start(String definition, String body) {
        return lab.send("POST", "/" + definition + "/experimentruns", body);
    }

    private WireAnswer update(String definition, String body) {
        return lab.send("PATCH", "/" + definition + "/experimentruns/1/update", body);
    }

    private WireAnswer stop(String definition, String body) {
        return lab.send("PATCH", "/" + definition + "/experimentruns/1/stop", body);
    }

    private JsonNode run(String definition) {
        return lab.send("GET", "/" + definition + "/experimentruns/1", "").ok().json();
    }

    private String newestEvent(String definition) {
        return lab.send("GET", "/" + definition + "/experimentruns/1/events", "")
                .ok()
                .json()
                .at("/Items/0/EventType")
                .asText();
    }

    private static void refused(WireAnswer answer, int status, String code, String text) {
        answer.isRestJsonError(status, code);
        assertThat(answer.json().path("Message").asText()).isEqualTo(text);
    }

    @Test
    void a1BadRulesShowAtTheStart() {
        WireAnswer created = lab.define("garbage");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("Status").asText()).isEqualTo("IDLE");
        String definition = created.json().path("Id").asText();

        WireAnswer refused = start(definition, "{}").isRestJsonError(400, "BadRequestException");

        assertThat(refused.json().path("Reason").asText()).isEqualTo("InvalidConfiguration");
        assertThat(refused.json().path("Message").asText())
                .isEqualTo("Experiment definition produces invalid flag content. Ensure audience rule is valid and"
                        + " control, treatment flag values comply with the definition of flag 'checkout' deployed to"
                        + " environment '" + shop.environment() + "' (configuration version '1').");
        assertThat(refused.json().at("/Details/InvalidConfiguration")).isNotEmpty();
        assertThat(status(definition)).isEqualTo("IDLE");
        assertThat(lab.deployments()).hasSize(1);
    }

    @Test
    void a2StartMakesAManagedDeployment() {
        String definition = defined();

        WireAnswer started = start(definition, "{}");

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.json().path("Run").intValue()).isEqualTo(1);
        assertThat(started.json().path("Status").asText()).isEqualTo("RUNNING");
        assertThat(started.json().path("ExposurePercentage").isNumber()).isTrue();
        assertThat(started.json().path("ExposurePercentage").doubleValue()).isZero();
        assertThat(lab.deployments())
                .extracting(item -> item.path("Type").asText())
                .containsExactly("MANAGED", "USER");
        assertThat(lab.deployments())
                .extracting(item -> item.path("ConfigurationVersion").asText())
                .containsExactly("1", "1");
        assertThat(lab.items("/applications/" + shop.application() + "/configurationprofiles/" + lab.flags()
                        + "/hostedconfigurationversions"))
                .hasSize(1);
        assertThat(status(definition)).isEqualTo("ACTIVE");
    }

    @Test
    void a3ExposureOnlyGrows() {
        String definition = defined();
        start(definition, "{}");

        assertThat(update(definition, "{ExposurePercentage:20}")
                        .ok()
                        .json()
                        .path("ExposurePercentage")
                        .intValue())
                .isEqualTo(20);
        assertThat(newestEvent(definition)).isEqualTo("EXPOSURE_UPDATED");
        refused(
                update(definition, "{ExposurePercentage:10}"),
                400,
                "BadRequestException",
                "Exposure percentage can only be increased. Current: 20.0%, Requested: 10.0%.");
        refused(
                update(definition, "{ExposurePercentage:30,TreatmentOverrides:{Inline:{me:'t1'}}}"),
                400,
                "BadRequestException",
                "1 validation error detected: Value 30.0 at 'exposurePercentage' failed to satisfy constraint: Only"
                        + " one deployment attribute can be updated per request");
        assertThat(run(definition).path("ExposurePercentage").intValue()).isEqualTo(20);
    }

    @Test
    void a4ActiveDefinitionsAreFixed() {
        String definition = defined();
        start(definition, "{}");

        refused(
                lab.send("PATCH", "/" + definition, "{Hypothesis:'other'}"),
                409,
                "ConflictException",
                "Cannot update experiment definition " + definition + " with status ACTIVE. Stop the current"
                        + " experiment run before updating the experiment definition.");
        refused(
                lab.send("DELETE", "/" + definition, ""),
                400,
                "BadRequestException",
                "Experiment definition " + definition + " cannot be deleted while an experiment is running.");
        Refused.call(() -> shop.client()
                        .deleteEnvironment(
                                r -> r.applicationId(shop.application()).environmentId(shop.environment())))
                .with(400, "BadRequestException")
                .saying("Cannot delete environment " + shop.environment()
                        + ", because there are non-archived experiment definitions associated with it.");
        assertThat(status(definition)).isEqualTo("ACTIVE");
    }

    @Test
    void a5StopEndsARunForGood() {
        String definition = defined();
        start(definition, "{}");

        JsonNode stopped =
                stop(definition, "{Result:{ExecutiveSummary:'works'}}").ok().json();

        assertThat(stopped.path("Status").asText()).isEqualTo("DONE");
        assertThat(stopped.path("EndedAt").asText()).isNotEmpty();
        assertThat(stopped.at("/Result/ExecutiveSummary").asText()).isEqualTo("works");
        assertThat(newestEvent(definition)).isEqualTo("RUN_STOPPED");
        assertThat(status(definition)).isEqualTo("IDLE");
        assertThat(lab.deployments())
                .extracting(item -> item.path("Type").asText())
                .containsExactly("MANAGED", "MANAGED", "USER");
        refused(
                stop(definition, "{}"),
                400,
                "BadRequestException",
                "Experiment run 1 for experiment definition " + definition + " is not running.");
        refused(
                update(definition, "{Description:'late'}"),
                400,
                "BadRequestException",
                "Cannot update experiment run 1 for experiment definition " + definition
                        + " because it is already terminal.");
    }

    @Test
    void a6AgentsGetTheBands() {
        String definition = defined();
        start(definition, "{ExposurePercentage:20}");
        Session session = shop.session("flags");
        String seed = "seed::\"" + me.account() + ":" + shop.application() + ":" + definition + ":1\"";

        GetLatestConfigurationResponse running = session.pollAsAgent();
        assertThat(running.contentType()).isEqualTo("application/ion; type=AWS.AppConfig.FeatureFlags");
        assertThat(rulesOfCheckout(running))
                .containsExactly(
                        "__t1__ (and (exists key::\"entityId\") (eq $country \"US\") (split pct::10 by::$entityId "
                                + seed + "))",
                        "__c__ (and (exists key::\"entityId\") (eq $country \"US\") (and (split pct::60 by::$entityId "
                                + seed + ") (not (split pct::50 by::$entityId " + seed + "))))",
                        "{\"_variant\":\"__default__\",\"enabled\":false}");
        assertThat(experimentFlags(running))
                .isEqualTo("checkout=" + shop.arn("/experimentdefinition/" + definition + "/experimentrun/1")
                        + "|t1=__t1__,c=__c__");

        stop(definition, "{}").ok();
        GetLatestConfigurationResponse stopped = session.pollAsAgent();
        assertThat(stopped.configuration().asUtf8String()).contains("checkout").doesNotContain("__t1__", "__c__");
        assertThat(experimentFlags(stopped)).isNull();
    }

    private static @Nullable String experimentFlags(GetLatestConfigurationResponse answer) {
        return answer.sdkHttpResponse().firstMatchingHeader("Experiment-Flags").orElse(null);
    }

    /** Name and rule of each variant, and the text of the default one. */
    private static List<String> rulesOfCheckout(GetLatestConfigurationResponse answer) {
        List<String> rules = new ArrayList<>();
        byte[] ion = answer.configuration().asByteArray();
        for (IonValue flag : IonSystemBuilder.standard().build().getLoader().load(ion)) {
            assertThat(flag.getTypeAnnotations()).containsExactly("checkout");
            for (IonValue variant : (IonList) flag) {
                rules.add(
                        variant instanceof IonString text
                                ? text.stringValue()
                                : variant.getTypeAnnotations()[0] + " " + ((IonSequence) variant).get(0));
            }
        }
        return rules;
    }

    @Test
    void a7ArchiveThenDestroy() {
        String definition = defined();

        assertThat(lab.send("DELETE", "/" + definition, "").status()).isEqualTo(204);
        assertThat(status(definition)).isEqualTo("ARCHIVED");
        assertThat(lab.items("/experimentdefinitions"))
                .extracting(item -> item.path("Id").asText())
                .containsExactly(definition);
        refused(
                lab.send("PATCH", "/" + definition, "{Hypothesis:'other'}"),
                409,
                "ConflictException",
                "Cannot update experiment definition " + definition + " with status ARCHIVED.");
        removeAllElse();
        Refused.call(() -> shop.client().deleteApplication(r -> r.applicationId(shop.application())))
                .with(400, "BadRequestException")
                .saying("Cannot delete application " + shop.application()
                        + ", because there are still experiment definitions existing under it.");

        assertThat(lab.send("DELETE", "/" + definition + "?delete_type=DESTROY", "")
                        .status())
                .isEqualTo(204);
        lab.send("GET", "/" + definition, "").isRestJsonError(404, "ResourceNotFoundException");
        shop.client().deleteApplication(r -> r.applicationId(shop.application()));
    }

    /** Leaves nothing in the application but the definition. */
    private void removeAllElse() {
        shop.client()
                .deleteHostedConfigurationVersion(r -> r.applicationId(shop.application())
                        .configurationProfileId(lab.flags())
                        .versionNumber(1));
        for (String profile : List.of(lab.flags(), shop.profile())) {
            shop.client()
                    .deleteConfigurationProfile(
                            r -> r.applicationId(shop.application()).configurationProfileId(profile));
        }
        shop.client().deleteEnvironment(r -> r.applicationId(shop.application()).environmentId(shop.environment()));
    }

    @Test
    void a8LatestDeploymentNumberGuardsAgainstLostUpdates() {
        String target = "/applications/" + shop.application() + "/environments/" + shop.environment() + "/deployments";
        String body = "{\"DeploymentStrategyId\":\"AppConfig.AllAtOnce\",\"ConfigurationProfileId\":\"" + lab.flags()
                + "\",\"ConfigurationVersion\":\"1\",\"LatestDeploymentNumber\":";

        me.sendAppConfig("POST", target, body + "7}").isRestJsonError(409, "ConflictException");

        assertThat(lab.deployments()).hasSize(1);
        assertThat(me.sendAppConfig("POST", target, body + "1}").status()).isEqualTo(201);
    }
}
