package dev.understudy.proton.rules.template;

import dev.understudy.core.model.Structure;
import dev.understudy.proton.model.S3ObjectSource;
import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import dev.understudy.proton.model.TemplateVersionSourceInput;
import dev.understudy.proton.state.CompatibleTemplate;
import dev.understudy.proton.state.TemplateKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template version that is to be made.
 *
 * @param kind environment or service template
 * @param templateName the template
 * @param majorVersion null for a new major version
 * @param description null if not given
 * @param tags as given
 * @param compatible for service templates, else empty
 * @param componentSources for service templates, else empty
 */
public record NewVersion(
        TemplateKind kind,
        String templateName,
        @Nullable String majorVersion,
        @Nullable String description,
        Map<String, String> tags,
        List<CompatibleTemplate> compatible,
        List<ServiceTemplateSupportedComponentSourceType> componentSources) {
    /**
     * A request for a version.
     *
     * @param input as sent, by which a retry is known
     * @param source where the bundle lies
     * @param version the version
     */
    public record Request(Structure input, S3ObjectSource source, NewVersion version) {
        /** A request; there is only one kind of sources. */
        public static Request of(Structure input, TemplateVersionSourceInput source, NewVersion version) {
            return new Request(input, ((TemplateVersionSourceInput.S3) source).value(), version);
        }
    }
}
