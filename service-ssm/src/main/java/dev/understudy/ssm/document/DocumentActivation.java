package dev.understudy.ssm.document;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.TransitionHandler;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.document.state.VersionState;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way of a new version from {@code Creating} or {@code Updating} to {@code Active}. */
public final class DocumentActivation implements TransitionHandler<SsmStore> {
    /** What the timeline calls it. */
    public static final String TRANSITION = "document-activation";

    /** The lifecycle that says how long it takes. */
    public static final String LIFECYCLE = "ssm.document";

    private final Lifecycles lifecycles;

    /** Versions that are active as soon as somebody looks, unless users choose otherwise. */
    public DocumentActivation(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
        lifecycles.register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** Begins to activate the newest version of a document. */
    void begin(DocumentRecord document, Partition<SsmStore> partition, Instant now) {
        partition.timeline().schedule(TRANSITION, document.name(), lifecycles.policy(LIFECYCLE), now);
    }

    /** Forgets a document that is deleted meanwhile. */
    static void forget(String name, Partition<SsmStore> partition) {
        partition.timeline().cancel(TRANSITION, name);
    }

    @Override
    public void happen(DueTransition transition, Partition<SsmStore> partition) {
        DocumentRecord document = partition.store().documents.get(transition.resource());
        if (document == null) {
            return;
        }
        DocumentRecord after = document;
        for (DocumentVersion version : document.versions()) {
            if (version.state() instanceof VersionState.Pending pending) {
                after = after.changing(version.number(), pendingVersion -> pendingVersion.in(next(pending, version)));
            }
        }
        partition.store().documents.put(document.name(), after);
    }

    private static VersionState next(VersionState.Pending pending, DocumentVersion version) {
        String fault = fault(version);
        return fault == null ? pending.toActive() : pending.toFailed(fault);
    }

    /** Why a version cannot be used: the first attachment that could not be read. */
    private static @Nullable String fault(DocumentVersion version) {
        return version.attachments().stream()
                .map(attachment -> attachment.fault())
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }
}
