package dev.understudy.proton.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.yaml.YamlFault;
import dev.understudy.proton.model.ValidationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference sheet, 5.4: manifests of bundles and of components. */
class ManifestTest {
    private static final String CODEBUILD = """
            infrastructure:
              templates:
                - rendering_engine: codebuild
                  settings:
                    image: aws/codebuild/standard:6.0
                    runtimes:
                      golang: 1.20
                    env:
                      variables:
                        TF_VERSION: 1.10
                      secrets_manager:
                        TOKEN: "proton/token:Secret"
                    provision:
                      - make up
                    deprovision:
                      - make down
                    project_properties:
                      VpcConfig:
                        VpcId: "{{ environment.inputs.vpc }}"
                    input_type: HCL
            """;

    private static String manifest(String entry) {
        return "infrastructure: {templates: [{" + entry + "}]}";
    }

    private static BundleReading environment(String manifest, Map<String, byte[]> others) {
        Map<String, byte[]> files = new TreeMap<>(others);
        files.put("infrastructure/manifest.yaml", manifest.getBytes(StandardCharsets.UTF_8));
        files.put(
                "schema/schema.yaml",
                ("schema: {format: {openapi: '3.0.0'}, environment_input_type: E, types: {E: {type: object, properties:"
                                + " {a: {type: string}}}}}")
                        .getBytes(StandardCharsets.UTF_8));
        return Bundles.read(files, BundleKind.ENVIRONMENT);
    }

    private static InfrastructureCode code(String manifest, String... files) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String file : files) {
            contents.put("infrastructure/" + file, new byte[0]);
        }
        BundleReading reading = environment(manifest, contents);
        assertThat(reading).isInstanceOf(BundleReading.Good.class);
        InfrastructureCode code = ((BundleReading.Good) reading).bundle().infrastructure(BundlePart.ENVIRONMENT);
        assertThat(code).isNotNull();
        return code;
    }

    @Test
    void codeBuildHasSettingsAsTheyAreWritten() throws YamlFault {
        assertThat(ManifestReader.open(CODEBUILD).manifest())
                .isEqualTo(new Manifest.CodeBuild(
                        "aws/codebuild/standard:6.0",
                        Map.of("golang", "1.20"),
                        Map.of("TF_VERSION", "1.10"),
                        Map.of("TOKEN", "proton/token:Secret"),
                        List.of("make up"),
                        List.of("make down"),
                        "{\"VpcConfig\":{\"VpcId\":\"{{ environment.inputs.vpc }}\"}}",
                        Manifest.InputType.HCL));
    }

    @Test
    void codeBuildMayBringAnyFileAlong() {
        assertThat(code(CODEBUILD, "bin/cdk.ts", "package.json").files())
                .containsOnlyKeys("bin/cdk.ts", "package.json");
    }

    @Test
    void codeBuildHasAtMost500Files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 501; i++) {
            files.put("infrastructure/f" + i, new byte[0]);
        }

        assertThat(environment(CODEBUILD, files))
                .isEqualTo(new BundleReading.Bad(
                        "The template bundle is not valid: the folder [infrastructure] has more" + " than 500 files."));
    }

    @Test
    void terraformsAsteriskMeansEveryTerraformFile() {
        String all = manifest("file: '*', rendering_engine: hcl, template_language: terraform");

        InfrastructureCode code = code(all, "main.tf", "outputs.tf", "README.md", "modules/x.tf");

        assertThat(code.manifest().engine()).isEqualTo(ProvisioningEngine.TERRAFORM);
        assertThat(code.files()).containsOnlyKeys("main.tf", "outputs.tf");
    }

    @Test
    void terraformMayNameOneFile() {
        String one = manifest("file: main.tf, rendering_engine: hcl, template_language: terraform");

        assertThat(code(one, "main.tf", "other.tf").files()).containsOnlyKeys("main.tf");
    }

    @Test
    void templatesMustBeText() {
        String one = manifest("file: a.yaml, rendering_engine: jinja, template_language: cloudformation");

        assertThat(environment(one, Map.of("infrastructure/a.yaml", new byte[] {(byte) 0xff})))
                .isEqualTo(new BundleReading.Bad(
                        "The template bundle is not valid: the file [infrastructure/a.yaml] is not text in UTF-8."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file: a, engine: jinja, template_language: cloudformation | The key [engine] is not supported",
                "file: a, template_language: cloudformation | Missing property [rendering_engine]",
                "file: a, rendering_engine: jinja | Missing property [template_language]",
                "rendering_engine: jinja, template_language: cloudformation | Missing property [file]",
                "file: '', rendering_engine: jinja, template_language: cloudformation | [file] must be text",
                "file: [a], rendering_engine: jinja, template_language: cloudformation | [file] must be text",
                "file: a, rendering_engine: jinja, template_language: terraform | rendering_engine [jinja] with",
                "file: a, rendering_engine: erb, template_language: cloudformation | rendering_engine [erb] with",
                "rendering_engine: codebuild | Missing property [settings]",
                "rendering_engine: codebuild, settings: 5 | [settings] must be a map",
                "rendering_engine: codebuild, settings: {provision: make} | [provision] must be a list of commands",
                "rendering_engine: codebuild, settings: {provision: [[a]]} | [provision] must be a list of commands",
                "rendering_engine: codebuild, settings: {runtimes: {nodejs: [16]}} | [nodejs] must be a single value",
                "rendering_engine: codebuild, settings: {input_type: XML} | [input_type] must be JSON or HCL",
                "rendering_engine: codebuild, settings: {project_properties: 1} | [project_properties] must be a map",
                "rendering_engine: hcl, template_language: terraform, file: '*' | There is no file",
            })
    void whatIsWrongWithAManifestIsNamed(String entry, String reason) {
        assertThat(environment(manifest(entry), Map.of()))
                .asString()
                .contains("Environment template manifest is not valid: " + reason)
                .contains("(infrastructure/manifest.yaml, line 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'infrastructure: {templates: []}'   | [templates] must have exactly one entry, not 0",
                "'infrastructure: {templates: [{}, {}]}' | [templates] must have exactly one entry, not 2",
                "'infrastructure: {templates: {}}'   | [templates] must be a list",
                "'infrastructure: {}'                | Missing property [templates]",
                "'templates: []'                     | Missing property [infrastructure]",
                "'text'                              | [the manifest] must be a map",
                "'a: ['                              | The YAML is broken",
            })
    void aManifestHasOneTemplate(String manifest, String reason) {
        YamlFault fault = catchThrowableOfType(YamlFault.class, () -> ManifestReader.open(manifest));

        assertThat(fault).hasMessageStartingWith(reason);
    }

    @Test
    void aComponentBringsTheTextsOfItsManifestAndOneFile() {
        String manifest = manifest("file: a.yaml, rendering_engine: jinja, template_language: cloudformation");

        assertThat(ComponentManifest.infrastructure(manifest, "Resources:"))
                .isEqualTo(new InfrastructureCode(
                        "", new Manifest.CloudFormation("a.yaml"), Map.of("a.yaml", "Resources:")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rendering_engine: codebuild, settings: {} | Components cannot be provisioned with CodeBuild (line 1).",
                "file: '*', rendering_engine: hcl, template_language: terraform | The manifest of a component must name",
                "file: a, engine: jinja | The key [engine] is not supported",
            })
    void aComponentNamesOneFileOfCloudFormationOrTerraform(String entry, String reason) {
        assertThatThrownBy(() -> ComponentManifest.infrastructure(manifest(entry), "text"))
                .isInstanceOf(ValidationException.class)
                .hasMessageStartingWith("The component's manifest is not valid: " + reason);
    }
}
