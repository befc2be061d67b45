package dev.understudy.proton.rules.bundle;

/**
 * The part of a bundle that one folder of infrastructure code describes.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
public enum BundlePart {
    /** {@code infrastructure} of an environment template. */
    ENVIRONMENT,
    /** {@code instance_infrastructure} of a service template. */
    INSTANCE,
    /** {@code pipeline_infrastructure} of a service template. */
    PIPELINE
}
