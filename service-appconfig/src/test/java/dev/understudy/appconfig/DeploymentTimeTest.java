package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.DueTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Deployments are a function of plan and clock (behaviour sheet AppConfig §4.6)")
class DeploymentTimeTest {
    @ParameterizedTest
    @CsvSource({
        "AppConfig.AllAtOnce, 0s=100, 0, 600",
        "AppConfig.Linear50PercentEvery30Seconds, 30s=50 60s=100, 60, 120",
        "AppConfig.Canary10Percent20Minutes, 240s=10 480s=20 720s=40 960s=80 1200s=100, 1200, 1800",
        "AppConfig.Linear20PercentEvery6Minutes, 360s=20 720s=40 1080s=60 1440s=80 1800s=100, 1800, 3600",
    })
    @DisplayName("the worked table of each predefined strategy: steps, begin of baking, completion [docs]")
    void predefinedStrategies(String strategy, String steps, long baking, long complete) {
        AppConfig appConfig = new AppConfig();
        Shop shop = new Shop(appConfig);
        shop.start(strategy);

        appConfig.advance(Duration.ofHours(2));

        List<String> expected = new ArrayList<>(List.of("0 Deployment started"));
        for (String step : steps.split(" ")) {
            String[] parts = step.split("s=");
            expected.add(parts[0] + " Configuration available to " + parts[1] + ".00% of clients");
        }
        expected.add(baking + " Deployment bake time started");
        expected.add(complete + " Deployment completed");
        List<String> log = Objects.requireNonNull(shop.get(1).eventLog()).stream()
                .map(event -> Duration.between(START, event.occurredAt()).toSeconds() + " " + event.description())
                .toList();
        assertThat(log).containsExactlyElementsOf(Lists.reverse(expected));
    }

    @Test
    @DisplayName("a running deployment that nobody wants to hear of needs nothing to happen, however long it runs")
    void silentDeploymentsCostNothing() {
        AppConfig appConfig = new AppConfig();
        Shop shop = new Shop(appConfig);
        shop.start(shop.linear(1440, 1, 1440));

        List<DueTransition> happened = appConfig.advance(Duration.ofDays(30));

        assertThat(happened).isEmpty();
        assertThat(shop.get(1).eventLog()).hasSize(103);
    }

    @Test
    @DisplayName("nothing happens but what an extension wants to hear of")
    void onlyWantedEventsHappen() {
        AppConfig appConfig = new AppConfig();
        Shop shop = new Shop(appConfig);
        shop.extend("arn:aws:sqs:eu-west-1:111122223333:q", ActionPoint.ON_DEPLOYMENT_COMPLETE);
        shop.start(shop.linear(1440, 1, 1440));

        List<DueTransition> happened = appConfig.advance(Duration.ofDays(30));

        assertThat(happened).hasSize(1);
        assertThat(happened.get(0).toString().toLowerCase(Locale.ROOT)).contains(shop.environment() + "/1");
    }

    @Test
    @DisplayName("where nobody is there to answer ticks, it is asked once, and again when somebody may be")
    void ticksNeedAnAnswer() {
        AppConfig appConfig = new AppConfig();
        Shop shop = new Shop(appConfig);
        shop.extend("arn:aws:lambda:eu-west-1:111122223333:function:tick", ActionPoint.AT_DEPLOYMENT_TICK);
        shop.start(shop.linear(1440, 1, 1440));
        List<DueTransition> unanswered = appConfig.advance(Duration.ofHours(3).plusSeconds(30));

        appConfig.answer("AtDeploymentTick", 1, "Directive", "ROLL_BACK");
        List<DueTransition> answered = appConfig.advance(Duration.ofHours(3));

        assertThat(unanswered).hasSize(1);
        assertThat(answered).extracting(DueTransition::dueAt).first().isEqualTo(START.plus(Duration.ofMinutes(181)));
        assertThat(shop.get(1).state()).isEqualTo(DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("a minute of a strategy can take less: all times shrink alike")
    void paceCanBeChosen() {
        AppConfig appConfig = new AppConfig();
        Shop shop = new Shop(appConfig);
        appConfig
                .kernel()
                .lifecycles()
                .choose("appconfig.deployment-minute", TransitionPolicy.after(Duration.ofSeconds(1)));
        shop.start("AppConfig.Linear20PercentEvery6Minutes");
        Instant start = appConfig.now();

        appConfig.advance(Duration.ofSeconds(18));
        Float afterEighteenSeconds = shop.get(1).percentageComplete();
        appConfig.advance(Duration.ofDays(1));

        assertThat(afterEighteenSeconds).isEqualTo(60);
        assertThat(shop.get(1).completedAt()).isEqualTo(start.plusSeconds(60));
        assertThat(shop.get(1).deploymentDurationInMinutes()).isEqualTo(30);
    }
}
