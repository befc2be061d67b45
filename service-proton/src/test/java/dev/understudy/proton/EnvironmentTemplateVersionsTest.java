package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Json.texts;
import static dev.understudy.proton.fixture.Proton.number;
import static dev.understudy.proton.fixture.Proton.numbered;
import static dev.understudy.proton.fixture.Proton.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.rules.template.VersionRegistration;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Versions of environment templates (behaviour sheet Proton §4, §12.2)")
class EnvironmentTemplateVersionsTest {
    private final Proton proton = Proton.create();

    @BeforeEach
    void aTemplate() {
        proton.environmentTemplate("et1");
    }

    private JsonNode get(String number) {
        return proton.ask("GetEnvironmentTemplateVersion", numbered("et1", number) + "}")
                .get("environmentTemplateVersion");
    }

    private List<String> listed(String more) {
        JsonNode versions = proton.ask("ListEnvironmentTemplateVersions", "{templateName: 'et1'" + more + "}")
                .get("templateVersions");
        return Stream.iterate(0, i -> i < versions.size(), i -> i + 1)
                .map(i -> number(versions.get(i)))
                .toList();
    }

    @Test
    @DisplayName("create answers REGISTRATION_IN_PROGRESS with neither schema nor message (§4.3 [docs], S1.2)")
    void beginsToRegister() {
        JsonNode created = proton.ask("CreateEnvironmentTemplateVersion", version("et1", "description: 'd'"));

        long now = Proton.START.getEpochSecond();
        assertThat(created)
                .isEqualTo(json("{environmentTemplateVersion: {"
                        + "arn: 'arn:aws:proton:us-east-1:111111111111:environment-template/et1:1.0', createdAt: " + now
                        + ", description: 'd', lastModifiedAt: " + now + ", majorVersion: '1', minorVersion: '0',"
                        + " status: 'REGISTRATION_IN_PROGRESS', templateName: 'et1'}}"));
    }

    @Test
    @DisplayName("the registration ends with DRAFT and an empty message (§4.3 [docs], S1.3)")
    void becomesDraft() {
        proton.environmentVersion("et1", "");

        JsonNode version = get("1.0");

        assertThat(version.get("status").asText()).isEqualTo("DRAFT");
        assertThat(version.get("statusMessage").asText()).isEmpty();
    }

    @Test
    @DisplayName("a registration may wait until it was seen in progress (§19)")
    void inProgressUntilItWasRead() {
        proton.kernel().lifecycles().choose(VersionRegistration.LIFECYCLE, TransitionPolicy.afterReads(1));
        proton.ask("CreateEnvironmentTemplateVersion", version("et1", ""));

        String first = get("1.0").get("status").asText();
        String second = get("1.0").get("status").asText();

        assertThat(List.of(first, second)).containsExactly("REGISTRATION_IN_PROGRESS", "DRAFT");
    }

    @Test
    @DisplayName("without majorVersion a new major, with it the next minor (§4.2 [model])")
    void numbersVersions() {
        List<String> numbers = Stream.of("", "majorVersion: '1'", "", "majorVersion: '1'", "majorVersion: '3'")
                .map(more -> proton.environmentVersion("et1", more))
                .toList();

        assertThat(numbers).containsExactly("1.0", "1.1", "2.0", "1.2", "3.0");
    }

    @Test
    @DisplayName("a major version that does not exist is not found (§4.2, S1.10)")
    void unknownMajor() {
        Refusal refusal = proton.refuse("CreateEnvironmentTemplateVersion", version("et1", "majorVersion: '9'"));

        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a version of a template that does not exist is not found (§12.2)")
    void unknownTemplate() {
        Refusal refusal = proton.refuse("CreateEnvironmentTemplateVersion", version("et2", ""));

        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a number is never given again (§4.2 [sample])")
    void neverReusesNumbers() {
        proton.environmentVersion("et1", "");
        proton.environmentVersion("et1", "majorVersion: '1'");
        proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "1.1") + "}");

        String next = proton.environmentVersion("et1", "majorVersion: '1'");

        assertThat(next).isEqualTo("1.2");
    }

    @Test
    @DisplayName("publishing moves the version's lastModifiedAt, not the template's (§4.3 [docs], S1.5)")
    void publishes() {
        proton.environmentVersion("et1", "");

        JsonNode published = proton.publish("et1", "1.0").get("environmentTemplateVersion");

        JsonNode template =
                proton.ask("GetEnvironmentTemplate", "{name: 'et1'}").get("environmentTemplate");
        assertThat(published.get("status").asText()).isEqualTo("PUBLISHED");
        assertThat(published.get("recommendedMinorVersion").asText()).isEqualTo("0");
        assertThat(published.get("lastModifiedAt").asLong()
                        - published.get("createdAt").asLong())
                .isEqualTo(1);
        assertThat(template.get("recommendedVersion").asText()).isEqualTo("1.0");
        assertThat(template.get("lastModifiedAt")).isEqualTo(template.get("createdAt"));
    }

