package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.GrowthType;

/**
 * The numbers of a deployment strategy, as a deployment keeps them from its start on.
 *
 * @param durationMinutes how long it takes until everybody has the configuration
 * @param growthType how the share grows from step to step
 * @param growthFactor by how much, in percent, from 1 to 100
 * @param bakeMinutes for how long alarms are watched afterwards
 */
public record StrategyNumbers(int durationMinutes, GrowthType growthType, float growthFactor, int bakeMinutes) {
    /** What AWS uses for deployments that it makes by itself. */
    public static final StrategyNumbers INSTANT = new StrategyNumbers(0, GrowthType.LINEAR, 100, 0);

    /** The numbers of a strategy as they are now. */
    public static StrategyNumbers of(StrategyRecord strategy) {
        return new StrategyNumbers(
                strategy.durationMinutes(), strategy.growthType(), strategy.growthFactor(), strategy.bakeMinutes());
    }

    /** Whether it takes no time at all. */
    public boolean instant() {
        return durationMinutes == 0 && bakeMinutes == 0;
    }
}
