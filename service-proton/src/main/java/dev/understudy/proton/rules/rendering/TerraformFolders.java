package dev.understudy.proton.rules.rendering;

/**
 * Where a pull request puts its files.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-works-prov-methods.html">How AWS Proton
 *     provisions infrastructure</a>
 */
public final class TerraformFolders {
    private TerraformFolders() {}

    /**
     * For an environment.
     *
     * @param collected whether the repository collects them all in one folder of that name
     */
    public static String ofEnvironment(String environment, boolean collected) {
        return (collected ? "environments/" : "") + environment;
    }

    /** For an instance. */
    public static String ofInstance(String environment, boolean collected, String service, String instance) {
        return ofEnvironment(environment, collected) + "/" + service + "-" + instance;
    }

    /** For a component. */
    public static String ofComponent(String environment, boolean collected, String component) {
        return ofEnvironment(environment, collected) + "/" + component;
    }

    /** For a pipeline, in the pipeline's repository. */
    public static String ofPipeline(String service) {
        return service + "/pipeline";
    }
}
