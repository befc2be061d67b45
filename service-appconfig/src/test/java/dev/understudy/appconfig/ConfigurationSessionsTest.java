package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.DeleteConfigurationProfileInput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeleteHostedConfigurationVersionInput;
import dev.understudy.appconfigdata.model.BadRequestException;
import dev.understudy.appconfigdata.model.BadRequestReason;
import dev.understudy.appconfigdata.model.GetLatestConfigurationInput;
import dev.understudy.appconfigdata.model.GetLatestConfigurationOutput;
import dev.understudy.appconfigdata.model.InvalidParameterDetail;
import dev.understudy.appconfigdata.model.InvalidParameterProblem;
import dev.understudy.appconfigdata.model.ResourceNotFoundException;
import dev.understudy.appconfigdata.model.ResourceType;
import dev.understudy.appconfigdata.model.StartConfigurationSessionInput;
import dev.understudy.core.model.Blob;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sessions of clients (behaviour sheet AppConfig §8, scenarios S1 to S3)")
class ConfigurationSessionsTest {
    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private void deploy(String version) {
        appConfig.perform(shop.deployment(shop.linear(0, 100, 0))
                .configurationVersion(version)
                .build());
    }

    private static InvalidParameterProblem problem(Throwable thrown) {
        BadRequestException refusal = (BadRequestException) thrown;
        assertThat(refusal.reason()).isEqualTo(BadRequestReason.INVALID_PARAMETERS);
        InvalidParameterDetail detail = refusal.details().asInvalidParameters().get("configuration_token");
        return detail.problem();
    }

    private InvalidParameterProblem problemOf(String token) {
        return problem(catchThrowableOfType(
                BadRequestException.class, () -> appConfig.perform(new GetLatestConfigurationInput(token, null))));
    }

