package dev.understudy.proton.rules.template;

import dev.understudy.core.model.Structure;
import dev.understudy.proton.model.S3ObjectSource;
import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import dev.understudy.proton.model.TemplateVersionSourceInput;
import dev.understudy.proton.state.CompatibleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the create of a template version asks for.
 *
 * @param input the request as sent, by which a retry is known
 * @param templateName the template
 * @param majorVersion null for a new major version
 * @param description null if not given
 * @param source where the bundle lies
 * @param tags as given
 * @param compatible for service templates, else empty
 * @param componentSources for service templates, else empty
 */
public record NewVersion(
        Structure input,
        String templateName,
        @Nullable String majorVersion,
        @Nullable String description,
        S3ObjectSource source,
        Map<String, String> tags,
        List<CompatibleTemplate> compatible,
        List<ServiceTemplateSupportedComponentSourceType> componentSources) {
    /** The place that a request names; there is only one kind of places. */
    public static S3ObjectSource place(TemplateVersionSourceInput source) {
        return ((TemplateVersionSourceInput.S3) source).value();
    }
}
