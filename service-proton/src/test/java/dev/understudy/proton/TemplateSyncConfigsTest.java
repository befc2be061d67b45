package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a template follows (behaviour sheet Proton §12.7, S16)")
class TemplateSyncConfigsTest extends FollowedTemplate {
    @Test
    @DisplayName("a repeated create changes nothing, another one is a conflict (§3.6 [inferred])")
    void createIsIdempotent() {
        JsonNode first = proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + "}");
        JsonNode second = proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + "}");

        Refusal other = proton.refuse("CreateTemplateSyncConfig", "{" + CONFIG + ", subdirectory: 'x'}");

        assertThat(second).isEqualTo(first);
        assertThat(first.at("/templateSyncConfig/templateName").asText()).isEqualTo("et1");
        assertThat(other.code()).isEqualTo("ConflictException");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateTemplateSyncConfig, ValidationException, templateName: 'none', templateType: 'ENVIRONMENT'",
        "CreateTemplateSyncConfig, ValidationException, templateName: 'et1', templateType: 'SERVICE'",
        "UpdateTemplateSyncConfig, ResourceNotFoundException, templateName: 'et1', templateType: 'ENVIRONMENT'"
    })
    @DisplayName("templates and configurations must be there (§1.3, §12.7 [inferred code])")
    void templateMustExist(String operation, String code, String name, String type) {
        Refusal refusal = proton.refuse(operation, "{" + name + ", " + type + ", " + REPOSITORY + ", branch: 'main'}");

        assertThat(refusal.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetTemplateSyncConfig", "DeleteTemplateSyncConfig", "GetTemplateSyncStatus"})
    @DisplayName("without a configuration there is nothing to see (§12.7)")
    void noConfiguration(String operation) {
        String more = operation.endsWith("Status") ? ", templateVersion: '1'" : "";

        Refusal refusal = proton.refuse(operation, "{" + KEY + more + "}");

        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("repositories must be linked, and stay so while something is synced from them (§12.7 [inferred])")
    void repositoriesAreLinked() {
        follow();
        String other = KEY + ", repositoryProvider: 'BITBUCKET', repositoryName: 'myrepos/templates', branch: 'b'";

        Refusal update = proton.refuse("UpdateTemplateSyncConfig", "{" + other + "}");
        Refusal delete = proton.refuse("DeleteRepository", "{provider: 'GITHUB', name: 'myrepos/templates'}");

        assertThat(update.code()).isEqualTo("ResourceNotFoundException");
        assertThat(delete.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("deleting a configuration ends the syncs, versions stay (§12.7)")
    void deleteEndsSyncs() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        proton.ask("DeleteTemplateSyncConfig", "{" + KEY + "}");
        bundle("et1/v1", SheetBundles.E2).push("main");

        letTimePass();

        assertThat(minors("1")).isEqualTo("1.0 DRAFT\n");
        proton.ask("DeleteRepository", "{provider: 'GITHUB', name: 'myrepos/templates'}");
    }

    @Test
    @DisplayName("definitions say what follows a repository (§12.7 [model])")
    void listsDefinitions() {
        proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + ", subdirectory: 'teams/a'}");

        JsonNode definitions = proton.ask(
                        "ListRepositorySyncDefinitions", "{" + REPOSITORY + ", syncType: 'TEMPLATE_SYNC'}")
                .get("syncDefinitions");

        assertThat(definitions).hasSize(1);
        assertThat(definitions.at("/0/branch").asText()).isEqualTo("main");
        assertThat(definitions.at("/0/directory").asText()).isEqualTo("teams/a");
        assertThat(definitions.at("/0/target").asText()).endsWith(":environment-template/et1");
        assertThat(definitions.at("/0/parent").asText()).endsWith(":repository/github:myrepos/templates");
    }

    @Test
    @DisplayName("without repositories, configurations can be kept, and nothing was synced")
    void withoutRepositories() {
        Proton blind = Proton.create();
        link(blind);
        blind.ask("CreateTemplateSyncConfig", "{" + CONFIG + "}");
        blind.advance(Duration.ofHours(1));

        JsonNode status = blind.ask("GetTemplateSyncStatus", "{" + KEY + ", templateVersion: '1'}");
        Refusal repository = blind.refuse(
                "GetRepositorySyncStatus", "{" + REPOSITORY + ", branch: 'main', syncType: 'TEMPLATE_SYNC'}");

        assertThat(status).isEmpty();
        assertThat(repository.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a template takes its configuration along when it is deleted (§12.1 [inferred])")
    void templateTakesConfigurationAlong() {
        proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + "}");

        proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");

        Refusal refusal = proton.refuse("GetTemplateSyncConfig", "{" + KEY + "}");
        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }
}
