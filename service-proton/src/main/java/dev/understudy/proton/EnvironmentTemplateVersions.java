package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.model.CreateEnvironmentTemplateVersionInput;
import dev.understudy.proton.model.CreateEnvironmentTemplateVersionOutput;
import dev.understudy.proton.model.DeleteEnvironmentTemplateVersionInput;
import dev.understudy.proton.model.DeleteEnvironmentTemplateVersionOutput;
import dev.understudy.proton.model.EnvironmentTemplateVersion;
import dev.understudy.proton.model.EnvironmentTemplateVersionOperations;
import dev.understudy.proton.model.EnvironmentTemplateVersionSummary;
import dev.understudy.proton.model.GetEnvironmentTemplateVersionInput;
import dev.understudy.proton.model.GetEnvironmentTemplateVersionOutput;
import dev.understudy.proton.model.ListEnvironmentTemplateVersionsInput;
import dev.understudy.proton.model.ListEnvironmentTemplateVersionsOutput;
import dev.understudy.proton.model.UpdateEnvironmentTemplateVersionInput;
import dev.understudy.proton.model.UpdateEnvironmentTemplateVersionOutput;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.rules.template.NewVersion;
import dev.understudy.proton.rules.template.TemplateVersions;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.rules.template.VersionUpdate;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of environment templates. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironmentTemplateVersion.html">CreateEnvironmentTemplateVersion</a>
 * and its neighbours.
 */
public final class EnvironmentTemplateVersions implements EnvironmentTemplateVersionOperations {
    private static final String CREATE = "CreateEnvironmentTemplateVersion";

    private final TemplateVersions versions;
    private final VersionRegistration registration;
    private final RetriedDeletes deletes;

    /** Works on the state that {@code access} gives. */
    public EnvironmentTemplateVersions(
            ProtonAccess access, VersionRegistration registration, TokenReplay tokens, RetriedDeletes deletes) {
        this.versions = new TemplateVersions(access, TemplateKind.ENVIRONMENT);
        this.registration = registration;
        this.deletes = deletes;
        tokens.register(CREATE, this::createdBefore);
    }

    @Override
    public CreateEnvironmentTemplateVersionOutput createEnvironmentTemplateVersion(
            CreateEnvironmentTemplateVersionInput input, RequestContext context) {
        NewVersion wanted = new NewVersion(
                TemplateKind.ENVIRONMENT,
                input.templateName(),
                input.majorVersion(),
                input.description(),
                RequestTags.of(input.tags()),
                List.of(),
                List.of());
        return (CreateEnvironmentTemplateVersionOutput) registration.register(
                NewVersion.Request.of(input, input.source(), wanted),
                context,
                version -> new CreateEnvironmentTemplateVersionOutput(describe(version, context)));
    }

    private @Nullable Structure createdBefore(Structure before, RequestContext context) {
        EnvironmentTemplateVersion shown =
                ((CreateEnvironmentTemplateVersionOutput) before).environmentTemplateVersion();
        VersionRecord version = versions.sameAs(
                shown.templateName(), shown.majorVersion(), shown.minorVersion(), shown.createdAt(), context);
        return version == null ? null : new CreateEnvironmentTemplateVersionOutput(describe(version, context));
    }

    @Override
    public GetEnvironmentTemplateVersionOutput getEnvironmentTemplateVersion(
            GetEnvironmentTemplateVersionInput input, RequestContext context) {
        VersionRecord version =
                versions.read(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return new GetEnvironmentTemplateVersionOutput(describe(version, context));
    }

    @Override
    public ListEnvironmentTemplateVersionsOutput listEnvironmentTemplateVersions(
            ListEnvironmentTemplateVersionsInput input, RequestContext context) {
        Page<VersionRecord> page = versions.page(input, input.templateName(), input.majorVersion(), context);
        return ListEnvironmentTemplateVersionsOutput.builder()
                .templateVersions(page.map(version -> summary(version, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateEnvironmentTemplateVersionOutput updateEnvironmentTemplateVersion(
            UpdateEnvironmentTemplateVersionInput input, RequestContext context) {
        VersionUpdate wanted = new VersionUpdate(input.description(), input.status(), null, null);
        VersionRecord before =
                versions.require(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return new UpdateEnvironmentTemplateVersionOutput(describe(versions.update(before, wanted, context), context));
    }

    @Override
    public DeleteEnvironmentTemplateVersionOutput deleteEnvironmentTemplateVersion(
            DeleteEnvironmentTemplateVersionInput input, RequestContext context) {
        VersionRecord deleted =
                versions.delete(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return deleted == null
                ? deletes.absent(
                        input,
                        context,
                        new DeleteEnvironmentTemplateVersionOutput(null),
                        DeleteEnvironmentTemplateVersionOutput.class)
                : deletes.deleted(
                        input, context, new DeleteEnvironmentTemplateVersionOutput(withoutSchema(deleted, context)));
    }

    private EnvironmentTemplateVersion describe(VersionRecord version, RequestContext context) {
        TemplateBundle bundle = version.state().bundle();
        return describing(version, context)
                .schema(bundle == null ? null : bundle.schemaText())
                .build();
    }

    private EnvironmentTemplateVersion withoutSchema(VersionRecord version, RequestContext context) {
        return describing(version, context).build();
    }

    private EnvironmentTemplateVersion.Builder describing(VersionRecord version, RequestContext context) {
        return EnvironmentTemplateVersion.builder()
                .arn(version.arn())
                .createdAt(version.createdAt())
                .description(version.description())
                .lastModifiedAt(version.lastModifiedAt())
                .majorVersion(version.number().majorText())
                .minorVersion(version.number().minorText())
                .recommendedMinorVersion(versions.recommendedMinor(version, context))
                .status(version.state().status())
                .statusMessage(version.state().statusMessage())
                .templateName(version.templateName());
    }

    private EnvironmentTemplateVersionSummary summary(VersionRecord version, RequestContext context) {
        return Recast.to(
                EnvironmentTemplateVersionSummary.class,
                EnvironmentTemplateVersionSummary.SCHEMA,
                describing(version, context).build());
    }
}
