package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.amazon.ion.IonList;
import com.amazon.ion.IonSequence;
import com.amazon.ion.IonString;
import com.amazon.ion.IonValue;
import com.amazon.ion.system.IonSystemBuilder;
import dev.understudy.appconfig.fixture.Agent;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Lab;
import dev.understudy.appconfig.model.TreatmentOverrides;
import dev.understudy.appconfigdata.model.GetLatestConfigurationOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What clients get while an experiment runs (newest additions A7, A8, A14)")
class ExperimentServingTest {
    private static final String TREATED = "{\"_variant\":\"__t1__\",\"enabled\":true}";
    private static final String CONTROL = "{\"_variant\":\"__c__\",\"enabled\":false}";
    private static final String DEFAULT = "{\"_variant\":\"__default__\",\"enabled\":false}";

    private final AppConfig appConfig = new AppConfig();
    private final Lab lab = new Lab(appConfig);
    private final Agent agent = new Agent(appConfig);

    /** The text form of each element of a flag's list, with the names of the variants. */
    private static List<String> variants(GetLatestConfigurationOutput answer, String flag) {
        List<String> variants = new ArrayList<>();
        byte[] bytes = Objects.requireNonNull(answer.configuration()).unsafeBytes();
        for (IonValue value : IonSystemBuilder.standard().build().getLoader().load(bytes)) {
            if (value.getTypeAnnotations()[0].equals(flag)) {
                for (IonValue variant : (IonList) value) {
                    variants.add(
                            variant instanceof IonString text
                                    ? text.stringValue()
                                    : variant.getTypeAnnotations()[0] + " " + ((IonSequence) variant).get(0) + " "
                                            + ((IonString) ((IonSequence) variant).get(1)).stringValue());
                }
            }
        }
        return variants;
    }

    private String treatment(String entity, String country) {
        return agent.get(
                        "/applications/shop/environments/prod/configurations/flags?flag=checkout",
                        "Entity-Id",
                        entity,
                        "Context",
                        "country=" + country)
                .body()
                .utf8();
    }

    @Test
    @DisplayName(
            "agents get the bands of treatment and control around the audience rule, and the deployed value last [recorded]")
    void bands() {
        String definition = lab.define("exp");
        lab.start(definition, 20);
        String seed = "seed::\"111122223333:" + lab.shop().application() + ":" + definition + ":1\"";

        GetLatestConfigurationOutput answer =
                Client.agent(appConfig, lab.shop(), lab.flags()).poll();

        assertThat(answer.contentType()).isEqualTo("application/ion; type=AWS.AppConfig.FeatureFlags");
        assertThat(answer.lastModified()).isEqualTo(appConfig.now());
        assertThat(variants(answer, "checkout"))
                .containsExactly(
                        "__t1__ (and (exists key::\"entityId\") (eq $country \"US\") (split pct::10 by::$entityId "
                                + seed + ")) " + TREATED,
                        "__c__ (and (exists key::\"entityId\") (eq $country \"US\") (and (split pct::60 by::$entityId "
                                + seed + ") (not (split pct::50 by::$entityId " + seed + ")))) " + CONTROL,
                        DEFAULT);
    }

    @Test
    @DisplayName("the header says which variants are treatments of which run [recorded]")
    void header() {
        String definition = lab.define("exp");
        lab.start(definition, 20);

        GetLatestConfigurationOutput answer =
                Client.agent(appConfig, lab.shop(), lab.flags()).poll();

        assertThat(answer.experimentFlags())
                .isEqualTo("checkout=arn:aws:appconfig:eu-west-1:111122223333:application/"
                        + lab.shop().application() + "/experimentdefinition/" + definition
                        + "/experimentrun/1|t1=__t1__,c=__c__");
    }

    @Test
    @DisplayName("overrides come first, control before treatment, whatever audience and exposure [recorded]")
    void overrides() {
        String definition = lab.define("exp");
        appConfig.perform(lab.run(definition)
                .treatmentOverrides(TreatmentOverrides.inline(Map.of("me \"x\"", "t1", "you", "c")))
                .build());

        List<String> variants =
                variants(Client.agent(appConfig, lab.shop(), lab.flags()).poll(), "checkout");

        assertThat(variants).hasSize(5);
        assertThat(variants.get(0))
                .isEqualTo(
                        "__c_override__ (in $entityId [\"you\"]) {\"_variant\":\"__c_override__\",\"enabled\":false}");
        assertThat(variants.get(1))
                .isEqualTo("__t1_override__ (in $entityId [\"me \\\"x\\\"\"]) "
                        + "{\"_variant\":\"__t1_override__\",\"enabled\":true}");
        assertThat(treatment("me \"x\"", "CA")).isEqualTo("{\"_variant\":\"__t1_override__\",\"enabled\":true}");
        assertThat(treatment("you", "CA")).isEqualTo("{\"_variant\":\"__c_override__\",\"enabled\":false}");
    }

