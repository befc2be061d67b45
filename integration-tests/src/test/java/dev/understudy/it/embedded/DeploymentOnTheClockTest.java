package dev.understudy.it.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.VirtualClock;
import dev.understudy.junit5.UnderstudyTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.DeploymentState;
import software.amazon.awssdk.services.appconfig.model.GetDeploymentResponse;
import software.amazon.awssdk.services.appconfig.model.StartDeploymentResponse;

/** The annotation, clients as parameters, and twenty minutes that take no time. */
@UnderstudyTest(strict = true)
class DeploymentOnTheClockTest {
    /** Source: AWS AppConfig user guide, Predefined deployment strategies: AppConfig.Linear50PercentEvery30Seconds. */
    @Test
    void aDeploymentGrowsWithTimeAndIsBakedInTheEnd(AppConfigClient appConfig, VirtualClock clock) {
        String application = appConfig.createApplication(a -> a.name("shop")).id();
        String environment = appConfig
                .createEnvironment(e -> e.applicationId(application).name("prod"))
                .id();
        String profile = appConfig
                .createConfigurationProfile(
                        p -> p.applicationId(application).name("colors").locationUri("hosted"))
                .id();
        appConfig.createHostedConfigurationVersion(v -> v.applicationId(application)
                .configurationProfileId(profile)
                .contentType("application/json")
                .content(SdkBytes.fromUtf8String("{\"color\":\"blue\"}")));

        StartDeploymentResponse started = appConfig.startDeployment(d -> d.applicationId(application)
                .environmentId(environment)
                .configurationProfileId(profile)
                .configurationVersion("1")
                .deploymentStrategyId("AppConfig.Linear50PercentEvery30Seconds"));
        clock.advance(Duration.ofSeconds(30));
        GetDeploymentResponse halfway = deployment(appConfig, started);
        clock.advance(Duration.ofMinutes(2));
        GetDeploymentResponse done = deployment(appConfig, started);

        assertThat(halfway.state()).isEqualTo(DeploymentState.DEPLOYING);
        assertThat(halfway.percentageComplete()).isEqualTo(50f);
        assertThat(done.state()).isEqualTo(DeploymentState.COMPLETE);
    }

    private static GetDeploymentResponse deployment(AppConfigClient appConfig, StartDeploymentResponse started) {
        return appConfig.getDeployment(d -> d.applicationId(started.applicationId())
                .environmentId(started.environmentId())
                .deploymentNumber(started.deploymentNumber()));
    }
}
