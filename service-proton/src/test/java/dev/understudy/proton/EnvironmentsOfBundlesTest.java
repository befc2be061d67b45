package dev.understudy.proton;

import static dev.understudy.proton.fixture.Proton.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Environments of templates whose bundles can be read (behaviour sheet Proton §6.2, §8.1)")
class EnvironmentsOfBundlesTest {
    @TempDir
    Path buckets = Path.of("");

    private Proton proton = Proton.create();

    @BeforeEach
    void aTemplateWithABundle() {
        BundlePacker.put(SheetBundles.E1.packed(), buckets, "bundles", "e1");
        proton = Proton.create(Buckets.inFolder(buckets));
        proton.environmentTemplate("et1");
        proton.ask(
                "CreateEnvironmentTemplateVersion",
                "{templateName: 'et1', source: {s3: {bucket: 'bundles', key: 'e1'}}}");
        proton.advance(Duration.ofSeconds(1));
        proton.ask("UpdateEnvironmentTemplateVersion", numbered("et1", "1.0") + ", status: 'PUBLISHED'}");
    }

    private @Nullable String refusedEnvironment(String spec, String more) {
        return proton.refuse(
                        "CreateEnvironment",
                        "{name: 'e1', templateName: 'et1', templateMajorVersion: '1', spec: '" + spec + "'" + more
                                + "}")
                .message();
    }

    @Test
    @DisplayName("specs are checked against the schema; a CloudFormation template takes no repository (S5.4)")
    void environmentsAreCheckedAgainstTheBundle() {
        String role = ", protonServiceRoleArn: 'arn:aws:iam::111111111111:role/r'";

        List<@Nullable String> refusals = Arrays.asList(
                refusedEnvironment("{proton: EnvironmentSpec, spec: {}}", role),
                refusedEnvironment("{proton: EnvironmentSpec, spec: {b: 5}}", role),
                refusedEnvironment("{proton: ServiceSpec, spec: {b: q}}", role),
                refusedEnvironment(
                        "{proton: EnvironmentSpec, spec: {b: q}}",
                        ", provisioningRepository: {name: 'o/r', provider: 'GITHUB', branch: 'main'}"));

        assertThat(refusals.get(0)).endsWith("spec.b is required");
        assertThat(refusals.get(1)).endsWith("spec.b must be text, but is a number: 5");
        assertThat(refusals.get(2)).startsWith("The provided Environment Spec file was not correctly formatted.");
        assertThat(refusals.get(3)).contains("provisioningRepository");
    }

    @Test
    @DisplayName("the spec of a customer managed environment has the values of all outputs (§8.1 [docs])")
    void customerManagedEnvironmentsHaveAllOutputs() {
        String schema = SheetBundles.E1.schema().replace("          default: \"x\"\n", "");
        BundlePacker.put(BundlePacker.pack(Map.of("schema/schema.yaml", schema)), buckets, "bundles", "outputs");
        proton.ask("CreateEnvironmentTemplate", "{name: 'own', provisioning: 'CUSTOMER_MANAGED'}");
        proton.ask(
                "CreateEnvironmentTemplateVersion",
                "{templateName: 'own', source: {s3: {bucket: 'bundles', key: 'outputs'}}}");
        proton.advance(Duration.ofSeconds(1));
        proton.ask("UpdateEnvironmentTemplateVersion", numbered("own", "1.0") + ", status: 'PUBLISHED'}");

        String refusal = proton.refuse(
                        "CreateEnvironment",
                        "{name: 'e2', templateName: 'own', templateMajorVersion: '1', protonServiceRoleArn:"
                                + " 'arn:aws:iam::111111111111:role/r', spec: '{proton: EnvironmentSpec, spec: {b: q}}'}")
                .message();

        assertThat(refusal).endsWith("spec.a is required");
    }
}
