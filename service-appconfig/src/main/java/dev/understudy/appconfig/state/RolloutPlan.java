package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.GrowthType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a deployment reaches everybody: in steps, each at its own time, and then a while of watching. Nothing here moves;
 * every answer is a function of the plan and of the time since the deployment started. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-deployment-strategy.html">Working with
 * deployment strategies</a>.
 *
 * @param duration from the start until everybody has the configuration
 * @param bake how long it is watched afterwards
 * @param steps the percentage of clients after each step, growing to 100; empty if there is no rollout at all
 */
public record RolloutPlan(Duration duration, Duration bake, List<Float> steps) {
    /**
     * Neither rollout nor watching: a strategy that takes no time. AWS completes such a deployment before it answers.
     */
    public static final RolloutPlan INSTANT = new RolloutPlan(Duration.ZERO, Duration.ZERO, List.of());

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Keeps a copy of the steps. */
    public RolloutPlan {
        steps = List.copyOf(steps);
    }

    /**
     * The plan of a strategy. A strategy without duration reaches everybody in one step, whatever its growth factor.
     *
     * @param strategy its numbers
     * @param minute how long one of its minutes takes; a whole minute, unless deployments run faster here
     */
    public static RolloutPlan of(StrategyNumbers strategy, Duration minute) {
        if (strategy.instant()) {
            return INSTANT;
        }
        List<Float> steps = strategy.durationMinutes() == 0
                ? List.of(ALL.floatValue())
                : percentages(strategy.growthType(), new BigDecimal(Float.toString(strategy.growthFactor())));
        return new RolloutPlan(
                minute.multipliedBy(strategy.durationMinutes()), minute.multipliedBy(strategy.bakeMinutes()), steps);
    }

    /** {@code k·G} if growth is linear, {@code G·2^(k-1)} if exponential, cut off at 100. */
    private static List<Float> percentages(GrowthType growth, BigDecimal factor) {
        List<Float> percentages = new ArrayList<>();
        BigDecimal percentage = factor;
        while (percentage.compareTo(ALL) < 0) {
            percentages.add(percentage.floatValue());
            percentage = growth == GrowthType.LINEAR ? percentage.add(factor) : percentage.multiply(TWO);
        }
        percentages.add(ALL.floatValue());
        return percentages;
    }

    /** How many steps there are. */
    public int stepCount() {
        return steps.size();
    }

    /** Whether the deployment is complete as soon as it starts. */
    public boolean instant() {
        return steps.isEmpty();
    }

    /**
     * The time from the start to a step: step {@code k} of {@code n} comes after {@code k/n} of the duration.
     *
     * @param step counted from 1
     */
    public Duration until(int step) {
        return Duration.ofMillis(duration.toMillis() * step / steps.size());
    }

    /** From the start to the end of the watching. */
    public Duration untilComplete() {
        return duration.plus(bake);
    }

    /** How many steps have been made some time after the start. */
    public int stepsAfter(Duration elapsed) {
        if (elapsed.isNegative()) {
            return 0;
        }
        if (elapsed.compareTo(duration) >= 0) {
            return steps.size();
        }
        // The greatest k with floor(k·D/n) <= e, that is k·D < (e+1)·n.
        long wholeMillis = duration.toMillis();
        return (int) (((elapsed.toMillis() + 1) * steps.size() - 1) / wholeMillis);
    }

    /** The percentage of clients that get the new configuration some time after the start, from 0 to 100. */
    public float percentageAfter(Duration elapsed) {
        return instant() ? ALL.floatValue() : percentageOf(stepsAfter(elapsed));
    }

    /** The percentage after so many steps; 0 before the first. */
    public float percentageOf(int steps) {
        return steps == 0 ? 0 : this.steps.get(steps - 1);
    }

    /** A percentage as AWS writes it in the event log, with two decimals. */
    public static String text(float percentage) {
        return new BigDecimal(Float.toString(percentage))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
