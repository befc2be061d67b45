package dev.understudy.it.sdk.scenario.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.model.GetConfigurationResponse;
import software.amazon.awssdk.services.appconfig.model.UpdateAccountSettingsResponse;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestReason;
import software.amazon.awssdk.services.appconfigdata.model.InvalidParameterProblem;

/** Scenarios S3, S6, S13, S16 and S21. Source: behaviour sheet AppConfig §12. */
class ClientStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String FLAG_DOCUMENT = """
            {"version":"1",
             "flags":{"ui_refresh":{"name":"UI Refresh","attributes":{"limit":{"constraints":
                        {"type":"number","required":true,"minimum":1,"maximum":10}}}},
                      "old_menu":{"name":"Old menu"}},
             "values":{"ui_refresh":{"enabled":true,"limit":5},"old_menu":{"enabled":false}}}""";

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigDataClient clients = me.appConfigData();

    private String poll(String token) {
        return clients.getLatestConfiguration(r -> r.configurationToken(token))
                .configuration()
                .asUtf8String();
    }

    private Refused refusedPoll(String token) {
        return Refused.call(() -> poll(token)).with(400, "BadRequestException");
    }

    private static void problem(Refused refused, InvalidParameterProblem problem) {
        refused.satisfying(BadRequestException.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_PARAMETERS);
            assertThat(refusal.details().invalidParameters().values())
                    .extracting(detail -> detail.problem())
                    .containsExactly(problem);
        });
    }

    @Test
    void s3Tokens() {
        shop.newVersion("{\"a\":1}");
        shop.deploy("1", shop.instant());
        Session session = shop.session();
        String used = session.token();
        session.poll();
        refusedPoll(used)
                .satisfying(
                        BadRequestException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_PARAMETERS));
        problem(refusedPoll("garbage"), InvalidParameterProblem.CORRUPTED);

        emulator.advance(Duration.ofHours(24).plusMinutes(1));
        problem(refusedPoll(session.token()), InvalidParameterProblem.EXPIRED);

        String initial = clients.startConfigurationSession(r -> r.applicationIdentifier("app")
                        .environmentIdentifier("prod")
                        .configurationProfileIdentifier("cfg")
                        .requiredMinimumPollIntervalInSeconds(15))
                .initialConfigurationToken();
        String next = clients.getLatestConfiguration(r -> r.configurationToken(initial))
                .nextPollConfigurationToken();
        problem(refusedPoll(next).saying("Request too early"), InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED);
        emulator.advance(Duration.ofSeconds(15));
        assertThat(poll(next)).isEmpty();
    }

    @Test
    void s6ShareOfClients() {
        shop.newVersion("{\"a\":1}");
        shop.newVersion("{\"a\":2}");
        shop.deploy("1", shop.instant());
        List<Session> sessions = Stream.generate(shop::session).limit(200).toList();
        assertThat(sessions).allSatisfy(one -> assertThat(one.read()).isEqualTo("{\"a\":1}"));

        shop.deploy("2", shop.linear(20, 50, 0));
        emulator.advance(Duration.ofMinutes(10));
        Set<Integer> reached = withNews(sessions);
        assertThat(reached).hasSizeBetween(70, 130);
        emulator.advance(Duration.ofMinutes(9));
        assertThat(withNews(sessions)).isEmpty();

        emulator.advance(Duration.ofMinutes(1));
        Set<Integer> rest = withNews(sessions);
        assertThat(rest).doesNotContainAnyElementsOf(reached).hasSize(200 - reached.size());
    }

    /** Which sessions get version 2 in this moment; the others get nothing. */
    private static Set<Integer> withNews(List<Session> sessions) {
        Set<Integer> reached = new TreeSet<>();
        IntStream.range(0, sessions.size()).forEach(i -> {
            String content = sessions.get(i).read();
            assertThat(content).isIn("", "{\"a\":2}");
            if (!content.isEmpty()) {
                reached.add(i);
            }
        });
        return reached;
    }

    @Test
    void s13FeatureFlags() {
        String flags = shop.newProfile("flags", Shop.FLAGS);
        shop.newVersion(flags, FLAG_DOCUMENT);
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        shop.deploy(shop.environment(), flags, "1", shop.instant());

        assertThat(json(shop.session("flags").read()))
                .isEqualTo(json("{ui_refresh:{enabled:true,limit:5},old_menu:{enabled:false}}"));

        List<String> broken = new ArrayList<>();
        broken.add(FLAG_DOCUMENT.replace("\"limit\":5", "\"limit\":50"));
        broken.add(FLAG_DOCUMENT.replace("\"version\":\"1\"", "\"version\":1"));
        broken.add(FLAG_DOCUMENT.replace("\"ui_refresh\"", "\"Ui\""));
        assertThat(broken)
                .doesNotContain(FLAG_DOCUMENT)
                .allSatisfy(document ->
                        Refused.call(() -> shop.newVersion(flags, document)).with(400, "BadRequestException"));
        Refused.call(() -> getConfiguration("prod", "flags", null))
                .with(400, "BadRequestException")
                .saying("Feature flag configurations must be accessed via AWS AppConfig Data's"
                        + " GetLatestConfiguration API.");
        assertThat(shop.client()
                        .listConfigurationProfiles(
                                r -> r.applicationId(shop.application()).type(Shop.FLAGS))
                        .items())
                .singleElement()
                .satisfies(profile -> assertThat(profile.id()).isEqualTo(flags));
        assertThat(shop.client()
                        .listHostedConfigurationVersions(
                                r -> r.applicationId(shop.application()).configurationProfileId(flags))
                        .items())
                .hasSize(1);
    }

    @SuppressWarnings("deprecation") // Deprecated, but still callable.
    private GetConfigurationResponse getConfiguration(String environment, String profile, @Nullable String known) {
        return shop.client()
                .getConfiguration(r -> r.application("app")
                        .environment(environment)
                        .configuration(profile)
                        .clientId("c1")
                        .clientConfigurationVersion(known));
    }

    @Test
    void s16DeletionProtection() {
        UpdateAccountSettingsResponse settings = protect(15);
        assertThat(settings.deletionProtection().enabled()).isTrue();
        assertThat(settings.deletionProtection().protectionPeriodInMinutes()).isEqualTo(15);
        Refused.call(() -> protect(14)).with(400, "BadRequestException");
        shop.newVersion("{}");
        shop.deploy("1", shop.instant());
        emulator.advance(Duration.ofMinutes(61));
        shop.session().read();

        Refused.call(() -> deleteEnvironment(shop.environment(), null))
                .with(400, "BadRequestException")
                .saying("Environment prod is actively being used in your application and cannot be deleted.");
        assertThat(deleteEnvironment(shop.environment(), "BYPASS")).isEqualTo(204);

        String young = shop.newEnvironment("young");
        shop.deploy(young, shop.profile(), "1", shop.instant());
        Session.open(clients, "app", "young", "cfg").read();
        Refused.call(() -> deleteEnvironment(young, "APPLY")).with(400, "BadRequestException");
        assertThat(deleteEnvironment(young, "ACCOUNT_DEFAULT")).isEqualTo(204);
    }

    private UpdateAccountSettingsResponse protect(int minutes) {
        return shop.client()
                .updateAccountSettings(
                        r -> r.deletionProtection(p -> p.enabled(true).protectionPeriodInMinutes(minutes)));
    }

    /** The status of the answer. */
    private int deleteEnvironment(String environmentId, @Nullable String check) {
        shop.client()
                .deleteEnvironment(r -> r.applicationId(shop.application())
                        .environmentId(environmentId)
                        .deletionProtectionCheck(check));
        return me.lastAnswer().status();
    }

    @Test
    void s21GetConfiguration() {
        shop.newVersion("{\"a\":1}");
        shop.deploy("1", shop.instant());

        GetConfigurationResponse first = getConfiguration("prod", "cfg", null);
        assertThat(first.content().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(first.configurationVersion()).isEqualTo("1");
        assertThat(first.contentType()).isEqualTo("application/json");
        GetConfigurationResponse second = getConfiguration("prod", "cfg", "1");
        assertThat(me.lastAnswer().status()).isIn(200, 204);
        assertThat(second.content().asByteArray()).isEmpty();
        Refused.call(() -> getConfiguration("nowhere", "cfg", null)).with(404, "ResourceNotFoundException");
    }
}
