package dev.understudy.proton.rules.template;

import dev.understudy.proton.errors.TemplateErrors;
import dev.understudy.proton.model.CompatibleEnvironmentTemplate;
import dev.understudy.proton.model.CompatibleEnvironmentTemplateInput;
import dev.understudy.proton.state.CompatibleTemplate;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import java.util.List;

/** The environment templates that a version of a service template goes with. */
public final class CompatibleTemplates {
    private CompatibleTemplates() {}

    /** As a request names them. */
    public static List<CompatibleTemplate> of(List<CompatibleEnvironmentTemplateInput> named) {
        return named.stream()
                .map(input -> new CompatibleTemplate(input.templateName(), VersionNumber.part(input.majorVersion())))
                .toList();
    }

    /** As an answer shows them. */
    public static List<CompatibleEnvironmentTemplate> describe(List<CompatibleTemplate> compatible) {
        return compatible.stream()
                .map(template -> CompatibleEnvironmentTemplate.builder()
                        .templateName(template.templateName())
                        .majorVersion(Integer.toString(template.major()))
                        .build())
                .toList();
    }

    /**
     * Refuses what does not exist.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if a template or a major version is missing
     */
    static void check(List<CompatibleTemplate> compatible, ProtonStore store) {
        for (CompatibleTemplate named : compatible) {
            Templates.require(store, TemplateKind.ENVIRONMENT, named.templateName());
            if (store.minorsOf(TemplateKind.ENVIRONMENT, named.templateName(), named.major())
                    .isEmpty()) {
                throw TemplateErrors.majorVersionNotFound(
                        TemplateKind.ENVIRONMENT, named.templateName(), Integer.toString(named.major()));
            }
        }
    }
}
