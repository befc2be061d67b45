package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.state.deployment.Provisioned;

/** What comes of a deployment when its time is over. */
public sealed interface Provisioning {
    /**
     * It is done.
     *
     * @param provisioned what there is now
     */
    record Done(Provisioned provisioned) implements Provisioning {}

    /**
     * The files are ready, and the customer's own engine does the rest; see <a
     * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-works-prov-methods-self.html">self-managed
     * provisioning</a>.
     *
     * @param provisioned the files
     */
    record Awaited(Provisioned provisioned) implements Provisioning {}

    /**
     * It cannot be done.
     *
     * @param message why
     */
    record Impossible(String message) implements Provisioning {}
}
