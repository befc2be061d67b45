package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ServiceQuotaExceededException, whose status is 402. Source: behaviour sheet AppConfig §1.1 and §1.6 [model], [docs]. */
class QuotasTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    private enum Counted {
        APPLICATION,
        ENVIRONMENT,
        CONFIGURATION_PROFILE,
        DEPLOYMENT_STRATEGY
    }

    private void create(Counted kind, int number) {
        String name = "x" + number;
        switch (kind) {
            case APPLICATION -> shop.client.createApplication(r -> r.name(name));
            case ENVIRONMENT -> shop.environment(name);
            case CONFIGURATION_PROFILE -> shop.profile(name);
            case DEPLOYMENT_STRATEGY -> shop.strategy(1, 50, 0);
        }
    }

    private int count(Counted kind) {
        return switch (kind) {
            case APPLICATION ->
                (int) shop.client.listApplicationsPaginator(r -> {}).items().stream()
                        .count();
            case ENVIRONMENT ->
                (int) shop.client.listEnvironmentsPaginator(r -> r.applicationId(shop.application)).items().stream()
                        .count();
            case CONFIGURATION_PROFILE ->
                (int)
                        shop
                                .client
                                .listConfigurationProfilesPaginator(r -> r.applicationId(shop.application))
                                .items()
                                .stream()
                                .count();
            case DEPLOYMENT_STRATEGY ->
                (int) shop.client.listDeploymentStrategiesPaginator(r -> {}).items().stream()
                        .filter(strategy -> !strategy.id().startsWith("AppConfig."))
                        .count();
        };
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION, 100", "ENVIRONMENT, 20", "CONFIGURATION_PROFILE, 100", "DEPLOYMENT_STRATEGY, 20"})
    void oneMoreThanTheQuotaIsRefused(Counted kind, int quota) {
        for (int i = count(kind); i < quota; i++) {
            create(kind, i);
        }

        Refused.call(() -> create(kind, quota))
                .with(402, "ServiceQuotaExceededException")
                .naming(Integer.toString(quota));

        assertThat(count(kind)).isEqualTo(quota);
    }

    /** The store of hosted configurations, made small here: 1 GB is too much for a test. */
    @Test
    void moreThanTheStoreHoldsIsRefused() {
        emulator.quotas().adjust("appconfig.hosted-store-mb", 1);
        shop.version("x".repeat(1024 * 1024));

        Refused.call(() -> shop.version("y")).with(402, "ServiceQuotaExceededException");

        assertThat(shop.client
                        .listHostedConfigurationVersions(
                                r -> r.applicationId(shop.application).configurationProfileId(shop.profile))
                        .items())
                .hasSize(1);
        emulator.quotas().adjust("appconfig.hosted-store-mb", 1024);
    }
}
