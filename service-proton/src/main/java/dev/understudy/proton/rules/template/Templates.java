package dev.understudy.proton.rules.template;

import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Table;
import dev.understudy.proton.access.NamedCreates;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.StatusChange;
import dev.understudy.proton.errors.TemplateErrors;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.TemplateRequest;
import dev.understudy.proton.state.VersionRecord;
import org.jspecify.annotations.Nullable;

/** Templates of one kind: environment and service templates obey the same rules. */
public final class Templates {
    private final ProtonAccess access;
    private final TemplateKind kind;

    /** The templates of this kind in the state that {@code access} gives. */
    public Templates(ProtonAccess access, TemplateKind kind) {
        this.access = access;
        this.kind = kind;
    }

    /**
     * Creates a template, or finds the one that this request created already.
     *
     * @throws dev.understudy.proton.model.ValidationException if there is one that was created with something else
     * @throws dev.understudy.proton.model.ConflictException if there is one that was modified since
     * @throws dev.understudy.proton.model.ServiceQuotaExceededException if there are too many of both kinds
     */
    public TemplateRecord create(TemplateRequest request, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        TemplateRecord existing = table(context).get(request.name());
        if (existing != null) {
            NamedCreates.requireRepetition(existing, request, kind.words());
            return existing;
        }
        ProtonQuota.TEMPLATES.check(access.quotas(), partition.store().templateCount() + 1);
        String arn = kind.arn(partition.key(), request.name());
        ProtonAccess.tag(partition, arn, request.tags());
        TemplateRecord created = TemplateRecord.created(kind, arn, request, context.now());
        table(context).put(created.name(), created);
        return created;
    }

    /**
     * The template of this name.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none
     */
    public TemplateRecord require(String name, RequestContext context) {
        return require(access.store(context), kind, name);
    }

    /**
     * The template of a kind and a name.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none
     */
    public static TemplateRecord require(ProtonStore store, TemplateKind kind, String name) {
        return store.templates(kind).require(name, () -> TemplateErrors.templateNotFound(kind, name));
    }

    /** The page that a request asks for, newest template first. */
    public Page<TemplateRecord> page(Structure input, RequestContext context) {
        return access.page(input, context, table(context).pagesBackwards(template -> true));
    }

    /**
     * Changes what a template is called and how it is described; null leaves a member as it is.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none of this name
     */
    public TemplateRecord update(
            String name, @Nullable String displayName, @Nullable String description, RequestContext context) {
        TemplateRecord after = require(name, context).updated(displayName, description, context.now());
        table(context).put(name, after);
        return after;
    }

    /**
     * Deletes a template.
     *
     * @return the template as it was; null if there is none of this name
     * @throws dev.understudy.proton.model.ValidationException if it still has versions, of whatever status
     */
    public @Nullable TemplateRecord delete(String name, RequestContext context) {
        TemplateRecord template = table(context).get(name);
        if (template == null) {
            return null;
        }
        Partition<ProtonStore> partition = access.partition(context);
        if (!partition.store().versionsOf(kind, name).isEmpty()) {
            throw TemplateErrors.templateHasVersions(kind);
        }
        table(context).remove(name);
        partition.store().syncs.removeTemplate(kind, name);
        partition.tags().drop(template.arn());
        access.announce(
                StatusChange.of(kind.title(), template.arn(), name, StatusChange.DELETED, null),
                partition.key(),
                context.now());
        return template;
    }

    /** The number of the version that AWS recommends; null while none is published. */
    public @Nullable String recommendedVersion(TemplateRecord template, RequestContext context) {
        VersionRecord recommended = access.store(context).recommended(kind, template.name());
        return recommended == null ? null : recommended.number().toString();
    }

    private Table<String, TemplateRecord> table(RequestContext context) {
        return access.store(context).templates(kind);
    }
}
