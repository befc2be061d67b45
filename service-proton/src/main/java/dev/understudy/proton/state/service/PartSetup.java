package dev.understudy.proton.state.service;

import dev.understudy.proton.model.ServicePipelineState;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;

/**
 * What a deployment makes of a part of a service: of an instance or of the pipeline.
 *
 * @param templateName the service template
 * @param version its version
 * @param spec the service spec as it was given; of an instance, the entry of its name counts
 * @param method who provisions
 */
public record PartSetup(String templateName, VersionNumber version, String spec, ProvisioningMethod method) {
    /** The same with another spec. */
    public PartSetup with(String newSpec) {
        return new PartSetup(templateName, version, newSpec, method);
    }

    /** The key of the template version in its table. */
    public String versionKey() {
        return VersionRecord.key(TemplateKind.SERVICE, templateName, version);
    }

    /** The form in which deployments of pipelines show it. */
    public ServicePipelineState asPipelineState() {
        return ServicePipelineState.builder()
                .templateName(templateName)
                .templateMajorVersion(version.majorText())
                .templateMinorVersion(version.minorText())
                .spec(spec)
                .build();
    }
}
