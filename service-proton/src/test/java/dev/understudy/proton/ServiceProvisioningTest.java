package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.newService;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who provisions services (behaviour sheet Proton §6.2, §8.3, §8.5)")
class ServiceProvisioningTest {
    private static final String TERRAFORM = """
            infrastructure:
              templates:
                - file: "*"
                  rendering_engine: hcl
                  template_language: terraform
            """;
    private static final String CODEBUILD = """
            infrastructure:
              templates:
                - rendering_engine: codebuild
                  settings:
                    image: aws/codebuild/amazonlinux2-x86_64-standard:4.0
                    runtimes:
                      nodejs: 16
                    provision:
                      - make deploy
                    deprovision:
                      - make destroy
            """;

    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void templates() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
    }

    /** A major version 2 of st1, one of whose parts has other code. */
    private void version(String part, String manifest, String file, String code) {
        Map<String, String> files = SheetBundles.S1.files();
        files.remove(part + "/cloudformation.yaml");
        files.put(part + "/manifest.yaml", manifest);
        files.put(part + "/" + file, code);
        BundlePacker.put(BundlePacker.pack(files), buckets, "bundles", "other");
        bed.serviceVersion("st1", "other", "");
    }

    private static String majorTwo() {
        return newService(specOf("i1")).replace("templateMajorVersion: '1'", "templateMajorVersion: '2'");
    }

    @Test
    @DisplayName("CodeBuild pipelines need the account's CodeBuild role (§8.3 [sample])")
    void codebuildPipelinesNeedTheirRole() {
        version("pipeline_infrastructure", CODEBUILD, "deploy.sh", "make");

        Refusal refusal = proton.refuse("CreateService", majorTwo());

        assertThat(refusal)
                .isEqualTo(Refusal.invalid("AccountSettings.pipelineCodebuildRoleArn has not been configured."));
    }

    @Test
    @DisplayName("Terraform pipelines need the account's repository (§8.3 [model])")
    void terraformPipelinesNeedARepository() {
        version("pipeline_infrastructure", TERRAFORM, "main.tf", "# nothing");

        Refusal refusal = proton.refuse("CreateService", majorTwo());

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("pipelineProvisioningRepository");
    }

    @Test
    @DisplayName("Terraform instances do not go into environments of CloudFormation (§6.2 [docs])")
    void terraformGoesWithTerraform() {
        version("instance_infrastructure", TERRAFORM, "main.tf", "# nothing");

        Refusal refusal = proton.refuse("CreateService", majorTwo());

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("e1");
    }

    @Test
    @DisplayName("a pipeline of Terraform waits for the customer's engine, and so does its service (§8.5 [docs])")
    void selfManagedPipelines() {
        version("pipeline_infrastructure", TERRAFORM, "main.tf", "# nothing");
        proton.ask(
                "CreateRepository",
                "{provider: 'GITHUB', name: 'o/r', connectionArn:"
                        + " 'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'}");
        proton.ask(
                "UpdateAccountSettings",
                "{pipelineProvisioningRepository: {provider: 'GITHUB', name: 'o/r', branch: 'main'}}");
        proton.ask("CreateService", majorTwo());
        bed.settle();
        String waiting = bed.status();

        proton.ask(
                "NotifyResourceDeploymentStatusChange",
                "{resourceArn: '" + bed.pipeline().get("arn").asText()
                        + "', status: 'SUCCEEDED', outputs: [{key: 'Url', valueString: 'u'}]}");

        assertThat(waiting).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(bed.status()).isEqualTo("ACTIVE");
        assertThat(proton.ask("ListServicePipelineOutputs", "{serviceName: 'svc'}")
                        .at("/outputs/0/valueString")
                        .asText())
                .isEqualTo("u");
    }

    @Test
    @DisplayName("an engine that tells of a pipeline before its instances are there does not hasten the service (§9.3)")
    void earlyWordOfAPipeline() {
        version("pipeline_infrastructure", TERRAFORM, "main.tf", "# nothing");
        proton.ask(
                "CreateRepository",
                "{provider: 'GITHUB', name: 'o/r', connectionArn:"
                        + " 'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'}");
        proton.ask(
                "UpdateAccountSettings",
                "{pipelineProvisioningRepository: {provider: 'GITHUB', name: 'o/r', branch: 'main'}}");
        proton.ask("CreateService", majorTwo());

        proton.ask(
                "NotifyResourceDeploymentStatusChange",
                "{resourceArn: '" + bed.pipeline().get("arn").asText() + "', status: 'SUCCEEDED'}");

        assertThat(bed.status()).isEqualTo("CREATE_IN_PROGRESS");
        bed.settle();
        assertThat(bed.status()).isEqualTo("ACTIVE");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    @DisplayName("code that cannot be rendered fails the deployment, not the request (§7.2)")
    void unrenderable() {
        Map<String, String> files = SheetBundles.S1.files();
        files.put(
                "instance_infrastructure/cloudformation.yaml",
                "Resources:\n  Q:\n    Type: AWS::SQS::Queue\nOutputs:\n  X:\n    Value: \"{{ nothing.here }}\"\n");
        BundlePacker.put(BundlePacker.pack(files), buckets, "bundles", "other");
        bed.serviceVersion("st1", "other", "");

        proton.ask("CreateService", majorTwo());
        bed.settle();

        assertThat(bed.instance("i1").get("deploymentStatus").asText()).isEqualTo("FAILED");
        assertThat(bed.instance("i1").get("deploymentStatusMessage").asText()).contains("cloudformation.yaml");
        assertThat(bed.status()).isEqualTo("CREATE_FAILED");
    }
}
