package dev.understudy.proton.rules.template;

import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.TemplateErrors;
import dev.understudy.proton.model.TemplateVersionStatus;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.VersionState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of templates of one kind: those of environment and of service templates obey the same rules. */
public final class TemplateVersions {
    private final ProtonAccess access;
    private final TemplateKind kind;
    private final VersionEvents events;

    /** The versions of templates of this kind in the state that {@code access} gives. */
    public TemplateVersions(ProtonAccess access, TemplateKind kind) {
        this.access = access;
        this.kind = kind;
        this.events = new VersionEvents(access);
    }

    /**
     * The version of this number.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none, or no such template
     */
    public VersionRecord require(String templateName, String major, String minor, RequestContext context) {
        ProtonStore store = access.store(context);
        Templates.require(store, kind, templateName);
        VersionRecord version = store.version(kind, templateName, VersionNumber.of(major, minor));
        if (version == null) {
            throw TemplateErrors.versionNotFound(kind, templateName, major, minor);
        }
        return version;
    }

    /** The version of this number, which somebody looks at; registrations may take until then. */
    public VersionRecord read(String templateName, String major, String minor, RequestContext context) {
        VersionRecord version = require(templateName, major, minor, context);
        access.partition(context).timeline().countRead(version.key(), context.now());
        return version;
    }

    /** The minor version that AWS recommends among those of a version's major version; null if none is published. */
    public @Nullable String recommendedMinor(VersionRecord version, RequestContext context) {
        VersionRecord recommended = access.store(context)
                .recommendedMinor(kind, version.templateName(), version.number().major());
        return recommended == null ? null : recommended.number().minorText();
    }

    /**
     * The page that a request asks for, newest version first: all minor versions of a major version, or else one version
     * of each major version, the recommended one if there is one.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such template
     */
    public Page<VersionRecord> page(
            Structure input, String templateName, @Nullable String major, RequestContext context) {
        ProtonStore store = access.store(context);
        Templates.require(store, kind, templateName);
        if (major != null) {
            String prefix = VersionRecord.prefix(kind, templateName, VersionNumber.part(major));
            return access.page(input, context, store.versions.pages(prefix));
        }
        Map<Integer, VersionRecord> byMajor = new LinkedHashMap<>();
        for (VersionRecord version : store.versionsOf(kind, templateName)) {
            byMajor.merge(version.number().major(), version, TemplateVersions::shownForMajor);
        }
        return access.page(input, context, PageSource.sorted(List.copyOf(byMajor.values()), VersionRecord::key));
    }

    /** A published version stands for its major version before one that is only newer. */
    private static VersionRecord shownForMajor(VersionRecord newer, VersionRecord older) {
        return !newer.published() && older.published() ? older : newer;
    }

    /**
     * Changes a version. Of its status, a caller may only change DRAFT to PUBLISHED; to name the status that it has changes
     * nothing.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such version, or none that it is to be
     *     compatible with
     * @throws dev.understudy.proton.model.ValidationException if its status may not be changed like this
     * @throws dev.understudy.proton.model.ConflictException if it is to be published while it is registered
     */
    public VersionRecord update(VersionRecord before, VersionUpdate wanted, RequestContext context) {
        ProtonStore store = access.store(context);
        if (wanted.compatible() != null) {
            CompatibleTemplates.check(wanted.compatible(), store);
        }
        VersionRecord after = before.changed(
                wanted.description() == null ? before.description() : wanted.description(),
                next(before, wanted.status()),
                wanted.compatible() == null ? before.compatible() : wanted.compatible(),
                wanted.componentSources() == null ? before.componentSources() : wanted.componentSources(),
                before.lastModifiedAt());
        if (after.equals(before)) {
            return before;
        }
        VersionRecord modified = after.modifiedAt(context.now());
        store.versions.put(modified.key(), modified);
        if (!modified.state().equals(before.state())) {
            events.changed(modified, before.state(), context.partition(), context.now());
        }
        return modified;
    }

    private static VersionState next(VersionRecord version, @Nullable TemplateVersionStatus wanted) {
        VersionState state = version.state();
        if (wanted == null || wanted == state.status()) {
            return state;
        }
        if (wanted != TemplateVersionStatus.PUBLISHED || state instanceof VersionState.Failed) {
            throw TemplateErrors.onlyDraftToPublished(version, wanted);
        }
        if (!(state instanceof VersionState.Draft draft)) {
            throw TemplateErrors.stillRegistering(version);
        }
        return draft.publish();
    }

    /**
     * Deletes a version.
     *
     * @return the version as it was; null if there is none of this number
     * @throws dev.understudy.proton.model.ConflictException if something is deployed from it
     * @throws dev.understudy.proton.model.ValidationException if AWS recommends it and others exist
     */
    public @Nullable VersionRecord delete(String templateName, String major, String minor, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        VersionRecord version = partition.store().version(kind, templateName, VersionNumber.of(major, minor));
        if (version == null) {
            return null;
        }
        if (partition.store().usesVersion(version)) {
            throw TemplateErrors.versionInUse(version);
        }
        refuseRecommended(version, partition.store());
        partition.store().versions.remove(version.key());
        partition.timeline().cancel(VersionRegistration.LIFECYCLE, version.key());
        partition.tags().drop(version.arn());
        events.deleted(version, partition.key(), context.now());
        return version;
    }

    /** See <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_DeleteEnvironmentTemplateVersion.html">DeleteEnvironmentTemplateVersion</a>. */
    private static void refuseRecommended(VersionRecord version, ProtonStore store) {
        TemplateKind kind = version.kind();
        String template = version.templateName();
        int major = version.number().major();
        boolean otherMinors = store.minorsOf(kind, template, major).size() > 1;
        if (otherMinors && version.equals(store.recommendedMinor(kind, template, major))) {
            throw TemplateErrors.recommendedMinor(version);
        }
        Collection<VersionRecord> all = store.versionsOf(kind, template);
        if (!otherMinors && all.size() > 1 && version.equals(store.recommended(kind, template))) {
            throw TemplateErrors.recommendedVersion(version);
        }
    }

    /** The version that an earlier answer showed, as it is now; null if it was deleted since. */
    public @Nullable VersionRecord sameAs(
            String templateName, String major, String minor, Instant createdAt, RequestContext context) {
        VersionRecord version = access.store(context).version(kind, templateName, VersionNumber.of(major, minor));
        return version != null && version.createdAt().equals(createdAt) ? version : null;
    }
}
