package dev.understudy.it.sdk.scenario.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.WireAnswer;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The AppConfig Agent's local interface over its own port. Sources: AWS AppConfig user guide, Retrieving feature flags
 * with AWS AppConfig Agent; behaviour sheet AppConfig §5.3; newest additions §A7.
 */
class AgentStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String CONFIGURATIONS = "/applications/app/environments/prod/configurations/";
    private static final String FLAGS = CONFIGURATIONS + "features";

    private static final String DOCUMENT = """
            {"version":"1",
             "flags":{"plain":{},"menu":{"attributes":{"dark":{"constraints":{"type":"boolean"}}}},"half":{}},
             "values":{"plain":{"enabled":true},
               "menu":{"_variants":[
                 {"name":"QA","enabled":true,"rule":"(ends_with $email \\"@example.org\\")","attributeValues":{"dark":true}},
                 {"name":"Beta","enabled":true,"rule":"(and (eq $beta true) (gte $age 18))"},
                 {"name":"Default","enabled":false}]},
               "half":{"_variants":[
                 {"name":"In","enabled":true,"rule":"(split pct::50 by::$entityId seed::\\"x\\")"},
                 {"name":"Out","enabled":false}]}}}""";

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    @BeforeEach
    void deploy() {
        String features = shop.newProfile("features", Shop.FLAGS);
        shop.newVersion(features, DOCUMENT);
        shop.deploy(shop.environment(), features, "1", shop.instant());
        shop.newVersion("{\"a\":1}");
        shop.deploy("1", shop.instant());
    }

    private WireAnswer ask(String target, String... headers) {
        return me.sendAgent(emulator.agent(), "GET", target, headers);
    }

    private String variant(String flag, String... headers) {
        return ask(FLAGS + "?flag=" + flag, headers)
                .ok()
                .json()
                .path("_variant")
                .asText();
    }

    @Test
    void aPlainConfigurationComesAsItIs() {
        WireAnswer answer = ask(CONFIGURATIONS + "cfg").ok();

        assertThat(answer.body()).isEqualTo("{\"a\":1}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Configuration-Version")).isEqualTo("1");
    }

    @Test
    void oneFlagComesByItselfSeveralByTheirKeys() {
        assertThat(ask(FLAGS + "?flag=plain").ok().json()).isEqualTo(json("{enabled:true}"));
        assertThat(ask(FLAGS + "?flag=plain&flag=menu").ok().json())
                .isEqualTo(json("{plain:{enabled:true},menu:{_variant:'Default',enabled:false}}"));
        assertThat(ask(FLAGS).ok().json().size()).isEqualTo(3);
    }

    @Test
    void contextDecidesWhichVariantApplies() {
        assertThat(ask(FLAGS + "?flag=menu", "Context", "email=me@example.org").json())
                .isEqualTo(json("{_variant:'QA',enabled:true,dark:true}"));
        assertThat(variant("menu", "Context", "beta=true", "Context", "age=21")).isEqualTo("Beta");
        assertThat(variant("menu", "Context", "beta=true, age=17")).isEqualTo("Default");
        assertThat(variant("menu", "Context", "age=21")).isEqualTo("Default");
        assertThat(variant("menu", "Context", "beta=true,age=21,email=x@example.org"))
                .isEqualTo("QA");
    }

    @Test
    void splitGivesEachEntityItsPlaceForGood() {
        List<String> once = splits();
        List<String> again = splits();

        assertThat(again).isEqualTo(once);
        assertThat(once.stream().filter("In"::equals).count()).isBetween(70L, 130L);
        assertThat(variant("half")).isEqualTo("Out");
    }

    private List<String> splits() {
        return IntStream.range(0, 200)
                .mapToObj(i -> variant("half", "Entity-Id", "user-" + i))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "404, nowhere/environments/prod/configurations/cfg",
        "404, app/environments/nowhere/configurations/cfg",
        "404, app/environments/prod/configurations/nothing",
        "404, app/environments/prod/configurations/features?flag=nothing",
        "400, app/environments/prod/configurations/cfg?flag=plain"
    })
    void whatIsNotThereIsNotFoundAndWhatMakesNoSenseIsABadRequest(int status, String path) {
        WireAnswer answer = ask("/applications/" + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void contextWithoutAKeyIsABadRequest() {
        assertThat(ask(FLAGS, "Context", "nonsense").status()).isEqualTo(400);
    }

    @Test
    void experimentsGiveTheirTreatments() {
        Lab lab = new Lab(emulator.caller("333322221111", EmbeddedEmulator.REGION));
        String definition =
                lab.define("(eq $country \\\"US\\\")").json().path("Id").asText();
        lab.send(
                "POST",
                "/" + definition + "/experimentruns",
                "{ExposurePercentage:100,TreatmentOverrides:{Inline:{boss:'t1'}}}");

        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            seen.merge(treatment("user-" + i, "US"), 1, Integer::sum);
        }

        assertThat(seen).containsOnlyKeys("__t1__ true", "__c__ false");
        assertThat(seen.get("__t1__ true")).isBetween(70, 130);
        assertThat(treatment("user-1", "CA")).isEqualTo("__default__ false");
        assertThat(treatment("boss", "CA")).isEqualTo("__t1_override__ true");
    }

    private String treatment(String entity, String country) {
        Caller owner = emulator.caller("333322221111", EmbeddedEmulator.REGION);
        WireAnswer answer = owner.sendAgent(
                        emulator.agent(),
                        "GET",
                        CONFIGURATIONS + "flags?flag=checkout",
                        "Entity-Id",
                        entity,
                        "Context",
                        "country=" + country)
                .ok();
        return answer.json().path("_variant").asText() + " "
                + answer.json().path("enabled").asText();
    }
}
