package dev.understudy.proton.rules.template;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.StatusChange;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.VersionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What EventBridge hears of template versions. */
final class VersionEvents {
    private final ProtonAccess access;

    VersionEvents(ProtonAccess access) {
        this.access = access;
    }

    /** A version is in another state now, or is new. */
    void changed(VersionRecord version, @Nullable VersionState before, PartitionKey owner, Instant at) {
        String previous = before == null ? null : before.status().wireValue();
        announce(version, version.state().status().wireValue(), previous, owner, at);
    }

    /** A version is gone. */
    void deleted(VersionRecord version, PartitionKey owner, Instant at) {
        announce(version, StatusChange.DELETED, version.state().status().wireValue(), owner, at);
    }

    private void announce(
            VersionRecord version, String status, @Nullable String previous, PartitionKey owner, Instant at) {
        StatusChange change = StatusChange.of(
                        version.kind().title() + " Version", version.arn(), version.templateName(), status, previous)
                .with("majorVersion", version.number().majorText())
                .with("minorVersion", version.number().minorText());
        access.announce(change, owner, at);
    }
}
