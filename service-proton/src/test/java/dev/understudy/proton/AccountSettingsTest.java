package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Account settings (behaviour sheet Proton §12.8, S17.1)")
class AccountSettingsTest {
    private static final String ROLE = "arn:aws:iam::111111111111:role/r";
    private static final String BRANCH = "provider: 'GITHUB', name: 'my/repo', branch: 'main'";

    private final Proton proton = Proton.create();

    private void link() {
        proton.ask(
                "CreateRepository",
                "{provider: 'GITHUB', name: 'my/repo', connectionArn: "
                        + "'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'}");
    }

    @Test
    @DisplayName("nothing is set at first")
    void emptyAtFirst() {
        JsonNode settings = proton.ask("GetAccountSettings", "{}");

        assertThat(settings).isEqualTo(json("{accountSettings: {}}"));
    }

    @Test
    @DisplayName("only members that were sent change, and the empty text removes a role [model]")
    void changesWhatWasSent() {
        proton.ask(
                "UpdateAccountSettings",
                "{pipelineServiceRoleArn: '" + ROLE + "', pipelineCodebuildRoleArn: '" + ROLE + "'}");

        JsonNode updated = proton.ask("UpdateAccountSettings", "{pipelineServiceRoleArn: ''}");

        assertThat(updated).isEqualTo(json("{accountSettings: {pipelineCodebuildRoleArn: '" + ROLE + "'}}"));
        assertThat(proton.ask("GetAccountSettings", "{}")).isEqualTo(updated);
    }

    @Test
    @DisplayName("the repository is shown with its ARN, and can be deleted [model]")
    void repository() {
        link();

        JsonNode set = proton.ask("UpdateAccountSettings", "{pipelineProvisioningRepository: {" + BRANCH + "}}");
        JsonNode deleted = proton.ask("UpdateAccountSettings", "{deletePipelineProvisioningRepository: true}");

        assertThat(set)
                .isEqualTo(json("{accountSettings: {pipelineProvisioningRepository: {" + BRANCH
                        + ", arn: 'arn:aws:proton:us-east-1:111111111111:repository/github:my/repo'}}}"));
        assertThat(deleted).isEqualTo(json("{accountSettings: {}}"));
    }

    @Test
    @DisplayName("a repository is not set and deleted at once [model]")
    void notBothAtOnce() {
        link();

        Refusal refusal = proton.refuse(
                "UpdateAccountSettings",
                "{deletePipelineProvisioningRepository: true, pipelineProvisioningRepository: {" + BRANCH + "}}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("a repository that is not linked is refused (§1.3)")
    void unknownRepository() {
        Refusal refusal = proton.refuse("UpdateAccountSettings", "{pipelineProvisioningRepository: {" + BRANCH + "}}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }
}
