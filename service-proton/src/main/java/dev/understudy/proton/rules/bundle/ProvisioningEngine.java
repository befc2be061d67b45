package dev.understudy.proton.rules.bundle;

/**
 * What turns infrastructure code into infrastructure; a manifest's {@code rendering_engine} and
 * {@code template_language} decide it.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
public enum ProvisioningEngine {
    /** Proton calls CloudFormation itself (AWS-managed provisioning). */
    CLOUDFORMATION,
    /** Proton runs the manifest's commands in a CodeBuild project. */
    CODEBUILD,
    /** Proton opens a pull request, the customer's own engine provisions (self-managed provisioning). */
    TERRAFORM
}
