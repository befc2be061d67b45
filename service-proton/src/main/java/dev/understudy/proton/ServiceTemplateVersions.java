package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.model.CompatibleEnvironmentTemplateInput;
import dev.understudy.proton.model.CreateServiceTemplateVersionInput;
import dev.understudy.proton.model.CreateServiceTemplateVersionOutput;
import dev.understudy.proton.model.DeleteServiceTemplateVersionInput;
import dev.understudy.proton.model.DeleteServiceTemplateVersionOutput;
import dev.understudy.proton.model.GetServiceTemplateVersionInput;
import dev.understudy.proton.model.GetServiceTemplateVersionOutput;
import dev.understudy.proton.model.ListServiceTemplateVersionsInput;
import dev.understudy.proton.model.ListServiceTemplateVersionsOutput;
import dev.understudy.proton.model.ServiceTemplateVersion;
import dev.understudy.proton.model.ServiceTemplateVersionOperations;
import dev.understudy.proton.model.ServiceTemplateVersionSummary;
import dev.understudy.proton.model.UpdateServiceTemplateVersionInput;
import dev.understudy.proton.model.UpdateServiceTemplateVersionOutput;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.rules.template.CompatibleTemplates;
import dev.understudy.proton.rules.template.NewVersion;
import dev.understudy.proton.rules.template.TemplateVersions;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.rules.template.VersionUpdate;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of service templates. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateServiceTemplateVersion.html">CreateServiceTemplateVersion</a>
 * and its neighbours.
 */
public final class ServiceTemplateVersions implements ServiceTemplateVersionOperations {
    private static final String CREATE = "CreateServiceTemplateVersion";

    private final TemplateVersions versions;
    private final VersionRegistration registration;
    private final RetriedDeletes deletes;

    /** Works on the state that {@code access} gives. */
    public ServiceTemplateVersions(
            ProtonAccess access, VersionRegistration registration, TokenReplay tokens, RetriedDeletes deletes) {
        this.versions = new TemplateVersions(access, TemplateKind.SERVICE);
        this.registration = registration;
        this.deletes = deletes;
        tokens.register(CREATE, this::createdBefore);
    }

    @Override
    public CreateServiceTemplateVersionOutput createServiceTemplateVersion(
            CreateServiceTemplateVersionInput input, RequestContext context) {
        NewVersion wanted = new NewVersion(
                TemplateKind.SERVICE,
                input.templateName(),
                input.majorVersion(),
                input.description(),
                RequestTags.of(input.tags()),
                CompatibleTemplates.of(input.compatibleEnvironmentTemplates()),
                orNone(input.supportedComponentSources()));
        return (CreateServiceTemplateVersionOutput) registration.register(
                NewVersion.Request.of(input, input.source(), wanted),
                context,
                version -> new CreateServiceTemplateVersionOutput(describe(version, context)));
    }

    private @Nullable Structure createdBefore(Structure before, RequestContext context) {
        ServiceTemplateVersion shown = ((CreateServiceTemplateVersionOutput) before).serviceTemplateVersion();
        VersionRecord version = versions.sameAs(
                shown.templateName(), shown.majorVersion(), shown.minorVersion(), shown.createdAt(), context);
        return version == null ? null : new CreateServiceTemplateVersionOutput(describe(version, context));
    }

    @Override
    public GetServiceTemplateVersionOutput getServiceTemplateVersion(
            GetServiceTemplateVersionInput input, RequestContext context) {
        VersionRecord version =
                versions.read(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return new GetServiceTemplateVersionOutput(describe(version, context));
    }

    @Override
    public ListServiceTemplateVersionsOutput listServiceTemplateVersions(
            ListServiceTemplateVersionsInput input, RequestContext context) {
        Page<VersionRecord> page = versions.page(input, input.templateName(), input.majorVersion(), context);
        return ListServiceTemplateVersionsOutput.builder()
                .templateVersions(page.map(version -> summary(version, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateServiceTemplateVersionOutput updateServiceTemplateVersion(
            UpdateServiceTemplateVersionInput input, RequestContext context) {
        List<CompatibleEnvironmentTemplateInput> compatible = input.compatibleEnvironmentTemplates();
        VersionUpdate wanted = new VersionUpdate(
                input.description(),
                input.status(),
                compatible == null ? null : CompatibleTemplates.of(compatible),
                input.supportedComponentSources());
        VersionRecord before =
                versions.require(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return new UpdateServiceTemplateVersionOutput(describe(versions.update(before, wanted, context), context));
    }

    @Override
    public DeleteServiceTemplateVersionOutput deleteServiceTemplateVersion(
            DeleteServiceTemplateVersionInput input, RequestContext context) {
        VersionRecord deleted =
                versions.delete(input.templateName(), input.majorVersion(), input.minorVersion(), context);
        return deleted == null
                ? deletes.absent(
                        input,
                        context,
                        new DeleteServiceTemplateVersionOutput(null),
                        DeleteServiceTemplateVersionOutput.class)
                : deletes.deleted(
                        input, context, new DeleteServiceTemplateVersionOutput(withoutSchema(deleted, context)));
    }

    private ServiceTemplateVersion describe(VersionRecord version, RequestContext context) {
        TemplateBundle bundle = version.state().bundle();
        return describing(version, context)
                .schema(bundle == null ? null : bundle.schemaText())
                .build();
    }

    private ServiceTemplateVersion withoutSchema(VersionRecord version, RequestContext context) {
        return describing(version, context).build();
    }

    private ServiceTemplateVersion.Builder describing(VersionRecord version, RequestContext context) {
        return ServiceTemplateVersion.builder()
                .arn(version.arn())
                .compatibleEnvironmentTemplates(CompatibleTemplates.describe(version.compatible()))
                .supportedComponentSources(version.componentSources().isEmpty() ? null : version.componentSources())
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

    private ServiceTemplateVersionSummary summary(VersionRecord version, RequestContext context) {
        return Recast.to(
                ServiceTemplateVersionSummary.class,
                ServiceTemplateVersionSummary.SCHEMA,
                describing(version, context).build());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
