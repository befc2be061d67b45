package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.PlatformType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which schemas and formats each type of document has. Source: sheet SSM documents 2.1, 2.2. */
class DocumentTypesTest {
    private static final String STEPS = "'mainSteps':[{'action':'aws:runShellScript','name':'say','inputs':{}}]";
    private static final String RUNBOOK =
            "'mainSteps':[{'action':'aws:sleep','name':'rest','inputs':" + "{'Duration':'PT1S'}}]";
    private static final String SESSION = "'sessionType':'Standard_Stream'";
    private static final String PACKAGE = "'version':'1.0','files':{'a.zip':{'checksums':{'sha256':'00'}}},"
            + "'packages':{'windows':{'_any':{'x86_64':{'file':'a.zip'}}},'amazon':{'2':{'_any':{'file':'a.zip'}}}}";

    private final SsmBed bed = new SsmBed();

    private static DocumentType type(String wireValue) {
        return Objects.requireNonNull(DocumentType.fromWireValue(wireValue));
    }

    private static String content(DocumentType type, String schemaVersion) {
        String body = switch (type) {
            case AUTOMATION, AUTOMATION_CHANGE_TEMPLATE -> RUNBOOK;
            case SESSION -> SESSION;
            case PACKAGE -> PACKAGE;
            case DEPLOYMENT_STRATEGY -> "'description':'x'";
            default -> schemaVersion.equals("1.2") ? "'runtimeConfig':{'aws:runShellScript':{'properties':[]}}" : STEPS;
        };
        return json("{'schemaVersion':'" + schemaVersion + "'," + body + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    // Source: 2.1 [docs]
    @ParameterizedTest
    @CsvSource({
        "Command, 1.2",
        "Command, 2.0",
        "Command, 2.2",
        "Policy, 2.0",
        "Policy, 2.2",
        "Automation, 0.3",
        "Automation.ChangeTemplate, 0.3",
        "Session, 1.0",
        "Package, 2.0",
        "DeploymentStrategy, 1.0"
    })
    void aTypeHasItsSchemas(String wireValue, String schemaVersion) {
        DocumentType type = type(wireValue);

        DocumentDescription description =
                created(bed, document("doc", type, DocumentFormat.JSON, content(type, schemaVersion)));

        assertThat(description.schemaVersion()).isEqualTo(schemaVersion);
        assertThat(description.documentType()).isEqualTo(type);
    }

    // Source: 1, 2.1 [docs], text [recorded*]
    @ParameterizedTest
    @CsvSource({
        "Command, 0.3",
        "Command, 2.1",
        "Policy, 1.2",
        "Automation, 2.2",
        "Automation.ChangeTemplate, 2.2",
        "Session, 2.0",
        "Package, 1.2",
        "DeploymentStrategy, 2.0"
    })
    void aTypeHasNoOtherSchemas(String wireValue, String schemaVersion) {
        DocumentType type = type(wireValue);

        String refusal = bed.refusal(document("doc", type, DocumentFormat.JSON, content(type, schemaVersion))
                .build());

        assertThat(refusal)
                .isEqualTo("InvalidDocumentSchemaVersion: " + schemaVersion + " is not a valid schema version for "
                        + wireValue + " document type");
    }

    // Source: 2.1 [docs], text [recorded]
    @ParameterizedTest
    @CsvSource({
        "Command, TEXT",
        "Policy, TEXT",
        "Automation, TEXT",
        "Automation.ChangeTemplate, TEXT",
        "Session, TEXT",
        "Package, TEXT",
        "Package, YAML",
        "ApplicationConfiguration, TEXT",
        "ApplicationConfigurationSchema, YAML",
        "DeploymentStrategy, TEXT",
        "ChangeCalendar, JSON",
        "ChangeCalendar, YAML"
    })
    void aTypeHasNoOtherFormats(String wireValue, DocumentFormat format) {
        String refusal =
                bed.refusal(document("doc", type(wireValue), format, "x").build());

        assertThat(refusal).isEqualTo("InvalidDocumentContent: Document format not supported: " + format.wireValue());
    }

    // Source: 2.1 [model]: types about whose contents nothing is published
    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {
                "PROBLEM_ANALYSIS",
                "PROBLEM_ANALYSIS_TEMPLATE",
                "CLOUD_FORMATION",
                "CONFORMANCE_PACK_TEMPLATE",
                "QUICK_SETUP",
                "MANUAL_APPROVAL_POLICY"
            })
    void otherTypesTakeAnyObject(DocumentType type) {
        DocumentDescription description = created(bed, document("doc", type, DocumentFormat.JSON, "{\"a\":1}"));

        assertThat(description.documentType()).isEqualTo(type);
        assertThat(description.schemaVersion()).isEmpty();
    }

    // Source: 2.1 [docs]: the manifest of Distributor
    @Test
    void aPackageIsForThePlatformsOfItsManifest() {
        DocumentDescription description = created(
                bed, document("pkg", DocumentType.PACKAGE, DocumentFormat.JSON, content(DocumentType.PACKAGE, "2.0")));

        assertThat(description.platformTypes()).containsExactlyInAnyOrder(PlatformType.WINDOWS, PlatformType.LINUX);
    }

    // Source: 2.1 [docs]; texts inferred
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schemaVersion':'2.0','version':'1','files':{}}",
                "{'schemaVersion':'2.0','version':'1','packages':{}}",
                "{'schemaVersion':'2.0','packages':{},'files':{}}",
                "{'schemaVersion':'2.0','version':'1','packages':[],'files':{}}",
                "{'schemaVersion':'2.0','version':'1','packages':{'windows':{'_any':{'_any':{}}}},'files':{}}",
                "{'schemaVersion':'2.0','version':'1','packages':{'windows':{'_any':{'_any':{'file':'b.zip'}}}},"
                        + "'files':{'a.zip':{}}}"
            })
    void aPackageNeedsAWholeManifest(String manifest) {
        String refusal = bed.refusal(document("pkg", DocumentType.PACKAGE, DocumentFormat.JSON, json(manifest))
                .build());

        assertThat(refusal).startsWith("InvalidDocumentContent: ");
    }

    // Source: 2.2 [recorded]; the newest platform inferred
    @ParameterizedTest
    @CsvSource({
        "aws:runShellScript, Linux MacOS",
        "aws:psModule, Windows",
        "aws:runPowerShellScript, Windows Linux MacOS"
    })
    void aCommandDocumentIsForThePlatformsOfItsPlugins(String plugin, String platforms) {
        String content = json("{'schemaVersion':'2.2','mainSteps':[{'action':'" + plugin + "','name':'x'}]}");

        DocumentDescription description =
                created(bed, document("doc", DocumentType.COMMAND, DocumentFormat.JSON, content));

        assertThat(description.platformTypes().stream()
                        .map(PlatformType::wireValue)
                        .toList())
                .containsExactly(platforms.split(" "));
    }
}
