package dev.understudy.proton.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reference sheet, 5.1, 5.2 and 5.4: which bundles register, and what a bad one says. */
class BundlesTest {
    private static final String SCHEMA = "schema/schema.yaml";

    @TempDir
    Path root = Path.of("");

    private BundleReading read(Map<String, String> files, BundleKind kind) {
        BundlePacker.put(BundlePacker.pack(files), root, "bucket", "a/b.tar.gz");
        return new Bundles(Buckets.inFolder(root)).read("bucket", "a/b.tar.gz", kind);
    }

    private TemplateBundle good(Map<String, String> files, BundleKind kind) {
        BundleReading reading = read(files, kind);
        assertThat(reading).isInstanceOf(BundleReading.Good.class);
        return ((BundleReading.Good) reading).bundle();
    }

    private String statusMessage(Map<String, String> files, BundleKind kind) {
        BundleReading reading = read(files, kind);
        assertThat(reading).isInstanceOf(BundleReading.Bad.class);
        return ((BundleReading.Bad) reading).statusMessage();
    }

    @Test
    void aGoodBundleHasASchemaAndCodeForEachPart() {
        TemplateBundle bundle = good(SheetBundles.S1.files(), BundleKind.SERVICE);

        assertThat(bundle.schemaText()).isEqualTo(SheetBundles.S1.schema());
        assertThat(bundle.schemas()).containsOnlyKeys(BundlePart.INSTANCE, BundlePart.PIPELINE);
        assertThat(bundle.infrastructure())
                .containsOnlyKeys(BundlePart.INSTANCE, BundlePart.PIPELINE)
                .allSatisfy((part, code) -> {
                    assertThat(code.folder()).isEqualTo(part.folder());
                    assertThat(code.manifest()).isEqualTo(new Manifest.CloudFormation("cloudformation.yaml"));
                    assertThat(code.files()).containsOnlyKeys("cloudformation.yaml");
                });
    }

    @ParameterizedTest
    @EnumSource
    void theBundlesOfTheSheetRegister(SheetBundles bundle) {
        BundleKind kind = bundle == SheetBundles.S1
                ? BundleKind.SERVICE
                : bundle == SheetBundles.S0 ? BundleKind.SERVICE_WITHOUT_PIPELINE : BundleKind.ENVIRONMENT;

        assertThat(read(bundle.files(), kind)).isInstanceOf(BundleReading.Good.class);
    }

    /** Official guides pack the parent folder; READMEs, sample specs and lists of environments lie beside. */
    @Test
    void leadingFoldersAndOtherFilesDoNotMatter() {
        Map<String, String> files = new LinkedHashMap<>();
        SheetBundles.E1.files().forEach((path, text) -> files.put("svc/v1/" + path, text));
        files.put("README.md", "about");
        files.put("svc/v1/spec/spec.yaml", "}");
        files.put("svc/v1/.compatible-envs", "e:1");
        files.put("svc/v1/old/schema/schema.yaml", "}");

        TemplateBundle bundle = good(files, BundleKind.ENVIRONMENT);

        assertThat(bundle.schemaText()).isEqualTo(SheetBundles.E1.schema());
    }

    @Test
    void aCustomerManagedEnvironmentHasASchemaOfTextsAndNothingElse() {
        Map<String, String> files = Map.of(SCHEMA, SheetBundles.E1.schema().replace("          default: \"x\"\n", ""));

        assertThat(good(files, BundleKind.CUSTOMER_MANAGED_ENVIRONMENT).infrastructure())
                .isEmpty();
    }

    @Test
    void aCustomerManagedEnvironmentHasNoInfrastructure() {
        Map<String, String> files = SheetBundles.E1.files();
        files.put(SCHEMA, SheetBundles.E1.schema().replace("          default: \"x\"\n", ""));

        assertThat(statusMessage(files, BundleKind.CUSTOMER_MANAGED_ENVIRONMENT))
                .isEqualTo("The template bundle is not valid: the folder [infrastructure] is not allowed for this"
                        + " template.");
    }

    @Test
    void aCustomerManagedEnvironmentHasNoDefaults() {
        assertThat(statusMessage(Map.of(SCHEMA, SheetBundles.E1.schema()), BundleKind.CUSTOMER_MANAGED_ENVIRONMENT))
                .isEqualTo("Environment template schema is not valid: The property [a] must be of type string and have"
                        + " no default, because the template's infrastructure is customer managed"
                        + " (schema/schema.yaml, line 10)");
    }

