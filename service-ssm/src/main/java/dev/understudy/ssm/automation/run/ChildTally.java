package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.Lane;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.scale.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how the children of one target location, or of one execution, fare. */
final class ChildTally {
    /** AWS's default for targets; the one for locations is 1. */
    private static final int USUAL_CONCURRENCY = 10;

    private ChildTally() {}

    static Tally of(Lane lane, ScaleOut scaleOut) {
        List<TargetLocation> locations = scaleOut.locations();
        if (lane.location() >= 0 && locations != null) {
            TargetLocation place = locations.get(lane.location());
            return of(lane, place.targetLocationMaxConcurrency(), 1, place.targetLocationMaxErrors());
        }
        return of(lane, scaleOut.maxConcurrency(), USUAL_CONCURRENCY, scaleOut.maxErrors());
    }

    private static Tally of(Lane lane, @Nullable String maxConcurrency, int otherwise, @Nullable String maxErrors) {
        return new Tally(
                lane.running(),
                lane.errors(),
                Math.max(1, Tally.count(maxConcurrency, lane.size(), otherwise)),
                Tally.count(maxErrors, lane.size(), 0));
    }
}
