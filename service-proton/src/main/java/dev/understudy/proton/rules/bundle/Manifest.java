package dev.understudy.proton.rules.bundle;

import java.util.List;
import java.util.Map;

/**
 * A checked {@code manifest.yaml}: its one entry under {@code infrastructure.templates}.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-wrap-up.html">Wrap up template files</a>
 */
public sealed interface Manifest {

    /** What provisions the code of this manifest. */
    ProvisioningEngine engine();

    /**
     * {@code rendering_engine: jinja}, {@code template_language: cloudformation}.
     *
     * @param file the template's name, relative to the manifest
     */
    record CloudFormation(String file) implements Manifest {
        @Override
        public ProvisioningEngine engine() {
            return ProvisioningEngine.CLOUDFORMATION;
        }
    }

    /**
     * {@code rendering_engine: hcl}, {@code template_language: terraform}.
     *
     * @param file a file's name, or {@code *} for every {@code .tf} file beside the manifest
     */
    record Terraform(String file) implements Manifest {
        @Override
        public ProvisioningEngine engine() {
            return ProvisioningEngine.TERRAFORM;
        }
    }

    /**
     * {@code rendering_engine: codebuild}.
     *
     * @param image             the build image, empty when the manifest names none
     * @param runtimes          versions by runtime, such as {@code nodejs} to {@code 16}
     * @param variables         {@code env.variables}
     * @param secrets           {@code env.secrets_manager}
     * @param provision         the commands of create and update
     * @param deprovision       the commands of delete
     * @param projectProperties {@code project_properties} as JSON text, its strings still in Jinja; {@code {}} without any
     * @param inputType         the form of the generated input file
     */
    record CodeBuild(
            String image,
            Map<String, String> runtimes,
            Map<String, String> variables,
            Map<String, String> secrets,
            List<String> provision,
            List<String> deprovision,
            String projectProperties,
            InputType inputType)
            implements Manifest {

        /** Collections are copied. */
        public CodeBuild {
            runtimes = Map.copyOf(runtimes);
            variables = Map.copyOf(variables);
            secrets = Map.copyOf(secrets);
            provision = List.copyOf(provision);
            deprovision = List.copyOf(deprovision);
        }

        @Override
        public ProvisioningEngine engine() {
            return ProvisioningEngine.CODEBUILD;
        }
    }

    /** The form in which CodeBuild commands get their inputs. */
    enum InputType {
        /** {@code proton-inputs.json}. */
        JSON,
        /** A {@code .tfvars} file. */
        HCL
    }
}
