package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.DeploymentStrategy;
import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.appconfig.model.ReplicateTo;
import org.jspecify.annotations.Nullable;

/**
 * A deployment strategy: how fast a configuration reaches everybody.
 *
 * @param id 7 characters, or the name of a predefined strategy
 * @param name given by the user; not unique
 * @param description null if there is none
 * @param durationMinutes how long it takes until everybody has the configuration
 * @param growthType how the share grows from step to step
 * @param growthFactor by how much, in percent
 * @param bakeMinutes for how long alarms are watched afterwards
 * @param replicateTo where else AWS keeps a copy of the strategy
 */
public record StrategyRecord(
        String id,
        String name,
        @Nullable String description,
        int durationMinutes,
        GrowthType growthType,
        float growthFactor,
        int bakeMinutes,
        ReplicateTo replicateTo) {
    /** The strategy as answers show it. */
    public DeploymentStrategy describe() {
        return new DeploymentStrategy(
                id, name, description, durationMinutes, growthType, growthFactor, bakeMinutes, replicateTo);
    }

    /** The strategy as it is kept: an empty description is none. */
    public StrategyRecord kept() {
        return new StrategyRecord(
                id,
                name,
                Descriptions.kept(description),
                durationMinutes,
                growthType,
                growthFactor,
                bakeMinutes,
                replicateTo);
    }

    /** The strategy with what an update gives; null leaves a member as it is. */
    public StrategyRecord changed(
            @Nullable String newDescription,
            @Nullable Integer newDuration,
            @Nullable GrowthType newGrowthType,
            @Nullable Float newGrowthFactor,
            @Nullable Integer newBake) {
        return new StrategyRecord(
                id,
                name,
                Descriptions.changed(description, newDescription),
                newDuration == null ? durationMinutes : newDuration,
                newGrowthType == null ? growthType : newGrowthType,
                newGrowthFactor == null ? growthFactor : newGrowthFactor,
                newBake == null ? bakeMinutes : newBake,
                replicateTo);
    }
}
