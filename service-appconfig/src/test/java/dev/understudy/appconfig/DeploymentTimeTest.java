package dev.understudy.appconfig;

import static dev.understudy.appconfig.fixture.AppConfig.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.DueTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deployments are a function of plan and clock (behaviour sheet AppConfig §4.6)")
class DeploymentTimeTest {
    private static final String ALARM = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors";
    private static final Duration END = Duration.ofHours(60);

    /** What can be seen at the end, and what was told on the way. */
    private record Seen(GetDeploymentOutput deployment, List<EmittedEvent> events) {}

    /** One story, whatever the pace at which it is told. */
    private static final class Story {
        private final TreeMap<Duration, List<Runnable>> happenings = new TreeMap<>();
        private final AppConfig appConfig = new AppConfig();
        private final Shop shop = new Shop(appConfig, ALARM);

        Story(long seed) {
            IdGenerator random = IdGenerator.seeded(seed);
            shop.extend(
                    "arn:aws:lambda:eu-west-1:111122223333:function:tell",
                    ActionPoint.ON_DEPLOYMENT_START,
                    ActionPoint.ON_DEPLOYMENT_STEP,
                    ActionPoint.ON_DEPLOYMENT_BAKING,
                    ActionPoint.ON_DEPLOYMENT_COMPLETE,
                    ActionPoint.ON_DEPLOYMENT_ROLLED_BACK);
            if (random.below(3) == 0) {
                shop.extend("arn:aws:lambda:eu-west-1:111122223333:function:tick", ActionPoint.AT_DEPLOYMENT_TICK);
                appConfig.answer("AtDeploymentTick", 1 + (int) random.below(90), "Directive", "CONTINUE");
                appConfig.answer("AtDeploymentTick", 1, "Directive", random.below(2) == 0 ? "ROLL_BACK" : "CONTINUE");
            }
            appConfig
                    .kernel()
                    .lifecycles()
                    .choose("appconfig.rollback", TransitionPolicy.after(Duration.ofSeconds(random.below(40))));
            Duration interruption = Duration.ofSeconds(random.below(12_000));
            switch ((int) random.below(4)) {
                case 0 -> at(interruption, () -> appConfig.alarm(ALARM, "ALARM"));
                case 1 ->
                    at(interruption, () -> {
                        DeploymentState state = shop.get(1).state();
                        if (state == DeploymentState.DEPLOYING || state == DeploymentState.BAKING) {
                            shop.stop(1, null);
                        }
                    });
                default -> {}
            }
            shop.start(
                    shop.linear((int) random.below(120), 1 + random.below(9901) / 100F, 1 + (int) random.below(100)));
        }

        private void at(Duration when, Runnable happening) {
            happenings.computeIfAbsent(when, any -> new ArrayList<>()).add(happening);
        }

        /** Goes to the end, stopping at these moments and wherever something happens from outside. */
        Seen tell(Iterable<Duration> stops) {
            stops.forEach(stop -> at(stop, () -> shop.get(1)));
            at(END, () -> {});
            happenings.forEach((when, all) -> {
                appConfig.advance(Duration.between(appConfig.now(), START.plus(when)));
                all.forEach(Runnable::run);
            });
            return new Seen(shop.get(1), appConfig.events());
        }
    }

    @Test
    @DisplayName("law: advancing in any partition of an interval gives the same state, event log and messages")
    void anyPartitionTellsTheSameStory() {
        Set<DeploymentState> ends = EnumSet.noneOf(DeploymentState.class);
        for (long seed = 0; seed < 150; seed++) {
            Seen inOneGo = new Story(seed).tell(List.of());
            IdGenerator random = IdGenerator.seeded(seed + 1_000);
            List<Duration> stops = new ArrayList<>();
            for (long i = random.below(60); i >= 0; i--) {
                stops.add(Duration.ofMillis(random.below(random.below(2) == 0 ? 14_000_000 : 200_000)));
            }

            Seen inManySteps = new Story(seed).tell(stops);

            assertThat(inManySteps).as("story %d with stops at %s", seed, stops).isEqualTo(inOneGo);
            ends.add(Objects.requireNonNull(inOneGo.deployment.state()));
        }
        assertThat(ends).containsExactlyInAnyOrder(DeploymentState.COMPLETE, DeploymentState.ROLLED_BACK);
    }

    @Test
    @DisplayName("law: what is seen at a moment does not depend on what was seen before")
    void readsChangeNothing() {
        for (long seed = 0; seed < 60; seed++) {
            Duration moment = Duration.ofSeconds(IdGenerator.seeded(seed).below(9_000));
            Story watched = new Story(seed);
            Story unwatched = new Story(seed);
            for (Duration at = Duration.ZERO; at.compareTo(moment) < 0; at = at.plusSeconds(97)) {
                watched.at(at, () -> watched.shop.get(1));
            }
            List<GetDeploymentOutput> seen = new ArrayList<>();
            watched.at(moment, () -> seen.add(watched.shop.get(1)));
            unwatched.at(moment, () -> seen.add(unwatched.shop.get(1)));

            watched.tell(List.of());
            unwatched.tell(List.of());

            assertThat(seen.get(0)).as("story %d after %s", seed, moment).isEqualTo(seen.get(1));
        }
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
