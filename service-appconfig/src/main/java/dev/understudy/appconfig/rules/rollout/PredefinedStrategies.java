package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.appconfig.model.ReplicateTo;
import dev.understudy.appconfig.state.StrategyRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deployment strategies that every account has; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-deployment-strategy-predefined.html">
 * Using predefined deployment strategies</a>. Their ids are their names.
 */
public final class PredefinedStrategies {
    private static final List<StrategyRecord> ALL = List.of(
            strategy("AppConfig.AllAtOnce", "Quick", 0, GrowthType.LINEAR, 100, 10),
            strategy("AppConfig.Linear50PercentEvery30Seconds", "Test/Demo", 1, GrowthType.LINEAR, 50, 1),
            strategy("AppConfig.Canary10Percent20Minutes", "AWS Recommended", 20, GrowthType.EXPONENTIAL, 10, 10),
            strategy("AppConfig.Linear20PercentEvery6Minutes", "AWS Recommended", 30, GrowthType.LINEAR, 20, 30));

    private PredefinedStrategies() {}

    /** All of them, in the order in which AWS lists them. */
    public static List<StrategyRecord> all() {
        return ALL;
    }

    /** The predefined strategy of this id, or null. */
    public static @Nullable StrategyRecord find(String id) {
        return ALL.stream()
                .filter(strategy -> strategy.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static StrategyRecord strategy(
            String id, String description, int minutes, GrowthType growthType, float growthFactor, int bakeMinutes) {
        return new StrategyRecord(
                id, id, description, minutes, growthType, growthFactor, bakeMinutes, ReplicateTo.NONE);
    }
}
