package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.CreateDocumentOutput;
import dev.understudy.ssm.model.DescribeDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentOutput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that mean harm, have another shape than they should, or lean on documents of others. */
class HostileContentTest {
    private final SsmBed bed = new SsmBed();

    private static CreateDocumentInput.Builder json(String name, DocumentType type, String content) {
        return document(name, type, DocumentFormat.JSON, content.replace('\'', '"'));
    }

    private static CreateDocumentInput.Builder configuration(String name, String required, String content) {
        return json(name, DocumentType.APPLICATION_CONFIGURATION, content)
                .requires(List.of(DocumentRequires.builder().name(required).build()));
    }

    /** Written out, such a number would have more digits than there is memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e401", "1e-999999999", "0.1e-400"})
    void numbersHaveALimit(String number) {
        String content = "{'schemaVersion': '1.0', 'n': " + number + "}";

        assertThat(bed.refusal(
                        json("doc", DocumentType.DEPLOYMENT_STRATEGY, content).build()))
                .startsWith("InvalidDocumentContent: JSON not well-formed.");
    }

    @Test
    void theLargestFloatIsANumberStill() {
        String content = "{'schemaVersion': '1.0', 'n': 1.7976931348623157e308, 'm': 4.9e-324}";

        assertThat(created(bed, json("doc", DocumentType.DEPLOYMENT_STRATEGY, content)))
                .isNotNull();
    }

    // Source: 2.2 [recorded] for what is missing; other texts inferred
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'schemaVersion':'2.2','mainSteps':null} | Missing \"mainSteps\" in the document.",
                "{'schemaVersion':'1.2','runtimeConfig':null} | Missing \"runtimeConfig\" in the document.",
                "{'schemaVersion':'2.2','mainSteps':{}} | \"mainSteps\" in the document has to be a list, not a map.",
                "{'schemaVersion':'2.2','mainSteps':'x'} | \"mainSteps\" in the document has to be a list, not text.",
                "{'schemaVersion':'1.2','runtimeConfig':[]}"
                        + " | \"runtimeConfig\" in the document has to be an object, not a list.",
                "{'schemaVersion':'2.2','parameters':[],'mainSteps':[]}"
                        + " | \"parameters\" in the document has to be an object, not a list.",
                "{'schemaVersion':'2.2','parameters':{'a':{'type':'String','default':{}}},'mainSteps':[]}"
                        + " | Wrong default value for a \"String\" parameters, got \"{}\". at Line: 1, Column: 71",
            })
    void partsHaveTheirShapes(String content, String message) {
        assertThat(bed.refusal(json("doc", DocumentType.COMMAND, content).build()))
                .isEqualTo("InvalidDocumentContent: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'additionalProperties': false, '$ref': '#'}",
                "{'additionalProperties': false, 'properties': {'a': {'pattern': '('}}}",
                "{'additionalProperties': false, 'properties': {'a': {'$ref': '#/definitions/none'}}}",
                "{'additionalProperties': false, 'properties': {'a': {'$ref': 'http://127.0.0.1:1/schema'}}}",
                "{'additionalProperties': false, 'properties': {'a': {'pattern': '^((a{1,1000}){1,1000}){1,1000}$'}}}",
            })
    void aSchemaThatDoesNotWorkRefusesConfigurations(String schema) {
        created(bed, json("schema", DocumentType.APPLICATION_CONFIGURATION_SCHEMA, schema));

        assertThat(bed.refusal(configuration("conf", "schema", "{'a': '" + "a".repeat(20_000) + "!'}")
                        .build()))
                .startsWith("InvalidDocumentContent: ");
    }

    private String schemaOfAnother() {
        created(
                bed,
                json(
                        "schema",
                        DocumentType.APPLICATION_CONFIGURATION_SCHEMA,
                        "{'additionalProperties': false, 'properties': {'flag': {'type': 'boolean'}}}"));
        return "arn:aws:ssm:us-east-1:" + SsmBed.ACCOUNT + ":document/schema";
    }

    private String refusalOfOther(CreateDocumentInput.Builder document) {
        return bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, document.build());
    }

    // Source: API_DocumentRequires [docs]: the name can be an ARN; 2.2 [recorded] for the number
    @Test
    void aConfigurationMayRequireTheSchemaOfAnotherAccount() {
        String schema = schemaOfAnother();
        bed.call(share("schema").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        CreateDocumentOutput answer = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                configuration("conf", schema, "{'flag': true}").build());

        assertThat(Objects.requireNonNull(answer.documentDescription()).requires())
                .containsExactly(
                        DocumentRequires.builder().name(schema).version("1").build());
        assertThat(refusalOfOther(configuration("more", schema, "{'flag': 1}"))).contains("parent node: /flag");
        DescribeDocumentOutput described = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                DescribeDocumentInput.builder().name("conf").build());
        assertThat(described.document()).isNotNull();
    }

    /** The caller's own document of that name is not the one that the ARN means. */
    @Test
    void aSchemaThatNobodySharesIsNotThere() {
        String schema = schemaOfAnother();
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                json("schema", DocumentType.APPLICATION_CONFIGURATION_SCHEMA, "{'additionalProperties': false}")
                        .build());

        assertThat(refusalOfOther(configuration("conf", schema, "{}")))
                .startsWith("ValidationException: The required document " + schema);
    }
}
