package dev.understudy.proton.rules.bundle;

/**
 * The part of a bundle that one folder of infrastructure code describes.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
public enum BundlePart {
    /** {@code infrastructure} of an environment template. */
    ENVIRONMENT("infrastructure", "environment_input_type"),
    /** {@code instance_infrastructure} of a service template. */
    INSTANCE("instance_infrastructure", "service_input_type"),
    /** {@code pipeline_infrastructure} of a service template. */
    PIPELINE("pipeline_infrastructure", "pipeline_input_type");

    private final String folder;
    private final String inputTypeKey;

    BundlePart(String folder, String inputTypeKey) {
        this.folder = folder;
        this.inputTypeKey = inputTypeKey;
    }

    /** The folder that holds its infrastructure code. */
    public String folder() {
        return folder;
    }

    /** The key in the schema file that names the type of its inputs. */
    public String inputTypeKey() {
        return inputTypeKey;
    }
}