    @Test
    @DisplayName("the highest published version is recommended, not the last published one (§4.4 [docs])")
    void recommendsTheHighest() {
        proton.environmentVersion("et1", "");
        proton.environmentVersion("et1", "majorVersion: '1'");
        proton.environmentVersion("et1", "");
        proton.publish("et1", "2.0");

        proton.publish("et1", "1.1");

        assertThat(proton.ask("GetEnvironmentTemplate", "{name: 'et1'}")
                        .at("/environmentTemplate/recommendedVersion")
                        .asText())
                .isEqualTo("2.0");
        assertThat(get("1.0").get("recommendedMinorVersion").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("the only change of status is DRAFT to PUBLISHED (§4.3 [docs], S1.6)")
    void refusesOtherChangesOfStatus() {
        proton.environmentVersion("et1", "");
        proton.publish("et1", "1.0");

        for (String status : List.of("DRAFT", "REGISTRATION_FAILED", "REGISTRATION_IN_PROGRESS")) {
            Refusal refusal = proton.refuse(
                    "UpdateEnvironmentTemplateVersion", numbered("et1", "1.0") + ", status: '" + status + "'}");

            assertThat(refusal.code()).isEqualTo("ValidationException");
            assertThat(refusal.message()).contains("can only change from DRAFT to PUBLISHED");
        }
    }

    @Test
    @DisplayName("a version is not published while it is registered (§4.3)")
    void refusesToPublishWhileRegistering() {
        proton.ask("CreateEnvironmentTemplateVersion", version("et1", ""));

        Refusal refusal =
                proton.refuse("UpdateEnvironmentTemplateVersion", numbered("et1", "1.0") + ", status: 'PUBLISHED'}");

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName(
            "without majorVersion, each major version is listed once, by its recommended minor (§12.2 [seed][model])")
    void listsMajorVersions() {
        proton.environmentVersion("et1", "");
        proton.environmentVersion("et1", "majorVersion: '1'");
        proton.environmentVersion("et1", "");
        proton.publish("et1", "1.0");

        List<String> listed = listed("");

        assertThat(listed).containsExactlyInAnyOrder("1.0", "2.0");
    }

    @Test
    @DisplayName("with majorVersion, its minor versions are listed, page by page (§12.2 [seed][model], §13.1)")
    void listsMinorVersions() {
        proton.environmentVersion("et1", "");
        proton.environmentVersion("et1", "majorVersion: '1'");
        proton.environmentVersion("et1", "");

        JsonNode first = proton.ask(
                "ListEnvironmentTemplateVersions", "{templateName: 'et1', majorVersion: '1', maxResults: 1}");
        List<String> rest = listed(
                ", majorVersion: '1', nextToken: '" + first.get("nextToken").asText() + "'");

        assertThat(texts(first.get("templateVersions"), "majorVersion")).containsExactly("1");
        assertThat(rest).hasSize(1);
        assertThat(listed(", majorVersion: '1'")).containsExactlyInAnyOrder("1.0", "1.1");
    }

    @Test
    @DisplayName("deletes: the recommended version goes last, of a major version and of the template (§4.5 [seed], S2)")
    void deletesInOrder() {
        proton.environmentVersion("et1", "");
        proton.environmentVersion("et1", "majorVersion: '1'");
        proton.environmentVersion("et1", "");
        proton.publish("et1", "1.1");
        proton.publish("et1", "2.0");

        Refusal template = proton.refuse("DeleteEnvironmentTemplate", "{name: 'et1'}");
        Refusal recommendedMinor = proton.refuse("DeleteEnvironmentTemplateVersion", numbered("et1", "1.1") + "}");
        Refusal recommended = proton.refuse("DeleteEnvironmentTemplateVersion", numbered("et1", "2.0") + "}");
        proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "1.0") + "}");
        proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "1.1") + "}");
        JsonNode last = proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "2.0") + "}");

        assertThat(template)
                .isEqualTo(Refusal.invalid("Environment template has major versions that must first be deleted."));
        assertThat(recommendedMinor.code()).isEqualTo("ValidationException");
        assertThat(recommended.code()).isEqualTo("ValidationException");
        assertThat(last.at("/environmentTemplateVersion/status").asText()).isEqualTo("PUBLISHED");
        assertThat(last.at("/environmentTemplateVersion").has("schema")).isFalse();
        assertThat(proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}")
                        .at("/environmentTemplate")
                        .has("recommendedVersion"))
                .isFalse();
    }

    @Test
    @DisplayName("a delete of what never existed is answered with {} (§3.4 C3, C7 [seed], S2.5)")
    void deleteOfNothingIsEmpty() {
        JsonNode noVersion = proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "7.7") + "}");
        JsonNode noTemplate = proton.ask("DeleteEnvironmentTemplateVersion", numbered("never", "1.0") + "}");

        assertThat(noVersion).isEqualTo(json("{}"));
        assertThat(noTemplate).isEqualTo(json("{}"));
    }

    @Test
    @DisplayName("a version that an environment is deployed from is not deleted (§4.5 [docs])")
    void keepsVersionsInUse() {
        proton.environmentVersion("et1", "");
        proton.publish("et1", "1.0");
        proton.ask(
                "CreateEnvironment",
                "{name: 'e1', templateName: 'et1', templateMajorVersion: '1', spec: 'proton: EnvironmentSpec',"
                        + " protonServiceRoleArn: 'arn:aws:iam::111111111111:role/r'}");

        Refusal refusal = proton.refuse("DeleteEnvironmentTemplateVersion", numbered("et1", "1.0") + "}");

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("EventBridge hears of every status, and of the deletion (§20 [docs])")
    void tellsEventBridge() {
        proton.environmentVersion("et1", "");
        proton.publish("et1", "1.0");
        proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "1.0") + "}");

        List<EmittedEvent> events = proton.events();

        assertThat(events)
                .extracting(event -> event.detail().get("status").asText())
                .containsExactly("REGISTRATION_IN_PROGRESS", "DRAFT", "PUBLISHED", "DELETED");
        assertThat(events.get(2).type()).isEqualTo("AWS Proton Environment Template Version Status Change");
        assertThat(events.get(2).detail())
                .isEqualTo(json("{name: 'et1', status: 'PUBLISHED', previousStatus: 'DRAFT', majorVersion: '1',"
                        + " minorVersion: '0'}"));
        assertThat(Duration.between(events.get(0).time(), events.get(1).time())).isEqualTo(Duration.ofSeconds(1));
    }
}