    /** The text up to the parenthesis was observed, in the preview's spelling. */
    @Test
    void aServiceWithPipelineNeedsInputsOfThePipeline() {
        assertThat(statusMessage(SheetBundles.S0.files(), BundleKind.SERVICE))
                .isEqualTo("Service template schema is not valid: Missing property [pipeline_input_type]"
                        + " (schema/schema.yaml, line 1)");
    }

    @Test
    void aServiceWithoutPipelineHasNoInputsOfOne() {
        assertThat(statusMessage(SheetBundles.S1.files(), BundleKind.SERVICE_WITHOUT_PIPELINE))
                .isEqualTo("Service template schema is not valid: The property [pipeline_input_type] is not allowed for"
                        + " this template (schema/schema.yaml, line 5)");
    }

    @Test
    void aServiceWithoutPipelineHasNoCodeOfOne() {
        Map<String, String> files = SheetBundles.S0.files();
        files.put("pipeline_infrastructure/manifest.yaml", "");

        assertThat(statusMessage(files, BundleKind.SERVICE_WITHOUT_PIPELINE))
                .contains("the folder [pipeline_infrastructure] is not allowed");
    }

    @Test
    void aBundleIsForOneKindOfTemplate() {
        assertThat(statusMessage(SheetBundles.E1.files(), BundleKind.SERVICE_WITHOUT_PIPELINE))
                .contains("[environment_input_type] is not allowed for this template (schema/schema.yaml, line 4)");
        assertThat(statusMessage(SheetBundles.S0.files(), BundleKind.ENVIRONMENT))
                .contains("Environment template schema is not valid: Missing property [environment_input_type]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema:              | schemas:           | Missing property [schema]                    | 1",
                "'  format:'          | '  forma:'         | Missing property [format]                    | 1",
                "'    openapi: \"3.0.0\"' | '    swagger: 2' | Missing property [openapi]                   | 2",
                "'  types:'           | '  type:'          | Missing property [types]                     | 1",
                "\"EnvIn\"            | EnvOut             | The type [EnvOut] is not defined under [types] | 4",
                "\"EnvIn\"            | 5                  | [environment_input_type] must be the name of a type | 4",
                "type: object         | type: string       | [EnvIn] must be of type object               | 6",
                "'      properties:'  | '      property:'  | The type [EnvIn] must have at least one property | 6",
                "type: string         | type: text         | [text] is none of the types string, number, integer, boolean, array, object | 11",
                "'      required:'    | '      required: ['| The YAML is broken                           | 16",
            })
    void aBadSchemaIsNamedWithFileAndLine(String good, String bad, String reason, int line) {
        Map<String, String> files = SheetBundles.E1.files();
        files.computeIfPresent(SCHEMA, (path, text) -> text.replaceFirst(good, bad));

        assertThat(statusMessage(files, BundleKind.ENVIRONMENT))
                .startsWith("Environment template schema is not valid: " + reason)
                .endsWith("(schema/schema.yaml, line " + line + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "schema/schema.yaml",
        "infrastructure/manifest.yaml",
    })
    void missingFilesAreNamed(String path) {
        Map<String, String> files = SheetBundles.E1.files();
        files.remove(path);

        assertThat(statusMessage(files, BundleKind.ENVIRONMENT))
                .isEqualTo("The template bundle is not valid: the file [" + path + "] is missing.");
    }

    @Test
    void aFileThatTheManifestNamesMustBeThere() {
        Map<String, String> files = SheetBundles.E1.files();
        files.remove("infrastructure/cloudformation.yaml");

        assertThat(statusMessage(files, BundleKind.ENVIRONMENT))
                .isEqualTo("Environment template manifest is not valid: The file [cloudformation.yaml] is missing"
                        + " (infrastructure/manifest.yaml, line 3)");
    }

    @Test
    void aManifestCannotNameFilesElsewhere() {
        Map<String, String> files = SheetBundles.E1.files();
        files.computeIfPresent(
                "infrastructure/manifest.yaml", (path, text) -> text.replace("cloudf", "../schema/schema.yaml #"));

        assertThat(statusMessage(files, BundleKind.ENVIRONMENT)).contains("../schema/schema.yaml");
    }

    @Test
    void anObjectThatIsNotThereIsNamed() {
        BundleReading reading = new Bundles(Buckets.inFolder(root)).read("bucket", "gone", BundleKind.SERVICE);

        assertThat(reading)
                .isEqualTo(new BundleReading.Bad(
                        "The template bundle s3://bucket/gone cannot be read: there is no such" + " object."));
    }

    @Test
    void withoutASourceOfBucketsNothingIsSeen() {
        assertThat(new Bundles(Buckets.none()).read("bucket", "key", BundleKind.SERVICE))
                .isEqualTo(new BundleReading.Unseen());
    }
}
