package dev.understudy.ssm.automation.preview;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.run.Launcher;
import dev.understudy.ssm.automation.run.OutsideCalls;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.run.Runbooks;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.target.LocationFiles;
import dev.understudy.ssm.automation.target.Places;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.automation.target.TargetRequest;
import dev.understudy.ssm.model.ExecutionInputs;
import dev.understudy.ssm.model.StartExecutionPreviewInput;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Previews: what kinds of steps a runbook has, and how many targets it would have where. Nothing is run.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartExecutionPreview.html">
 *     StartExecutionPreview</a>
 */
public final class ExecutionPreviews {
    /** What the timeline calls the beginning of a preview. */
    public static final String BEGIN = "execution-preview-begin";

    /** What the timeline calls the end of a preview. */
    public static final String END = "execution-preview-end";

    /** The lifecycle that says how long a preview stays pending, and then in progress. */
    public static final String LIFECYCLE = "ssm.execution-preview";

    private final Kernel kernel;
    private final Partitions<SsmStore> partitions;
    private final Runbooks runbooks;
    private final Launcher launcher;
    private final LocationFiles locationFiles;
    private final OutsideCalls outside;

    /** Previews of these runbooks. */
    public ExecutionPreviews(Kernel kernel, Partitions<SsmStore> partitions, Runbooks runbooks, Launcher launcher) {
        this.kernel = kernel;
        this.partitions = partitions;
        this.runbooks = runbooks;
        this.launcher = launcher;
        this.locationFiles = new LocationFiles(kernel.buckets());
        this.outside = new OutsideCalls(kernel.errands());
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** Makes the transitions of previews known. */
    public void register(Transitions<SsmStore> transitions) {
        transitions.register(BEGIN, this::begin);
        transitions.register(END, this::look);
    }

    /**
     * Starts a preview.
     *
     * @throws ModeledError {@code ValidationException} if there is no such runbook
     */
    public PreviewRecord start(
            StartExecutionPreviewInput input, Partition<SsmStore> partition, RequestContext context) {
        Runbook runbook = runbook(input, partition);
        partition.store().automationPrograms.put(runbook.key(), runbook.program());
        ExecutionInputs inputs = input.executionInputs();
        PreviewRecord preview = new PreviewRecord(
                kernel.ids().uuid(),
                new PreviewState.Pending(),
                runbook.name(),
                runbook.version(),
                runbook.key(),
                runbook.targetType(),
                inputs instanceof ExecutionInputs.Automation automation ? automation.value() : null);
        partition.store().executionPreviews.put(preview.id(), preview);
        schedule(BEGIN, preview, partition, context.now());
        PartitionKey key = partition.key();
        outside.soon(partition, () -> partitions.within(key, (settled, now) -> key));
        return preview;
    }

    private Runbook runbook(StartExecutionPreviewInput input, Partition<SsmStore> partition) {
        try {
            return runbooks.require(input.documentName(), input.documentVersion(), partition);
        } catch (ModeledError absent) {
            throw AutomationErrors.noPreviewOf(input.documentName(), String.valueOf(absent.getMessage()));
        }
    }

    private void schedule(String kind, PreviewRecord preview, Partition<SsmStore> partition, Instant now) {
        partition.timeline().schedule(kind, preview.id(), kernel.lifecycles().policy(LIFECYCLE), now);
    }

    private void begin(DueTransition due, Partition<SsmStore> partition) {
        PreviewRecord preview = partition.store().executionPreviews.get(due.resource());
        if (preview != null && preview.state() instanceof PreviewState.Pending pending) {
            partition.store().executionPreviews.put(preview.id(), preview.in(pending.begin()));
            schedule(END, preview, partition, due.dueAt());
        }
    }

    /** Targets may be in other accounts and regions, and their list in a bucket, so it looks without the lock. */
    private void look(DueTransition due, Partition<SsmStore> partition) {
        PreviewRecord preview = partition.store().executionPreviews.get(due.resource());
        if (preview == null) {
            return;
        }
        PartitionKey here = partition.key();
        TargetRequest request = TargetRequest.of(preview.inputs());
        String url = request.locationsUrl();
        if (url == null) {
            List<TargetLocation> locations = Objects.requireNonNullElse(request.locations(), List.of());
            outside.soon(partition, () -> finish(preview, request, locations, here, due.dueAt()));
            return;
        }
        outside.onOwnThread(partition, preview.id(), () -> {
            LocationFiles.Fetched fetched =
                    OutsideCalls.answer(() -> locationFiles.fetch(url), LocationFiles.Fetched::broken);
            if (fetched.fault() == null) {
                finish(preview, request, fetched.locations(), here, due.dueAt());
            } else {
                end(preview, null, fetched.fault(), here, due.dueAt());
            }
        });
    }

    private void finish(
            PreviewRecord preview,
            TargetRequest request,
            List<TargetLocation> locations,
            PartitionKey here,
            Instant at) {
        try {
            end(preview, scope(preview, request, locations, here), null, here, at);
        } catch (ModeledError refusal) {
            end(preview, null, refusal.getMessage(), here, at);
        }
    }

    private Scope scope(
            PreviewRecord preview, TargetRequest request, List<TargetLocation> locations, PartitionKey here) {
        Map<PartitionKey, List<TargetLocation>> places = new LinkedHashMap<>();
        Scope scope = partitions.within(here, (partition, now) -> {
            Runbook runbook = new Runbook(
                    preview.documentName(),
                    preview.documentVersion(),
                    preview.program(),
                    Objects.requireNonNull(partition.store().automationPrograms.get(preview.program())),
                    preview.targetType());
            ScaleOut plan = TargetPlans.of(request, runbook, partition);
            if (plan == null) {
                launcher.arguments(runbook, request.parameters(), partition, now);
            }
            for (TargetLocation location : locations) {
                Places.of(location, partition)
                        .forEach(place -> places.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(location));
            }
            Scope own = new Scope(runbook, plan, Map.of());
            return locations.isEmpty() ? own.and(here, plan == null ? 0 : count(plan)) : own;
        });
        for (Map.Entry<PartitionKey, List<TargetLocation>> place : places.entrySet()) {
            for (TargetLocation location : place.getValue()) {
                scope = scope.and(place.getKey(), countThere(scope, location, place.getKey()));
            }
        }
        return scope;
    }

    private int countThere(Scope scope, TargetLocation location, PartitionKey there) {
        TargetRequest request = TargetRequest.in(location, Objects.requireNonNull(scope.plan()));
        return partitions.within(there, (partition, now) -> {
            ScaleOut plan = TargetPlans.of(request, scope.runbook(), partition);
            return plan == null ? 0 : count(plan);
        });
    }

    private static int count(ScaleOut plan) {
        return plan.targetMaps() == null
                ? plan.resolved().size()
                : plan.targetMaps().size();
    }

    private void end(
            PreviewRecord preview, @Nullable Scope scope, @Nullable String fault, PartitionKey here, Instant at) {
        partitions.within(here, (partition, now) -> {
            PreviewRecord known = partition.store().executionPreviews.get(preview.id());
            if (known != null && known.state() instanceof PreviewState.InProgress underway) {
                PreviewState state = scope == null
                        ? underway.fail(String.valueOf(fault), at)
                        : underway.succeed(scope.preview(), at);
                partition.store().executionPreviews.put(known.id(), known.in(state));
            }
            return here;
        });
    }
}
