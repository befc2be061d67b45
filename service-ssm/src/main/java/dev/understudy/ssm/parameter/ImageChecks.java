package dev.understudy.ssm.parameter;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.TransitionHandler;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.state.ImageCheck;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;

/**
 * Puts of data type {@code aws:ec2:image} between their answer and their effect. Callers get the version number at
 * once; the parameter appears, or changes, only after the image was found.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-ec2-aliases.html">Native
 *     parameter support for Amazon Machine Image IDs</a>
 */
public final class ImageChecks implements TransitionHandler<SsmStore> {
    /** What the timeline calls the end of a check. */
    public static final String TRANSITION = "parameter-image-check";

    /** The lifecycle that says how long a check takes. */
    public static final String LIFECYCLE = "ssm.parameter-image-check";

    private final Lifecycles lifecycles;
    private final VersionWriter writer;
    private final ParameterEvents events;

    /** Checks that take as long as their lifecycle says: two seconds, unless users choose otherwise. */
    public ImageChecks(Lifecycles lifecycles, VersionWriter writer, ParameterEvents events) {
        this.lifecycles = lifecycles;
        this.writer = writer;
        this.events = events;
        lifecycles.register(LIFECYCLE, TransitionPolicy.after(Duration.ofSeconds(2)));
    }

    /** Begins to check a put. */
    void begin(ImageCheck check, Partition<SsmStore> partition, Instant now) {
        String key = ParameterName.of(check.name()).key();
        partition.store().imageChecks.put(key, check);
        partition.timeline().schedule(TRANSITION, key, lifecycles.policy(LIFECYCLE), now);
    }

    /** Forgets the check of a parameter that is deleted meanwhile. */
    static void forget(String key, Partition<SsmStore> partition) {
        partition.store().imageChecks.remove(key);
        partition.timeline().cancel(TRANSITION, key);
    }

    @Override
    public void happen(DueTransition transition, Partition<SsmStore> partition) {
        ImageCheck check = partition.store().imageChecks.remove(transition.resource());
        if (check == null) {
            return;
        }
        if (check.found()) {
            ParameterName name = ParameterName.of(check.name());
            writer.write(name, check.version(), check.tags(), partition, transition.dueAt());
        } else {
            boolean created = !partition.store().parameters.contains(transition.resource());
            events.imageNotFound(VersionWriter.operation(created), check, partition.key(), transition.dueAt());
        }
    }
}
