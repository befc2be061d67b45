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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/**
 * What holds however time passes over a deployment, with and without alarms, stops and ticks on the way. Source: behaviour
 * sheet AppConfig §4.6.
 */
class DeploymentTimePropertyTest {
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

    /** Most stops lie in the first minutes, where steps of short strategies and ticks are. */
    @Property(tries = 150, seed = "20250101")
    void advancing_in_any_partition_gives_the_same_state_event_log_and_messages(
            @ForAll long seed,
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 14_000_000) Long> anywhere,
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 200_000) Long> early) {
        List<Duration> stops = new ArrayList<>();
        anywhere.forEach(millis -> stops.add(Duration.ofMillis(millis)));
        early.forEach(millis -> stops.add(Duration.ofMillis(millis)));

        Seen inOneGo = new Story(seed).tell(List.of());
        Seen inManySteps = new Story(seed).tell(stops);

        assertThat(inManySteps).isEqualTo(inOneGo);
        Statistics.collect(inOneGo.deployment.state());
        Statistics.coverage(seen -> {
            seen.check(DeploymentState.COMPLETE).count(count -> count > 0);
            seen.check(DeploymentState.ROLLED_BACK).count(count -> count > 0);
        });
    }

    @Property(tries = 60, seed = "20250101")
    void what_is_seen_at_a_moment_does_not_depend_on_what_was_seen_before(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 9_000) int second) {
        Duration moment = Duration.ofSeconds(second);
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

        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }
}
