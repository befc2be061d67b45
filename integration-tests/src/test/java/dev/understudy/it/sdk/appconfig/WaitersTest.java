package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.AppConfigClientBuilder;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.appconfig.waiters.AppConfigWaiter;

/**
 * The SDK's two waiters. They ask again at once, and before each question the clock moves on by the half minute that they
 * would have slept. Source: behaviour sheet AppConfig §4.3, waiters [model].
 */
class WaitersTest {
    private static final Duration DELAY = Duration.ofSeconds(30);

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AtomicInteger polls = new AtomicInteger();
    private final AppConfigWaiter waiter = AppConfigWaiter.builder()
            .client(impatient())
            .overrideConfiguration(
                    settings -> settings.maxAttempts(999).backoffStrategyV2(BackoffStrategy.retryImmediately()))
            .build();

    private AppConfigClient impatient() {
        AppConfigClientBuilder builder = me.configured(AppConfigClient.builder());
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public void beforeExecution(
                                    Context.BeforeExecution context, ExecutionAttributes attributes) {
                                polls.incrementAndGet();
                                emulator.advance(DELAY);
                            }
                        })
                        .build())
                .build();
    }

    @BeforeEach
    void aVersionToDeploy() {
        shop.version("{}");
    }

    private WaiterResponse<GetDeploymentResponse> waitForDeployment(int number) {
        return waiter.waitUntilDeploymentComplete(r -> r.applicationId(shop.application)
                .environmentId(shop.environment)
                .deploymentNumber(number));
    }

    private WaiterResponse<GetEnvironmentResponse> waitForEnvironment() {
        return waiter.waitUntilEnvironmentReadyForDeployment(
                r -> r.applicationId(shop.application).environmentId(shop.environment));
    }

    /** One minute of growth and one of baking: source §4.6 [recorded]. */
    @Test
    void aDeploymentIsWaitedForUntilItIsComplete() {
        int number = shop.start("AppConfig.Linear50PercentEvery30Seconds");

        GetDeploymentResponse seen =
                waitForDeployment(number).matched().response().orElseThrow();

        assertThat(seen.stateAsString()).isEqualTo("COMPLETE");
        assertThat(polls).hasValue(4);
    }

    @Test
    void anEnvironmentIsWaitedForUntilItIsReadyAgain() {
        shop.start("AppConfig.Linear50PercentEvery30Seconds");

        GetEnvironmentResponse seen = waitForEnvironment().matched().response().orElseThrow();

        assertThat(seen.stateAsString()).isEqualTo("ReadyForDeployment");
        assertThat(polls).hasValue(4);
    }

    @Test
    void nobodyWaitsForWhatWasRolledBack() {
        int number = shop.start("AppConfig.AllAtOnce");
        shop.stop(number, false);

        assertThatThrownBy(() -> waitForDeployment(number)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(this::waitForEnvironment).isInstanceOf(SdkClientException.class);

        assertThat(polls).hasValue(2);
    }

    @Test
    void nobodyWaitsForWhatWasReverted() {
        shop.deploy(shop.profile, 1);
        int number = shop.deploy(shop.profile, 1);
        shop.stop(number, true);

        assertThatThrownBy(() -> waitForDeployment(number)).isInstanceOf(SdkClientException.class);
        assertThatThrownBy(this::waitForEnvironment).isInstanceOf(SdkClientException.class);

        assertThat(polls).hasValue(2);
    }
}
