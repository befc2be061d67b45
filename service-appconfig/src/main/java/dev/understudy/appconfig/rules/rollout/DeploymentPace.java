package dev.understudy.appconfig.rules.rollout;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.Duration;

/**
 * How long a minute of a deployment strategy takes. Who chooses another policy for {@link #LIFECYCLE}, or speeds all
 * lifecycles up, lets deployments run faster or slower than their strategies say; those that have started keep their
 * pace.
 */
public final class DeploymentPace {
    /** The lifecycle by which users choose the pace. */
    public static final String LIFECYCLE = "appconfig.deployment-minute";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lifecycles lifecycles;

    /** Makes the lifecycle known: unless users choose otherwise, a minute takes a minute. */
    public DeploymentPace(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
        lifecycles.registerTimed(LIFECYCLE, TransitionPolicy.after(MINUTE));
    }

    /** How long a minute takes. */
    public Duration minute() {
        return lifecycles.policy(LIFECYCLE) instanceof TransitionPolicy.After after ? after.duration() : Duration.ZERO;
    }
}
