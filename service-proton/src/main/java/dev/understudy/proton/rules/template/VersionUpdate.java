package dev.understudy.proton.rules.template;

import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import dev.understudy.proton.model.TemplateVersionStatus;
import dev.understudy.proton.state.CompatibleTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the update of a template version asks for; null leaves something as it is.
 *
 * @param description another description
 * @param status the status to change to
 * @param compatible other compatible environment templates
 * @param componentSources other sources of components
 */
public record VersionUpdate(
        @Nullable String description,
        @Nullable TemplateVersionStatus status,
        @Nullable List<CompatibleTemplate> compatible,
        @Nullable List<ServiceTemplateSupportedComponentSourceType> componentSources) {}
