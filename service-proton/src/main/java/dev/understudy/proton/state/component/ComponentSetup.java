package dev.understudy.proton.state.component;

import dev.understudy.proton.model.ComponentState;
import dev.understudy.proton.state.service.InstanceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment makes of a component.
 *
 * @param attachment the service instance that it is attached to; null if it is detached
 * @param serviceSpec the service spec whose inputs it reads; null if it has none of its own
 * @param templateFile its infrastructure code
 */
public record ComponentSetup(
        @Nullable Attachment attachment, @Nullable String serviceSpec, String templateFile) {

    /**
     * A service instance that a component is attached to.
     *
     * @param service the name of the service
     * @param instance the name of the instance
     */
    public record Attachment(String service, String instance) {
        /** The key of the instance in its table. */
        public String key() {
            return InstanceRecord.key(service, instance);
        }
    }

    /** The form in which deployments show it. */
    public ComponentState asState() {
        return ComponentState.builder()
                .serviceName(attachment == null ? null : attachment.service())
                .serviceInstanceName(attachment == null ? null : attachment.instance())
                .serviceSpec(serviceSpec)
                .templateFile(templateFile)
                .build();
    }
}
