package dev.understudy.ssm.document;

import com.google.common.base.Splitter;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a new version from {@code Creating} or {@code Updating} to {@code Active}. */
public final class DocumentActivation implements TransitionHandler<SsmStore> {
    /** What the timeline calls it. */
    public static final String TRANSITION = "document-activation";

    /** The lifecycle that says how long it takes. */
    public static final String LIFECYCLE = "ssm.document";

    private static final String BETWEEN = "/";
    private static final Splitter PARTS = Splitter.on(BETWEEN);

    private final Lifecycles lifecycles;

    /** Versions that are active as soon as somebody looks, unless users choose otherwise. */
    public DocumentActivation(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
        lifecycles.register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** Begins to activate the newest version of a document. */
    void begin(DocumentRecord document, Partition<SsmStore> partition, Instant now) {
        String version = resource(document.name(), document.latest());
        partition.timeline().schedule(TRANSITION, version, lifecycles.policy(LIFECYCLE), now);
    }

    /** Each version waits for itself, so that a later one does not delay it. */
    private static String resource(String name, DocumentVersion version) {
        return name + BETWEEN + version.numeral();
    }

    /** Somebody has looked at a version. */
    static void countRead(FoundDocument found, Partition<SsmStore> partition, Instant now) {
        partition.timeline().countRead(resource(found.document().name(), found.version()), now);
    }

    /** Forgets a version that is deleted meanwhile. */
    static void forget(String name, DocumentVersion version, Partition<SsmStore> partition) {
        partition.timeline().cancel(TRANSITION, resource(name, version));
    }

    @Override
    public void happen(DueTransition transition, Partition<SsmStore> partition) {
        List<String> nameAndNumber = PARTS.splitToList(transition.resource());
        DocumentRecord document = partition.store().documents.get(nameAndNumber.get(0));
        if (document == null) {
            return;
        }
        DocumentRecord after = document.changing(
                Long.parseLong(nameAndNumber.get(1)),
                version -> version.state() instanceof VersionState.Pending pending
                        ? version.in(next(pending, version))
                        : version);
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
