package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents for commands that AWS publishes. Source: sheet SSM documents 3.6. */
class PublishedDocumentsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SsmBed bed = new SsmBed();

    private JsonNode content(String name) throws JsonProcessingException {
        return JSON.readTree(read(bed, get(name)).content());
    }

    // Source: 3.6 [recorded], but for the descriptions
    @Test
    void theDocumentForShellScriptsHasTheStructureOfAws() throws JsonProcessingException {
        ObjectNode content = (ObjectNode) content("AWS-RunShellScript");

        content.remove("description");
        content.path("parameters").forEach(parameter -> ((ObjectNode) parameter).remove("description"));

        assertThat(content).isEqualTo(JSON.readTree("""
                {"schemaVersion": "1.2",
                 "parameters": {
                   "commands": {"type": "StringList", "minItems": 1, "displayType": "textarea"},
                   "workingDirectory": {"type": "String", "default": "", "maxChars": 4096},
                   "executionTimeout": {"type": "String", "default": "3600", "allowedPattern":
                     "([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})|(172[0-7][0-9]{2})|(172800)"}},
                 "runtimeConfig": {"aws:runShellScript": {"properties": [
                   {"id": "0.aws:runShellScript", "runCommand": "{{ commands }}",
                    "workingDirectory": "{{ workingDirectory }}", "timeoutSeconds": "{{ executionTimeout }}"}]}}}
                """));
    }

    // Source: 3.6 [docs]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS-RunPowerShellScript",
                "AWS-RunRemoteScript",
                "AWS-RunDocument",
                "AWS-UpdateSSMAgent",
                "AWS-ConfigureAWSPackage",
                "AWS-RunPatchBaseline",
                "AWS-GatherSoftwareInventory",
                "AWS-InstallApplication",
                "AWS-ApplyAnsiblePlaybooks",
                "AmazonCloudWatch-ManageAgent"
            })
    void otherDocumentsOfAwsAreThere(String name) throws JsonProcessingException {
        JsonNode content = content(name);

        assertThat(content.path("mainSteps").isArray() || content.has("runtimeConfig"))
                .isTrue();
        assertThat(described(bed, name).owner()).isEqualTo("Amazon");
        assertThat(described(bed, name).documentType()).isIn(DocumentType.COMMAND, DocumentType.POLICY);
    }
}
