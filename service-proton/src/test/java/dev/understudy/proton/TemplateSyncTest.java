package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Templates that follow a repository (behaviour sheet Proton §16, S16)")
class TemplateSyncTest extends FollowedTemplate {
    @Test
    @DisplayName("the bundle in a branch becomes a draft (§16.2 [docs])")
    void bundleBecomesDraft() {
        String sha = bundle("et1/v1", SheetBundles.E1).push("main");

        follow();

        JsonNode status = status("1");
        assertThat(minors("1")).isEqualTo("1.0 DRAFT\n");
        assertThat(status.at("/latestSync/status").asText()).isEqualTo("SUCCEEDED");
        assertThat(status.at("/latestSync/target").asText())
                .isEqualTo("arn:aws:proton:us-east-1:111111111111:environment-template/et1:1.0");
        assertThat(status.get("latestSuccessfulSync")).isEqualTo(status.get("latestSync"));
        assertThat(status.at("/desiredState/sha").asText()).isEqualTo(sha);
        assertThat(status.at("/desiredState/directory").asText()).isEqualTo("et1/v1");
    }

    @Test
    @DisplayName("a sync of a repository tells three events (§16.2 [docs])")
    void repositorySyncTellsEvents() {
        String sha = bundle("et1/v1", SheetBundles.E1).push("main");

        follow();

        JsonNode latest = repositoryStatus();
        assertThat(latest.get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(latest.get("events"))
                .extracting(event ->
                        event.get("type").asText() + "/" + event.get("event").asText())
                .containsExactly(
                        "CLONE_STARTED/Clone started",
                        "CONFIG_UPDATED/Updated configuration",
                        "STARTING_SYNC/Starting syncs for commit " + sha);
        assertThat(latest.at("/events/2/externalId").asText()).isEqualTo(sha);
    }

    @Test
    @DisplayName("a changed bundle becomes the next minor, a new folder the next major (§16.2 [docs])")
    void changesBecomeVersions() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        bundle("et1/v1", SheetBundles.E2);
        bundle("et1/v2", SheetBundles.E3).push("main");

        letTimePass();

        assertThat(minors("1")).isEqualTo("1.1 DRAFT\n1.0 DRAFT\n");
        assertThat(minors("2")).isEqualTo("2.0 DRAFT\n");
    }

    @Test
    @DisplayName("a commit that leaves a bundle as it is makes no version (§16.2 [docs])")
    void unchangedBundlesAreSkipped() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        String sha = git.write("README.md", "hello").push("main");

        letTimePass();

