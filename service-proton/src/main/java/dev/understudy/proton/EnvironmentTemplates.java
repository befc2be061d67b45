package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.model.CreateEnvironmentTemplateInput;
import dev.understudy.proton.model.CreateEnvironmentTemplateOutput;
import dev.understudy.proton.model.DeleteEnvironmentTemplateInput;
import dev.understudy.proton.model.DeleteEnvironmentTemplateOutput;
import dev.understudy.proton.model.EnvironmentTemplate;
import dev.understudy.proton.model.EnvironmentTemplateOperations;
import dev.understudy.proton.model.EnvironmentTemplateSummary;
import dev.understudy.proton.model.GetEnvironmentTemplateInput;
import dev.understudy.proton.model.GetEnvironmentTemplateOutput;
import dev.understudy.proton.model.ListEnvironmentTemplatesInput;
import dev.understudy.proton.model.ListEnvironmentTemplatesOutput;
import dev.understudy.proton.model.UpdateEnvironmentTemplateInput;
import dev.understudy.proton.model.UpdateEnvironmentTemplateOutput;
import dev.understudy.proton.rules.template.Templates;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.TemplateRequest;

/**
 * Environment templates, without their versions. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironmentTemplate.html">CreateEnvironmentTemplate</a>
 * and its neighbours.
 */
public final class EnvironmentTemplates implements EnvironmentTemplateOperations {
    private final Templates templates;
    private final RetriedDeletes deletes;

    /** Works on the state that {@code access} gives. */
    public EnvironmentTemplates(ProtonAccess access, RetriedDeletes deletes) {
        this.templates = new Templates(access, TemplateKind.ENVIRONMENT);
        this.deletes = deletes;
    }

    @Override
    public CreateEnvironmentTemplateOutput createEnvironmentTemplate(
            CreateEnvironmentTemplateInput input, RequestContext context) {
        TemplateRequest request = new TemplateRequest(
                input.name(),
                input.displayName(),
                input.description(),
                input.encryptionKey(),
                input.provisioning(),
                RequestTags.of(input.tags()));
        return new CreateEnvironmentTemplateOutput(describe(templates.create(request, context), context));
    }

    @Override
    public GetEnvironmentTemplateOutput getEnvironmentTemplate(
            GetEnvironmentTemplateInput input, RequestContext context) {
        return new GetEnvironmentTemplateOutput(describe(templates.require(input.name(), context), context));
    }

    @Override
    public ListEnvironmentTemplatesOutput listEnvironmentTemplates(
            ListEnvironmentTemplatesInput input, RequestContext context) {
        Page<TemplateRecord> page = templates.page(input, context);
        return ListEnvironmentTemplatesOutput.builder()
                .templates(page.map(template -> summary(template, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateEnvironmentTemplateOutput updateEnvironmentTemplate(
            UpdateEnvironmentTemplateInput input, RequestContext context) {
        TemplateRecord after = templates.update(input.name(), input.displayName(), input.description(), context);
        return new UpdateEnvironmentTemplateOutput(describe(after, context));
    }

    @Override
    public DeleteEnvironmentTemplateOutput deleteEnvironmentTemplate(
            DeleteEnvironmentTemplateInput input, RequestContext context) {
        TemplateRecord deleted = templates.delete(input.name(), context);
        return deleted == null
                ? deletes.absent(
                        input,
                        context,
                        new DeleteEnvironmentTemplateOutput(null),
                        DeleteEnvironmentTemplateOutput.class)
                : deletes.deleted(input, context, new DeleteEnvironmentTemplateOutput(describe(deleted, context)));
    }

    private EnvironmentTemplate describe(TemplateRecord template, RequestContext context) {
        return EnvironmentTemplate.builder()
                .arn(template.arn())
                .createdAt(template.createdAt())
                .description(template.description())
                .displayName(template.displayName())
                .encryptionKey(template.request().encryptionKey())
                .lastModifiedAt(template.lastModifiedAt())
                .name(template.name())
                .provisioning(template.provisioning())
                .recommendedVersion(templates.recommendedVersion(template, context))
                .build();
    }

    private EnvironmentTemplateSummary summary(TemplateRecord template, RequestContext context) {
        return Recast.to(
                EnvironmentTemplateSummary.class, EnvironmentTemplateSummary.SCHEMA, describe(template, context));
    }
}
