package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Linked repositories (behaviour sheet Proton §2.1, §3.6, §12.7)")
class RepositoriesTest {
    private static final String CONNECTION = "arn:aws:codestar-connections:us-east-1:111111111111:connection/c";
    private static final String KEY = "{provider: 'GITHUB', name: 'myrepos/env-repo'}";
    private static final String CREATE =
            "{provider: 'GITHUB', name: 'myrepos/env-repo', connectionArn: '" + CONNECTION + "'}";

    private final Proton proton = Proton.create();

    @Test
    @DisplayName("the ARN has the provider in small letters (§2.1 [docs])")
    void showsTheLink() {
        JsonNode linked = proton.ask("CreateRepository", CREATE);

        assertThat(linked)
                .isEqualTo(json("{repository: {arn: 'arn:aws:proton:us-east-1:111111111111:repository/github:"
                        + "myrepos/env-repo', connectionArn: '" + CONNECTION
                        + "', name: 'myrepos/env-repo', provider: 'GITHUB'}}"));
    }

    @Test
    @DisplayName("an identical repeat shows the link again, other parameters are a conflict (§3.6)")
    void repeatedCreates() {
        JsonNode first = proton.ask("CreateRepository", CREATE);

        JsonNode again = proton.ask("CreateRepository", CREATE);
        Refusal conflict = proton.refuse("CreateRepository", CREATE.replace("connection/c", "connection/d"));

        assertThat(again).isEqualTo(first);
        assertThat(conflict.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("the same name at another provider is another repository (§12.7)")
    void keyedByProviderAndName() {
        proton.ask("CreateRepository", CREATE);

        proton.ask("CreateRepository", CREATE.replace("GITHUB", "BITBUCKET"));

        assertThat(proton.ask("ListRepositories", "{}").get("repositories")).hasSize(2);
    }

    @Test
    @DisplayName("a deleted link is gone, and no retry is forgiven (§3.6, §12.7)")
    void delete() {
        JsonNode linked = proton.ask("CreateRepository", CREATE);

        JsonNode deleted = proton.ask("DeleteRepository", KEY);

        assertThat(deleted).isEqualTo(linked);
        assertThat(proton.refuse("GetRepository", KEY).code()).isEqualTo("ResourceNotFoundException");
        assertThat(proton.refuse("DeleteRepository", KEY).code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a link that the account's settings use is kept (§12.7)")
    void keepsWhatSettingsUse() {
        proton.ask("CreateRepository", CREATE);
        proton.ask(
                "UpdateAccountSettings",
                "{pipelineProvisioningRepository: {provider: 'GITHUB', name: 'myrepos/env-repo', branch: 'main'}}");

        Refusal refusal = proton.refuse("DeleteRepository", KEY);

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a name holds a slash (§2.2 [model])")
    void namesHoldASlash() {
        Refusal refusal = proton.refuse("CreateRepository", CREATE.replace("myrepos/env-repo", "env-repo"));

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }
}