        assertThat(minors("1")).isEqualTo("1.0 DRAFT\n");
        assertThat(repositoryStatus().at("/events/2/externalId").asText()).isEqualTo(sha);
    }

    @Test
    @DisplayName("a bundle whose version was deleted becomes a version again (§16.2 [docs])")
    void deletedVersionsComeAgain() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        proton.ask("DeleteEnvironmentTemplateVersion", Proton.numbered("et1", "1.0") + "}");

        letTimePass();

        assertThat(minors("1")).isEqualTo("1.1 DRAFT\n");
    }

    @Test
    @DisplayName("an incompatible minor fails to register, and the last good sync stays known (§16.2 [docs])")
    void incompatibleMinorsFail() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        bundle("et1/v1", SheetBundles.E3).push("main");

        letTimePass();

        assertThat(minors("1")).isEqualTo("1.1 REGISTRATION_FAILED\n1.0 DRAFT\n");
        assertThat(status("1").at("/latestSync/status").asText()).isEqualTo("FAILED");
        assertThat(status("1").at("/latestSuccessfulSync/target").asText()).endsWith("et1:1.0");
    }

    @Test
    @DisplayName("pushes during a registration wait for its end (§16.2 [docs])")
    void pushesWait() {
        proton.kernel().lifecycles().choose("proton.registration", TransitionPolicy.after(Duration.ofMinutes(1)));
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        bundle("et1/v1", SheetBundles.E2).push("main");
        letTimePass();
        String during = repositoryStatus().get("status").asText() + " " + minors("1");
        proton.advance(Duration.ofMinutes(1));

        letTimePass();

        assertThat(during).isEqualTo("QUEUED 1.0 REGISTRATION_IN_PROGRESS\n");
        assertThat(repositoryStatus().get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(minors("1")).isEqualTo("1.1 REGISTRATION_IN_PROGRESS\n1.0 DRAFT\n");
    }

    @Test
    @DisplayName("a subdirectory narrows the search (§12.7 [model])")
    void subdirectoryNarrows() {
        bundle("et1/v1", SheetBundles.E3);
        bundle("teams/a/et1/v1", SheetBundles.E1).push("main");
        proton.ask("CreateTemplateSyncConfig", "{" + CONFIG + ", subdirectory: 'teams/a'}");

        soon();

        assertThat(status("1").at("/desiredState/directory").asText()).isEqualTo("teams/a/et1/v1");
    }

    @ParameterizedTest
    @CsvSource({
        ".template-registration.yaml, 'compatible_environments: [et1:1]\nsupported_component_sources: [DIRECTLY_DEFINED]'",
        ".compatible-envs, et1:1"
    })
    @DisplayName("what a service template goes with is read from a file beside its bundle (§16.2 [docs][sample])")
    void serviceTemplatesNameTheirEnvironments(String file, String content) {
        proton.environmentVersion("et1", "");
        proton.ask("CreateServiceTemplate", "{name: 'st1', pipelineProvisioning: 'CUSTOMER_MANAGED'}");
        bundle("st1/v1", SheetBundles.S0).write("st1/v1/" + file, content).push("main");
        proton.ask(
                "CreateTemplateSyncConfig",
                "{templateName: 'st1', templateType: 'SERVICE', " + REPOSITORY + ", branch: 'main'}");

        soon();

        JsonNode version = proton.ask("GetServiceTemplateVersion", Proton.numbered("st1", "1.0") + "}")
                .get("serviceTemplateVersion");
        assertThat(version.get("status").asText()).isEqualTo("DRAFT");
        assertThat(version.at("/compatibleEnvironmentTemplates/0/templateName").asText())
                .isEqualTo("et1");
        assertThat(version.path("supportedComponentSources").size()).isEqualTo(file.endsWith(".yaml") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compatible_environments: []", "compatible_environments: [nowhere:1]", "a: [", "et1"})
    @DisplayName("without a good registration file there is no version, and the sync says why (§16.2 [docs])")
    void badRegistrationFilesFail(String content) {
        proton.ask("CreateServiceTemplate", "{name: 'st1', pipelineProvisioning: 'CUSTOMER_MANAGED'}");
        bundle("st1/v1", SheetBundles.S0);
        if (!content.isEmpty()) {
            git.write("st1/v1/.template-registration.yaml", content);
        }
        git.push("main");
        proton.ask(
                "CreateTemplateSyncConfig",
                "{templateName: 'st1', templateType: 'SERVICE', " + REPOSITORY + ", branch: 'main'}");

        soon();

        JsonNode latest = proton.ask(
                        "GetTemplateSyncStatus", "{templateName: 'st1', templateType: 'SERVICE', templateVersion: '1'}")
                .get("latestSync");
        assertThat(latest.get("status").asText()).isEqualTo("FAILED");
        assertThat(latest.at("/events/0/event").asText()).isNotEmpty();
        assertThat(proton.ask("ListServiceTemplateVersions", "{templateName: 'st1'}")
                        .get("templateVersions"))
                .isEmpty();
    }

    @Test
    @DisplayName("a link in a bundle makes its registration fail; nothing outside is read")
    void linksAreRefused() {
        bundle("et1/v1", SheetBundles.E1)
                .link("et1/v1/infrastructure/secret", "/etc/passwd")
                .push("main");

        follow();

        JsonNode version = proton.ask("GetEnvironmentTemplateVersion", Proton.numbered("et1", "1.0") + "}")
                .get("environmentTemplateVersion");
        assertThat(version.get("status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(version.get("statusMessage").asText())
                .isEqualTo("The entry [et1/v1/infrastructure/secret] is neither a file nor a folder.");
    }

    @Test
    @DisplayName("a branch that is not there makes the sync fail, and a push heals it (§9.6 [model])")
    void missingBranchesFail() {
        follow();
        String before = repositoryStatus().get("status").asText();
        bundle("et1/v1", SheetBundles.E1).push("main");

        letTimePass();

        assertThat(before).isEqualTo("FAILED");
        assertThat(repositoryStatus().get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(minors("1")).isEqualTo("1.0 DRAFT\n");
    }

    @Test
    @DisplayName("another branch is followed after an update; a subdirectory that is not given is none (§12.7 [seed])")
    void updateReplaces() {
        bundle("et1/v1", SheetBundles.E1).push("main");
        follow();
        bundle("et1/v1", SheetBundles.E2).push("next");

        JsonNode updated = proton.ask("UpdateTemplateSyncConfig", "{" + KEY + ", " + REPOSITORY + ", branch: 'next'}")
                .get("templateSyncConfig");

        soon();
        assertThat(updated.get("branch").asText()).isEqualTo("next");
        assertThat(minors("1")).isEqualTo("1.1 DRAFT\n1.0 DRAFT\n");
    }
}
