package dev.understudy.appconfig.rules.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.Agent;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeletionProtectionCheck;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.SideDoor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The agent's local interface (AWS AppConfig user guide, How to use AWS AppConfig Agent)")
class AgentDoorTest {
    private static final String SETTINGS = "/applications/shop/environments/prod/configurations/settings";
    private static final String FEATURES = "/applications/shop/environments/prod/configurations/features";

    private static final String FLAGS = """
            {"version":"1","flags":{"ui_refresh":{"attributes":{"dark_mode_support":{"constraints":{"type":"boolean"}}}},
                                    "plain":{}},
             "values":{"plain":{"enabled":true},"ui_refresh":{"_variants":[
               {"name":"QA","enabled":true,"rule":"(ends_with $email \\"@qa-testers.example.org\\")",
                "attributeValues":{"dark_mode_support":true}},
               {"name":"Beta","enabled":true,"rule":"(eq $opted_in_to_beta true)"},
               {"name":"Default Variant","enabled":false}]}}}""";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);
    private final Agent agent = new Agent(appConfig);
    private final String instant = shop.linear(0, 100, 0);

    @BeforeEach
    void deploy() {
        String features = shop.newProfile("features", ProfileRecord.FEATURE_FLAGS);
        shop.newVersion(features, FLAGS);
        appConfig.perform(
                shop.deployment(instant).configurationProfileId(features).build());
        shop.start(instant);
    }

    private static String body(SideDoor.Answer answer) {
        return answer.body().utf8();
    }

    @Test
    @DisplayName("a configuration comes as it is, with its version and type in headers [docs]")
    void freeform() {
        SideDoor.Answer answer = agent.get(SETTINGS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("{\"a\":1}");
        assertThat(answer.headers())
                .isEqualTo(Map.of("Configuration-Version", "1", "Content-Type", "application/json"));
    }

    @Test
    @DisplayName("the label of the version is a header, too [docs]")
    void label() {
        appConfig.perform(CreateHostedConfigurationVersionInput.builder()
                .applicationId(shop.application())
                .configurationProfileId(shop.profile())
                .content(Blob.ofUtf8("x"))
                .contentType("text/plain")
                .versionLabel("v2")
                .build());
        appConfig.perform(shop.deployment(instant).configurationVersion("2").build());

        assertThat(agent.get(SETTINGS).headers()).containsEntry("Version-Label", "v2");
    }

    @Test
    @DisplayName("ids do as well as names [docs]")
    void ids() {
        SideDoor.Answer answer = agent.get("/applications/" + shop.application() + "/environments/" + shop.environment()
                + "/configurations/" + shop.profile());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("all flags come by their keys, those with variants with the one that applies [docs]")
    void allFlags() {
        SideDoor.Answer answer = agent.get(FEATURES);

        assertThat(body(answer))
                .isEqualTo("{\"plain\":{\"enabled\":true},"
                        + "\"ui_refresh\":{\"_variant\":\"Default Variant\",\"enabled\":false}}");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    @DisplayName("one flag comes by itself, several by their keys [docs]")
    void someFlags() {
        assertThat(body(agent.get(FEATURES + "?flag=plain"))).isEqualTo("{\"enabled\":true}");
        assertThat(body(agent.get(FEATURES + "?flag=plain&flag=ui_refresh")))
                .isEqualTo("{\"plain\":{\"enabled\":true},"
                        + "\"ui_refresh\":{\"_variant\":\"Default Variant\",\"enabled\":false}}");
    }

    @Test
    @DisplayName("context comes in several headers or in one with commas [docs]")
    void context() {
        String qa = "{\"_variant\":\"QA\",\"dark_mode_support\":true,\"enabled\":true}";
        String flag = FEATURES + "?flag=ui_refresh";

        assertThat(body(agent.get(flag, "Context", "email=jane_doe@qa-testers.example.org")))
                .isEqualTo(qa);
        assertThat(body(agent.get(
                        flag, "Context", "opted_in_to_beta=true", "Context", "email=jane_doe@qa-testers.example.org")))
                .isEqualTo(qa);
        assertThat(body(agent.get(flag, "Context", "email=jane_doe@example.org, opted_in_to_beta=true")))
                .isEqualTo("{\"_variant\":\"Beta\",\"enabled\":true}");
        assertThat(body(agent.get(flag, "Context", "email=jane_doe@example.org", "Context", "opted_in_to_beta=false")))
                .isEqualTo("{\"_variant\":\"Default Variant\",\"enabled\":false}");
    }

    @Test
    @DisplayName("an entity is a client of its own during a rollout, and stays with what it got [docs]")
    void entities() {
        shop.newVersion(shop.profile(), "{\"a\":2}");
        appConfig.perform(shop.deployment(shop.linear(10, 50, 0))
                .configurationVersion("2")
                .build());
        appConfig.advance(Duration.ofMinutes(5));

        List<String> once = versions();

        assertThat(once).contains("1", "2").isEqualTo(versions());
    }

    private List<String> versions() {
        return IntStream.range(0, 60)
                .mapToObj(i ->
                        agent.get(SETTINGS, "Entity-Id", "user-" + i).headers().get("Configuration-Version"))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("what is not there is not found, and what makes no sense is a bad request [docs: the statuses]")
    @CsvSource({
        "GET,  /applications/nope/environments/prod/configurations/settings, 404",
        "GET,  /applications/shop/environments/nope/configurations/settings, 404",
        "GET,  /applications/shop/environments/prod/configurations/nope, 404",
        "GET,  /applications/shop/environments/prod/configurations/features?flag=nope, 404",
        "GET,  /applications/shop/environments/prod/configurations/settings?flag=x, 400",
        "GET,  /applications/shop, 404",
        "GET,  /, 404",
        "POST, /applications/shop/environments/prod/configurations/settings, 405"
    })
    void refusals(String method, String target, int status) {
        SideDoor.Answer answer = agent.send(method, target);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).startsWith("text/plain");
        assertThat(body(answer)).isNotBlank();
    }

    @Test
    @DisplayName("context without a key and an entity id of more than 2 KB are refused")
    void badHeaders() {
        assertThat(agent.get(FEATURES, "Context", "nonsense").status()).isEqualTo(400);
        assertThat(agent.get(FEATURES, "Context", "=x").status()).isEqualTo(400);
        assertThat(agent.get(FEATURES, "Entity-Id", "x".repeat(2049)).status()).isEqualTo(400);
        assertThat(agent.get(FEATURES, "Entity-Id", "x".repeat(2048)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a configuration that was never deployed is not found")
    void notDeployed() {
        shop.newProfile("later", ProfileRecord.FREEFORM);

        assertThat(agent.get("/applications/shop/environments/prod/configurations/later")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("asking the agent counts as use for deletion protection")
    void use() {
        agent.get(SETTINGS);

        assertThatThrownBy(() -> appConfig.perform(new DeleteEnvironmentInput(
                        shop.environment(), shop.application(), DeletionProtectionCheck.APPLY)))
                .isInstanceOf(BadRequestException.class);
    }
}
