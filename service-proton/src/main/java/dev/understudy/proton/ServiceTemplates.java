package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.model.CreateServiceTemplateInput;
import dev.understudy.proton.model.CreateServiceTemplateOutput;
import dev.understudy.proton.model.DeleteServiceTemplateInput;
import dev.understudy.proton.model.DeleteServiceTemplateOutput;
import dev.understudy.proton.model.GetServiceTemplateInput;
import dev.understudy.proton.model.GetServiceTemplateOutput;
import dev.understudy.proton.model.ListServiceTemplatesInput;
import dev.understudy.proton.model.ListServiceTemplatesOutput;
import dev.understudy.proton.model.ServiceTemplate;
import dev.understudy.proton.model.ServiceTemplateOperations;
import dev.understudy.proton.model.ServiceTemplateSummary;
import dev.understudy.proton.model.UpdateServiceTemplateInput;
import dev.understudy.proton.model.UpdateServiceTemplateOutput;
import dev.understudy.proton.rules.template.Templates;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.TemplateRequest;

/**
 * Service templates, without their versions. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateServiceTemplate.html">CreateServiceTemplate</a>
 * and its neighbours.
 */
public final class ServiceTemplates implements ServiceTemplateOperations {
    private final Templates templates;
    private final RetriedDeletes deletes;

    /** Works on the state that {@code access} gives. */
    public ServiceTemplates(ProtonAccess access, RetriedDeletes deletes) {
        this.templates = new Templates(access, TemplateKind.SERVICE);
        this.deletes = deletes;
    }

    @Override
    public CreateServiceTemplateOutput createServiceTemplate(CreateServiceTemplateInput input, RequestContext context) {
        TemplateRequest request = new TemplateRequest(
                input.name(),
                input.displayName(),
                input.description(),
                input.encryptionKey(),
                input.pipelineProvisioning(),
                RequestTags.of(input.tags()));
        return new CreateServiceTemplateOutput(describe(templates.create(request, context), context));
    }

    @Override
    public GetServiceTemplateOutput getServiceTemplate(GetServiceTemplateInput input, RequestContext context) {
        return new GetServiceTemplateOutput(describe(templates.require(input.name(), context), context));
    }

    @Override
    public ListServiceTemplatesOutput listServiceTemplates(ListServiceTemplatesInput input, RequestContext context) {
        Page<TemplateRecord> page = templates.page(input, context);
        return ListServiceTemplatesOutput.builder()
                .templates(page.map(template -> summary(template, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateServiceTemplateOutput updateServiceTemplate(UpdateServiceTemplateInput input, RequestContext context) {
        TemplateRecord after = templates.update(input.name(), input.displayName(), input.description(), context);
        return new UpdateServiceTemplateOutput(describe(after, context));
    }

    @Override
    public DeleteServiceTemplateOutput deleteServiceTemplate(DeleteServiceTemplateInput input, RequestContext context) {
        TemplateRecord deleted = templates.delete(input.name(), context);
        return deleted == null
                ? deletes.absent(
                        input, context, new DeleteServiceTemplateOutput(null), DeleteServiceTemplateOutput.class)
                : deletes.deleted(input, context, new DeleteServiceTemplateOutput(describe(deleted, context)));
    }

    private ServiceTemplate describe(TemplateRecord template, RequestContext context) {
        return ServiceTemplate.builder()
                .arn(template.arn())
                .createdAt(template.createdAt())
                .description(template.description())
                .displayName(template.displayName())
                .encryptionKey(template.request().encryptionKey())
                .lastModifiedAt(template.lastModifiedAt())
                .name(template.name())
                .pipelineProvisioning(template.provisioning())
                .recommendedVersion(templates.recommendedVersion(template, context))
                .build();
    }

    private ServiceTemplateSummary summary(TemplateRecord template, RequestContext context) {
        return Recast.to(ServiceTemplateSummary.class, ServiceTemplateSummary.SCHEMA, describe(template, context));
    }
}