    @Test
    @DisplayName("clients that ask for no Ion get the deployed values without any sign of the experiment [docs]")
    void plainClients() {
        lab.start(lab.define("exp"), 100);

        GetLatestConfigurationOutput answer =
                Client.of(appConfig, lab.shop(), lab.flags()).poll();

        assertThat(Objects.requireNonNull(answer.configuration()).utf8())
                .isEqualTo("{\"checkout\":{\"enabled\":false},\"header\":{\"enabled\":false}}");
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.experimentFlags()).isNull();
        assertThat(answer.lastModified()).isNull();
    }

    @Test
    @DisplayName("start, change and stop reach a polling agent although the version stays the same")
    void eachStepReachesClients() {
        String definition = lab.define("exp");
        Client client = Client.agent(appConfig, lab.shop(), lab.flags());
        assertThat(client.poll().contentType()).isEqualTo("application/json");

        lab.start(definition, 0);
        assertThat(variants(client.poll(), "checkout")).hasSize(3);
        assertThat(client.read()).isEmpty();
        lab.expose(definition, 20);
        assertThat(variants(client.poll(), "checkout")).hasSize(3);
        lab.stop(definition, 1);
        assertThat(client.read()).isEqualTo("{\"checkout\":{\"enabled\":false},\"header\":{\"enabled\":false}}");
        assertThat(client.read()).isEmpty();
    }

    @Test
    @DisplayName("a flag with variants of its own keeps them behind those of the experiment")
    void ownVariants() {
        lab.shop()
                .newVersion(
                        lab.flags(),
                        "{\"version\":\"1\",\"flags\":{\"checkout\":{}},\"values\":{\"checkout\":{\"_variants\":["
                                + "{\"name\":\"CA\",\"enabled\":true,\"rule\":\"(eq $country \\\"CA\\\")\"},"
                                + "{\"name\":\"rest\",\"enabled\":false}]}}}");
        lab.deploy("2");
        lab.start(lab.define("exp"), 0);

        List<String> variants =
                variants(Client.agent(appConfig, lab.shop(), lab.flags()).poll(), "checkout");

        assertThat(variants).hasSize(4);
        assertThat(variants.get(2)).startsWith("CA ");
        assertThat(variants.get(3)).isEqualTo("{\"_variant\":\"rest\",\"enabled\":false}");
        assertThat(treatment("me", "CA")).isEqualTo("{\"_variant\":\"CA\",\"enabled\":true}");
    }

    @Test
    @DisplayName("a user's deployment during the run changes what falls through, not the treatments [docs]")
    void userDeployment() {
        String definition = lab.define("exp");
        lab.start(definition, 0);
        lab.shop()
                .newVersion(
                        lab.flags(),
                        "{\"version\":\"1\",\"flags\":{\"checkout\":{}},\"values\":{\"checkout\":{\"enabled\":true}}}");

        lab.deploy("2");

        assertThat(variants(Client.agent(appConfig, lab.shop(), lab.flags()).poll(), "checkout"))
                .hasSize(3)
                .last()
                .isEqualTo("{\"_variant\":\"__default__\",\"enabled\":true}");
        lab.stop(definition, 1);
        assertThat(treatment("me", "US")).isEqualTo("{\"enabled\":true}");
    }

    @Test
    @DisplayName(
            "assignments follow exposure and weights; outside the audience everybody gets the deployed value [docs]")
    void shares() {
        lab.start(
                lab.define(lab.definition("exp")
                        .treatments(List.of(Lab.treatment(60, true)))
                        .control(Lab.treatment(20, false))
                        .build()),
                50);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            counts.merge(treatment("user-" + i, "US"), 1, Integer::sum);
        }

        assertThat(counts.get(TREATED) / 30.0).isCloseTo(37.5, within(3.5));
        assertThat(counts.get(CONTROL) / 30.0).isCloseTo(12.5, within(2.5));
        assertThat(counts.get(DEFAULT) / 30.0).isCloseTo(50, within(3.5));
        assertThat(treatment("user-1", "CA")).isEqualTo(DEFAULT);
        assertThat(agent.get("/applications/shop/environments/prod/configurations/flags?flag=checkout")
                        .body()
                        .utf8())
                .isEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("more exposure only adds entities: nobody loses or changes a treatment [docs]")
    void stickiness() {
        String definition = lab.define("exp");
        lab.start(definition, 10);
        Map<String, String> before = new HashMap<>();
        for (float exposure : new float[] {20, 60, 100}) {
            for (int i = 0; i < 300; i++) {
                String entity = "user-" + i;
                String now = treatment(entity, "US");
                String earlier = before.put(entity, now);
                assertThat(earlier == null || earlier.equals(DEFAULT) || earlier.equals(now))
                        .isTrue();
            }
            lab.expose(definition, exposure);
        }
        assertThat(before).containsValues(TREATED, CONTROL);
        assertThat(treatment("user-1", "US")).isNotEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("another run assigns anew [recorded: the run number is in the seed]")
    void nextRun() {
        String definition = lab.define("exp");
        lab.start(definition, 100);
        List<String> first = treatments();
        lab.stop(definition, 1);
        lab.start(definition, 100);

        assertThat(treatments()).isNotEqualTo(first);
    }

    private List<String> treatments() {
        List<String> treatments = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            treatments.add(treatment("user-" + i, "US"));
        }
        return treatments;
    }

    @Test
    @DisplayName("an assignment is logged once for each entity, as AWS's agent does [docs]")
    void assignmentLog() {
        String definition = lab.define("exp");
        lab.start(definition, 100);
        String got = treatment("user-1", "US");
        treatment("user-1", "US");
        treatment("user-1", "CA");

        assertThat(appConfig.kernel().events().find(event -> event.type().equals("AWS.AppConfig.TreatmentAssignment")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail().path("entityId").asText()).isEqualTo("user-1");
                    assertThat(event.detail().path("experimentDefinitionId").asText())
                            .isEqualTo(definition);
                    assertThat(event.detail().path("experimentRunNumber").asText())
                            .isEqualTo("1");
                    assertThat(got)
                            .contains("__" + event.detail().path("treatmentKey").asText() + "__");
                });
    }
}
