package dev.understudy.proton.rules.bundle;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a bundle must hold, by the template that it is for.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
public enum BundleKind {
    /** For an environment template whose infrastructure Proton provisions. */
    ENVIRONMENT("Environment", EnumSet.of(BundlePart.ENVIRONMENT), EnumSet.of(BundlePart.ENVIRONMENT)),
    /** For an environment template with {@code provisioning: CUSTOMER_MANAGED}: a schema and nothing else. */
    CUSTOMER_MANAGED_ENVIRONMENT("Environment", EnumSet.of(BundlePart.ENVIRONMENT), EnumSet.noneOf(BundlePart.class)),
    /** For a service template. */
    SERVICE(
            "Service",
            EnumSet.of(BundlePart.INSTANCE, BundlePart.PIPELINE),
            EnumSet.of(BundlePart.INSTANCE, BundlePart.PIPELINE)),
    /** For a service template with {@code pipelineProvisioning: CUSTOMER_MANAGED}. */
    SERVICE_WITHOUT_PIPELINE("Service", EnumSet.of(BundlePart.INSTANCE), EnumSet.of(BundlePart.INSTANCE));

    private final String word;
    private final Set<BundlePart> inputs;
    private final Set<BundlePart> infrastructure;

    BundleKind(String word, Set<BundlePart> inputs, Set<BundlePart> infrastructure) {
        this.word = word;
        this.inputs = inputs;
        this.infrastructure = infrastructure;
    }

    /** How messages begin: {@code Environment} or {@code Service}. */
    String word() {
        return word;
    }

    /** Whether the schema describes inputs of this part. */
    boolean hasInputs(BundlePart part) {
        return inputs.contains(part);
    }

    /** Whether there is infrastructure code for this part. */
    boolean hasInfrastructure(BundlePart part) {
        return infrastructure.contains(part);
    }
}
