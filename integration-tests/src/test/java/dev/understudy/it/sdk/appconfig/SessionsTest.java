package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestReason;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.InvalidParameterProblem;
import software.amazon.awssdk.services.appconfigdata.model.ResourceNotFoundException;

/** StartConfigurationSession and GetLatestConfiguration. Source: behaviour sheet AppConfig §8. */
class SessionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigDataClient reader = shop.reader;

    @BeforeEach
    void aVersionThatIsDeployed() {
        shop.client.createHostedConfigurationVersion(r -> r.applicationId(shop.application)
                .configurationProfileId(shop.profile)
                .content(SdkBytes.fromUtf8String("a = 1"))
                .contentType("text/plain")
                .versionLabel("v1"));
        shop.deploy(shop.profile, 1);
    }

    private GetLatestConfigurationResponse poll(String token) {
        return reader.getLatestConfiguration(r -> r.configurationToken(token));
    }

    private String patientToken(int seconds) {
        return reader.startConfigurationSession(r -> r.applicationIdentifier("shop")
                        .environmentIdentifier("prod")
                        .configurationProfileIdentifier("settings")
                        .requiredMinimumPollIntervalInSeconds(seconds))
                .initialConfigurationToken();
    }

    private static Refused withProblem(Refused refusal, InvalidParameterProblem problem) {
        return refusal.with(400, "BadRequestException").satisfying(BadRequestException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(BadRequestReason.INVALID_PARAMETERS);
            assertThat(refused.details().invalidParameters())
                    .hasSize(1)
                    .allSatisfy((name, detail) -> assertThat(detail.problem()).isEqualTo(problem));
        });
    }

    /** Source: §8.1 [model]: 201 and an opaque token. */
    @Test
    void aSessionBeginsWithAToken() {
        String token = shop.token("settings");

        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(token).matches("\\S{1,8192}");
    }

    /** Source: §8.2 [model], the interval [docs], [recorded]. */
    @Test
    void theFirstPollGetsTheContentWithItsProperties() {
        String token = shop.token(shop.profile);

        GetLatestConfigurationResponse answer = poll(token);

        assertThat(me.lastAnswer().status()).isEqualTo(200);
        assertThat(answer.configuration().asUtf8String()).isEqualTo("a = 1");
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.versionLabel()).isEqualTo("v1");
        assertThat(answer.nextPollIntervalInSeconds()).isEqualTo(60);
        assertThat(answer.nextPollConfigurationToken()).isNotBlank().isNotEqualTo(token);
    }

    /** Source: §8.2 [model], [docs], §11 rows 12 and 13: 200, nothing, and a new token. */
    @Test
    void theNextPollGetsNothingUnlessThereIsNews() {
        GetLatestConfigurationResponse first = poll(shop.token(shop.profile));
        GetLatestConfigurationResponse second = poll(first.nextPollConfigurationToken());

        assertThat(me.lastAnswer().status()).isEqualTo(200);
        assertThat(second.configuration().asByteArray()).isEmpty();
        assertThat(second.nextPollConfigurationToken()).isNotEqualTo(first.nextPollConfigurationToken());

        shop.version("a = 2");
        shop.deploy(shop.profile, 2);
        assertThat(poll(second.nextPollConfigurationToken()).configuration().asUtf8String())
                .isEqualTo("a = 2");
    }

    /** Source: §8.2 [docs]: a minimum that is larger than the default holds. */
    @Test
    void theIntervalIsAtLeastWhatTheClientAskedFor() {
        int interval = poll(patientToken(600)).nextPollIntervalInSeconds();

        assertThat(interval).isEqualTo(600);
    }

    /** Source: §8.3 [docs], text [recorded]. */
    @Test
    void aTokenIsGoodForOnePoll() {
        String token = shop.token(shop.profile);
        poll(token);

        Refused refusal = Refused.call(() -> poll(token));

        refusal.with(400, "BadRequestException").naming("Token not valid");
    }

    /** Source: §8.3 [model]. */
    @Test
    void whatIsNoTokenIsCorrupted() {
        Refused refusal = Refused.call(() -> poll("bogus"));

        withProblem(refusal, InvalidParameterProblem.CORRUPTED);
    }

    /** Source: §8.3 [model], [docs]. */
    @Test
    void aTokenExpiresAfterADay() {
        String token = shop.token(shop.profile);
        emulator.advance(Duration.ofHours(24).plusSeconds(1));

        Refused refusal = Refused.call(() -> poll(token));

        withProblem(refusal, InvalidParameterProblem.EXPIRED);
    }

    /** Source: §8.3: text [recorded], problem [model]. */
    @Test
    void aPollBeforeTheIntervalEndedIsTooEarly() {
        String token = poll(patientToken(15)).nextPollConfigurationToken();
        emulator.advance(Duration.ofSeconds(14));

        Refused refusal = Refused.call(() -> poll(token));

        withProblem(refusal, InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED)
                .saying("Request too early");
    }

    /** Source: §8.3 [model]. */
    @Test
    void aPollAfterTheIntervalIsFine() {
        String token = poll(patientToken(15)).nextPollConfigurationToken();
        emulator.advance(Duration.ofSeconds(15));

        GetLatestConfigurationResponse answer = poll(token);

        assertThat(answer.configuration().asByteArray()).isEmpty();
    }

    /** Source: §8.1 [model]: 15 to 86400. */
    @ParameterizedTest
    @ValueSource(ints = {14, 86_401})
    void anIntervalBeyondItsRangeIsRefused(int seconds) {
        Refused.call(() -> patientToken(seconds)).with(400, "BadRequestException");
    }

    /** Source: §8.1 [model]: the types of resources. */
    @ParameterizedTest
    @CsvSource({
        "none, prod, settings, Application, ApplicationIdentifier",
        "shop, none, settings, Environment, EnvironmentIdentifier",
        "shop, prod, none, ConfigurationProfile, ConfigurationProfileIdentifier"
    })
    void whatIsNotThereIsNotFoundByItsType(
            String application, String environment, String profile, String type, String parameter) {
        Refused refusal = Refused.call(() -> reader.startConfigurationSession(r -> r.applicationIdentifier(application)
                .environmentIdentifier(environment)
                .configurationProfileIdentifier(profile)));

        refusal.with(404, "ResourceNotFoundException").satisfying(ResourceNotFoundException.class, refused -> {
            assertThat(refused.resourceTypeAsString()).isEqualTo(type);
            assertThat(refused.referencedBy()).isEqualTo(Map.of(parameter, "none"));
        });
    }

    /** Source: §8.3 [model]. */
    @Test
    void aSessionEndsWithItsEnvironment() {
        String token = shop.token(shop.profile);
        shop.client.deleteEnvironment(r -> r.applicationId(shop.application).environmentId(shop.environment));

        Refused refusal = Refused.call(() -> poll(token));

        refusal.with(404, "ResourceNotFoundException");
    }

    /** Source: §5.2 [docs]: attributes beside {@code enabled}, hidden as long as the flag is off. */
    @Test
    void flagsAreServedWithoutTheirDefinitions() {
        String flags = shop.flags("flags");
        shop.version(flags, Shop.FLAGS.replace("{\"enabled\":false}", "{\"enabled\":false,\"color\":\"red\"}"));
        shop.deploy(flags, 1);

        GetLatestConfigurationResponse answer = poll(shop.token(flags));

        assertThat(json(answer.configuration().asUtf8String()))
                .isEqualTo(json("{checkout:{enabled:false},header:{enabled:true}}"));
        assertThat(answer.contentType()).isEqualTo("application/json");
    }
}
