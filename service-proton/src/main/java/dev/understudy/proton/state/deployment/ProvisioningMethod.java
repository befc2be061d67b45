package dev.understudy.proton.state.deployment;

import dev.understudy.proton.rules.bundle.ProvisioningEngine;

/**
 * Who provisions. See <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-works-prov-methods.html">How AWS
 * Proton provisions infrastructure</a>.
 */
public enum ProvisioningMethod {
    /** Proton, with CloudFormation. */
    AWS_MANAGED,
    /** Proton, with commands that CodeBuild runs. */
    CODEBUILD,
    /** The customer's own engine, from files that Proton renders; it tells Proton how it went. */
    SELF_MANAGED,
    /** The customer, before Proton ever hears of it. */
    CUSTOMER_MANAGED;

    /** The method that goes with an engine. */
    public static ProvisioningMethod of(ProvisioningEngine engine) {
        return switch (engine) {
            case CLOUDFORMATION -> AWS_MANAGED;
            case CODEBUILD -> CODEBUILD;
            case TERRAFORM -> SELF_MANAGED;
        };
    }

    /** Whether somebody outside tells Proton about a deployment. */
    public boolean notified() {
        return this == CODEBUILD || this == SELF_MANAGED;
    }
}
