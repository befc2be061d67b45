package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.DocumentParameterType;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contents are refused for. Source: sheet SSM documents 2.2 and scenario D2. */
class DocumentContentTest {
    private static final String STEP =
            "{\"action\":\"aws:runShellScript\",\"name\":\"say\",\"inputs\":{\"runCommand\":" + "[\"echo {{ x }}\"]}}";

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"flag\":{\"type\":\"boolean\"}},"
            + "\"additionalProperties\":false}";

    private final SsmBed bed = new SsmBed();

    private static DocumentType type(String wireValue) {
        return Objects.requireNonNull(DocumentType.fromWireValue(wireValue));
    }

    private String refusal(String type, String content) {
        return bed.refusal(document("doc", type(type), DocumentFormat.JSON, content.replace('\'', '"'))
                .build());
    }

    // Source: D2 [recorded]; Session, names of parameters and old schemas [recorded*]
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Command | { | JSON not well-formed. at Line: 1, Column: 2",
                "Command | {'schemaVersion':'2.2'} | Missing \"mainSteps\" in the document.",
                "Command | {'schemaVersion':'1.2'} | Missing \"runtimeConfig\" in the document.",
                "Command | {'schemaVersion':'2.2','runtimeConfig':{}} | Unknown property \"runtimeConfig\".",
                "Command | {'schemaVersion':'1.2','mainSteps':[]} | Unknown property \"mainSteps\".",
                "Command | {'schemaVersion':'2.2','mainSteps':[{'action':'aws:nope','name':'n'}]}"
                        + " | Unknown plugin name: aws:nope",
                "Command | {'schemaVersion':'2.2','mainSteps':[" + STEP + "]} | Parameter \"x\" is not declared.",
                "Command | {'schemaVersion':'2.0','mainSteps':[{'action':'aws:runShellScript','name':'shell',"
                        + "'precondition':{'StringEquals':['platformType','Linux']}}]}"
                        + " | Unrecognized field \"precondition\". Precondition is supported only for Command and Policy"
                        + " document types and for schema version 2.2 or higher. Step name: shell",
                "Command | {'schemaVersion':'2.2','mainSteps':[{'action':'aws:runShellScript','name':'shell',"
                        + "'precondition':{'StringEquals':['platformType','X']}}]}"
                        + " | Invalid precondition, unrecognized values [platformType, X] encountered.",
                "Command | {'schemaVersion':'2.2','parameters':{'a-b':{'type':'String'}},'mainSteps':[]}"
                        + " | Parameter name \"a-b\" is not alpha-numeric.",
                "Automation | {'schemaVersion':'0.3','mainSteps':[{'action':'aws:nope','name':'n'}]}"
                        + " | Unknown action: aws:nope",
                "Automation | {'schemaVersion':'0.3'} | Missing \"mainSteps\" in the document.",
                "Session | {'schemaVersion':'1.0'} | Missing SessionType in the document.",
                "Session | {'schemaVersion':'1.0','sessionType':'Nope'} | Invalid sessionType",
                "Session | {'schemaVersion':'1.0','sessionType':'Port'}"
                        + " | Missing Properties in session type Port document",
                "Session | {'schemaVersion':'1.0','sessionType':'InteractiveCommands'}"
                        + " | Missing Properties in session type InteractiveCommands document",
                "Session | {'schemaVersion':'1.0','sessionType':'NonInteractiveCommands'}"
                        + " | Missing Properties in session type NonInteractiveCommands document",
                "ApplicationConfigurationSchema | {'type':'object'}"
                        + " | ApplicationConfigurationSchema must have field additionalProperties set to false",
            })
    void contentIsRefusedInAwsWords(String type, String content, String message) {
        assertThat(refusal(type, content)).isEqualTo("InvalidDocumentContent: " + message);
    }

    // Source: 2.2 [recorded]: the place is where the definition of the parameter ends
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Number | Parameter type: Number is invalid. at Line: 8, Column: 5",
                "StringList | Wrong default value for a \"StringList\" parameters, got \"echo hello\"."
                        + " at Line: 8, Column: 5",
            })
    void refusalsOfParametersNameTheirPlace(String type, String message) {
        String content = """
                {
                  "schemaVersion": "2.2",
                  "description": "d",
                  "parameters": {
                    "commands": {
                      "type": "%s",
                      "default": "echo hello"
                    }
                  },
                  "mainSteps": []
                }
                """.formatted(type);

        assertThat(refusal("Command", content)).isEqualTo("InvalidDocumentContent: " + message);
    }

    // Source: 1 [recorded*]
    @Test
    void theSchemaVersionFitsTheType() {
        assertThat(refusal("Session", "{'schemaVersion':'2.0','sessionType':'Standard_Stream'}"))
                .isEqualTo("InvalidDocumentSchemaVersion: 2.0 is not a valid schema version for Session document type");
    }

    // Source: 2.2 [recorded]
    @Test
    void configurationsAreNoText() {
        CreateDocumentInput create = document("doc", DocumentType.APPLICATION_CONFIGURATION, DocumentFormat.TEXT, "x")
                .build();

        assertThat(bed.refusal(create)).isEqualTo("InvalidDocumentContent: Document format not supported: TEXT");
    }

    // Source: 2.2 [recorded]
    @Test
    void aConfigurationNeedsASchema() {
        assertThat(refusal("ApplicationConfiguration", "{'flag':true}"))
                .isEqualTo("ValidationException: DocumentRequires cannot be empty when creating a document of type"
                        + " ApplicationConfiguration");
    }

    // Source: 2.2 [recorded]
    @Test
    void aConfigurationSatisfiesTheSchemaThatItRequires() {
        created(bed, document("schema", DocumentType.APPLICATION_CONFIGURATION_SCHEMA, DocumentFormat.JSON, SCHEMA));
        List<DocumentRequires> requires =
                List.of(DocumentRequires.builder().name("schema").build());
        CreateDocumentInput.Builder configuration = document(
                        "conf", DocumentType.APPLICATION_CONFIGURATION, DocumentFormat.JSON, "{\"flag\":1}")
                .requires(requires);
        assertThat(bed.refusal(configuration.build()))
                .isEqualTo("InvalidDocumentContent: [message: \"instance type (integer) does not match any allowed"
                        + " primitive type (allowed: [\\\"boolean\\\"])\" - parent node: /flag]");

        var description = created(bed, configuration.content("{\"flag\":true}"));

        assertThat(description.platformTypes()).isEmpty();
        assertThat(description.schemaVersion()).isEmpty();
    }

    // Source: 2.2 [recorded]: what is required is pinned
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 1", "$DEFAULT, 1", "$LATEST, 2", "2, 2"})
    void aRequirementIsPinnedToANumber(@Nullable String version, String pinned) {
        created(bed, document("schema", DocumentType.APPLICATION_CONFIGURATION_SCHEMA, DocumentFormat.JSON, SCHEMA));
        bed.call(update("schema", SCHEMA + " ")
                .documentFormat(DocumentFormat.JSON)
                .build());

        var description = created(
                bed,
                document("conf", DocumentType.APPLICATION_CONFIGURATION, DocumentFormat.JSON, "{\"flag\":true}")
                        .requires(List.of(DocumentRequires.builder()
                                .name("schema")
                                .version(version)
                                .build())));

        assertThat(description.requires())
                .containsExactly(DocumentRequires.builder()
                        .name("schema")
                        .version(pinned)
                        .build());
    }

    // Source: 2.2 [recorded]
    @Test
    void parametersAreDescribedWithDefaultsAsText() {
        String content =
                "{\"schemaVersion\":\"2.2\",\"parameters\":{\"l\":{\"type\":\"StringList\",\"default\":[\"a\"]},"
                        + "\"n\":{\"type\":\"String\",\"default\":null,\"description\":\"d\"},"
                        + "\"p\":{\"type\":\"String\",\"default\":\"A\",\"allowedPattern\":\"^[a-z]$\"}},\"mainSteps\":[]}";

        var description = created(bed, document("doc", DocumentType.COMMAND, DocumentFormat.JSON, content));

        assertThat(description.parameters())
                .containsExactly(
                        DocumentParameter.builder()
                                .name("l")
                                .type(DocumentParameterType.STRING_LIST)
                                .defaultValue("[\"a\"]")
                                .build(),
                        DocumentParameter.builder()
                                .name("n")
                                .type(DocumentParameterType.STRING)
                                .description("d")
                                .build(),
                        DocumentParameter.builder()
                                .name("p")
                                .type(DocumentParameterType.STRING)
                                .defaultValue("A")
                                .build());
    }

    // Source: 2.2 [recorded]
    @Test
    void noParametersAndEmptyParametersDiffer() {
        var without = created(
                bed,
                document(
                        "without",
                        DocumentType.COMMAND,
                        DocumentFormat.JSON,
                        "{\"schemaVersion\":\"2.2\"," + "\"mainSteps\":[]}"));
        var empty = created(
                bed,
                document(
                        "empty",
                        DocumentType.COMMAND,
                        DocumentFormat.JSON,
                        "{\"schemaVersion\":\"2.2\"," + "\"parameters\":{},\"mainSteps\":[]}"));

        assertThat(without.parameters()).isNull();
        assertThat(empty.parameters()).isEmpty();
    }

    // Source: 2.2 [recorded]: tolerated
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schemaVersion':'1.2','runtimeConfig':{'aws:runShellScript':{'properties':[]}}}",
                "{'schemaVersion':'1.2','runtimeConfig':{'aws:runShellScript':{'properties':{'runCommand':['x']}}}}",
                "{'schemaVersion':'1.2','runtimeConfig':{'aws:runShellScript':{'properties':"
                        + "[{'precondition':{},'timeoutSeconds':5,'odd':1}]}}}",
                "{'schemaVersion':'2.2','parameters':{'a':{'type':'String','interpolationType':'ENV_VAR'}},"
                        + "'mainSteps':[]}",
            })
    void someOddContentsAreTolerated(String content) {
        var description =
                created(bed, document("doc", DocumentType.COMMAND, DocumentFormat.JSON, content.replace('\'', '"')));

        assertThat(description.documentVersion()).isEqualTo("1");
    }
}