    @Test
    @DisplayName("the first poll brings the configuration, its type, a new token and an interval of 60 seconds [docs]")
    void firstPoll() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());
        String first = client.token();

        GetLatestConfigurationOutput answer = client.poll();

        assertThat(answer.configuration()).isEqualTo(Blob.ofUtf8("{\"a\":1}"));
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.nextPollIntervalInSeconds()).isEqualTo(60);
        assertThat(answer.versionLabel()).isNull();
        assertThat(client.token()).isNotEqualTo(first).matches("\\S{1,8192}");
    }

    @Test
    @DisplayName("while nothing changes, polls bring no content but always another token [model]")
    void unchanged() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());
        client.poll();
        String second = client.token();

        GetLatestConfigurationOutput answer = client.poll();

        assertThat(answer.configuration()).isEqualTo(Blob.EMPTY);
        assertThat(client.token()).isNotEqualTo(second);
    }

    @Test
    @DisplayName("a new version reaches a session once (S2)")
    void changed() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());
        client.poll();
        shop.newVersion(shop.profile(), "{\"a\":2}");
        deploy("2");

        assertThat(client.read()).isEqualTo("{\"a\":2}");
        assertThat(client.read()).isEmpty();
    }

    @Test
    @DisplayName("the label of the version comes with it, and not without it [docs]")
    void label() {
        appConfig.perform(CreateHostedConfigurationVersionInput.builder()
                .applicationId(shop.application())
                .configurationProfileId(shop.profile())
                .content(Blob.ofUtf8("x"))
                .contentType("text/plain")
                .versionLabel("v2")
                .build());
        deploy("v2");
        Client client = Client.of(appConfig, shop, shop.profile());

        assertThat(client.poll().versionLabel()).isEqualTo("v2");
        assertThat(client.poll().versionLabel()).isNull();
    }

    @Test
    @DisplayName("names do as well as ids [model]")
    void names() {
        deploy("1");
        Client client = Client.open(
                appConfig,
                StartConfigurationSessionInput.builder()
                        .applicationIdentifier("shop")
                        .environmentIdentifier("prod")
                        .configurationProfileIdentifier("settings")
                        .build(),
                null);

        assertThat(client.read()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @DisplayName("what is not there is named by its type and the parameter that refers to it [model]")
    @CsvSource({
        "nope, prod, settings, APPLICATION, ApplicationIdentifier",
        "shop, nope, settings, ENVIRONMENT, EnvironmentIdentifier",
        "shop, prod, nope, CONFIGURATION_PROFILE, ConfigurationProfileIdentifier"
    })
    void notFound(String application, String environment, String profile, ResourceType type, String parameter) {
        StartConfigurationSessionInput input = StartConfigurationSessionInput.builder()
                .applicationIdentifier(application)
                .environmentIdentifier(environment)
                .configurationProfileIdentifier(profile)
                .build();

        ResourceNotFoundException refusal =
                catchThrowableOfType(ResourceNotFoundException.class, () -> appConfig.perform(input));

        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.referencedBy()).isEqualTo(Map.of(parameter, "nope"));
    }

    @Test
    @DisplayName("a session is given before anything is deployed; polling it finds no deployment")
    void nothingDeployed() {
        Client client = Client.of(appConfig, shop, shop.profile());

        ResourceNotFoundException refusal = catchThrowableOfType(ResourceNotFoundException.class, client::poll);

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.DEPLOYMENT);
    }

    @Test
    @DisplayName("a refused poll does not spend the token")
    void refusalsAreFree() {
        Client client = Client.of(appConfig, shop, shop.profile());
        assertThatThrownBy(client::poll).isInstanceOf(ResourceNotFoundException.class);
        deploy("1");

        assertThat(client.read()).isEqualTo("{\"a\":1}");
    }

    @Test
    @DisplayName("a token works once [docs]; after that it is not valid [recorded]")
    void oneUse() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());
        String first = client.token();
        client.poll();

        assertThatThrownBy(() -> appConfig.perform(new GetLatestConfigurationInput(first, null)))
                .hasMessageContaining("Token not valid");
        assertThat(problemOf(first)).isEqualTo(InvalidParameterProblem.CORRUPTED);
    }

    @Test
    @DisplayName("using a token twice does the session no harm")
    void reuseIsHarmless() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());
        String first = client.token();
        client.poll();
        problemOf(first);

        assertThat(client.read()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("what is no token is corrupted [model]")
    @CsvSource({"garbage", "AAAA", "!!!", "AYABeIvrr8dXrAPnmpPzR1CMqaAAAAABAAdhd3Mta21z"})
    void garbage(String token) {
        assertThat(problemOf(token)).isEqualTo(InvalidParameterProblem.CORRUPTED);
    }

    @Test
    @DisplayName("another account's token is corrupted")
    void foreignToken() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());

        Throwable refusal = catchThrowableOfType(
                BadRequestException.class,
                () -> appConfig.perform(new GetLatestConfigurationInput(client.token(), null), "999999999999"));

        assertThat(problem(refusal)).isEqualTo(InvalidParameterProblem.CORRUPTED);
    }

    @Test
    @DisplayName("a token is good for 24 hours [docs], to the millisecond")
    void expiry() {
        deploy("1");
        Client late = Client.of(appConfig, shop, shop.profile());
        Client tooLate = Client.of(appConfig, shop, shop.profile());

        appConfig.advance(Duration.ofHours(24).minusMillis(1));
        late.poll();
        appConfig.advance(Duration.ofMillis(1));

        assertThat(problemOf(tooLate.token())).isEqualTo(InvalidParameterProblem.EXPIRED);
        assertThat(late.read()).isEmpty();
    }

    @Test
    @DisplayName("a token is still expired, not corrupted, long after its session was forgotten")
    void expiryAfterSweep() {
        deploy("1");
        Client client = Client.of(appConfig, shop, shop.profile());

        appConfig.advance(Duration.ofDays(30));

        assertThat(problemOf(client.token())).isEqualTo(InvalidParameterProblem.EXPIRED);
    }

    @Test
    @DisplayName("a client that asked for an interval is refused before it is over, without spending the token (S3)")
    void interval() {
        deploy("1");
        Client client = Client.open(
                appConfig,
                Client.session(shop, shop.profile())
                        .requiredMinimumPollIntervalInSeconds(15)
                        .build(),
                null);
        assertThat(client.poll().nextPollIntervalInSeconds()).isEqualTo(15);

        assertThatThrownBy(client::poll).hasMessage("Request too early");
        assertThat(problemOf(client.token())).isEqualTo(InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED);
        appConfig.advance(Duration.ofSeconds(15).minusMillis(1));
        assertThat(problemOf(client.token())).isEqualTo(InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED);
        appConfig.advance(Duration.ofMillis(1));
        assertThat(client.read()).isEmpty();
    }

    @Test
    @DisplayName("an environment or profile that was deleted meanwhile is not found [model]")
    void deletedMeanwhile() {
        String other = shop.newEnvironment("other");
        String profile = shop.newProfile("other", "AWS.Freeform");
        Client inOther = Client.open(
                appConfig,
                Client.session(shop, shop.profile())
                        .environmentIdentifier(other)
                        .build(),
                null);
        Client ofProfile = Client.of(appConfig, shop, profile);
        appConfig.perform(new DeleteEnvironmentInput(other, shop.application(), null));
        appConfig.perform(new DeleteConfigurationProfileInput(shop.application(), profile, null));

        ResourceNotFoundException environment = catchThrowableOfType(ResourceNotFoundException.class, inOther::poll);
        ResourceNotFoundException configuration =
                catchThrowableOfType(ResourceNotFoundException.class, ofProfile::poll);

        assertThat(environment.resourceType()).isEqualTo(ResourceType.ENVIRONMENT);
        assertThat(configuration.resourceType()).isEqualTo(ResourceType.CONFIGURATION_PROFILE);
    }

    @Test
    @DisplayName("a hosted version that was deleted after its deployment is still served (§8.4)")
    void deployedCopy() {
        deploy("1");
        appConfig.perform(new DeleteHostedConfigurationVersionInput(shop.application(), shop.profile(), 1));

        assertThat(Client.of(appConfig, shop, shop.profile()).read()).isEqualTo("{\"a\":1}");
    }
}
