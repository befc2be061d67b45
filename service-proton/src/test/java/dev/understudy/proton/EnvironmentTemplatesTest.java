package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Environment templates (behaviour sheet Proton §3.3, §3.4, §4.1, §12.1)")
class EnvironmentTemplatesTest {
    private static final String ARN = "arn:aws:proton:us-east-1:111111111111:environment-template/et1";
    private static final String CREATE = "{name: 'et1', description: 'd', tags: [{key: 'a', value: '1'}]}";

    private final Proton proton = Proton.create();

    @Test
    @DisplayName(
            "a new template has createdAt = lastModifiedAt, what was given and no recommended version [docs, S1.1]")
    void showsWhatWasGiven() {
        JsonNode created = proton.ask("CreateEnvironmentTemplate", CREATE);

        assertThat(created)
                .isEqualTo(json("{environmentTemplate: {arn: '" + ARN + "', name: 'et1', description: 'd', createdAt: "
                        + Proton.START.getEpochSecond() + ", lastModifiedAt: " + Proton.START.getEpochSecond() + "}}"));
    }

    @Test
    @DisplayName("provisioning is echoed when it was set (§4.1 [model])")
    void showsCustomerManagedProvisioning() {
        JsonNode created = proton.ask("CreateEnvironmentTemplate", "{name: 'et1', provisioning: 'CUSTOMER_MANAGED'}");

        assertThat(created.at("/environmentTemplate/provisioning").asText()).isEqualTo("CUSTOMER_MANAGED");
    }

    @Test
    @DisplayName("the same create again gives the same template (§3.3 B1 [seed], S4.1)")
    void repeatedCreateCreatesNothing() {
        JsonNode first = proton.ask("CreateEnvironmentTemplate", CREATE);
        proton.advance(Duration.ofDays(400));

        JsonNode again = proton.ask("CreateEnvironmentTemplate", CREATE);

        assertThat(again).isEqualTo(first);
    }

    @Test
    @DisplayName("a create with other parameters is a mismatch (§3.3 B3 [seed], text [sample], S4.2)")
    void otherParametersAreAMismatch() {
        proton.ask("CreateEnvironmentTemplate", CREATE);

        Refusal refusal = proton.refuse("CreateEnvironmentTemplate", "{name: 'et1', description: 'other'}");

        assertThat(refusal).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
    }

    @Test
    @DisplayName("a create of a template that was updated since is a conflict (§3.3 B2 [seed], S4.3)")
    void createAfterAnUpdateIsAConflict() {
        proton.ask("CreateEnvironmentTemplate", CREATE);
        proton.ask("UpdateEnvironmentTemplate", "{name: 'et1', description: 'new'}");

        Refusal refusal = proton.refuse("CreateEnvironmentTemplate", CREATE);

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an update moves lastModifiedAt and leaves what it does not mention (§12.1 [docs])")
    void updateChangesWhatItMentions() {
        proton.ask("CreateEnvironmentTemplate", CREATE);
        proton.advance(Duration.ofSeconds(90));

        JsonNode updated = proton.ask("UpdateEnvironmentTemplate", "{name: 'et1', displayName: 'ET'}")
                .get("environmentTemplate");

        assertThat(updated.get("description").asText()).isEqualTo("d");
        assertThat(updated.get("displayName").asText()).isEqualTo("ET");
        assertThat(updated.get("lastModifiedAt").asLong()
                        - updated.get("createdAt").asLong())
                .isEqualTo(90);
    }

    @Test
    @DisplayName("a delete answers with the metadata, and Get is refused then (§3.4 C1 [docs], S2.6)")
    void deleteShowsWhatWasDeleted() {
        JsonNode created = proton.ask("CreateEnvironmentTemplate", CREATE);

        JsonNode deleted = proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");

        assertThat(deleted).isEqualTo(created);
        assertThat(proton.refuse("GetEnvironmentTemplate", "{name: 'et1'}").code())
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("the same delete again answers with the metadata again (§3.4 C2 [seed])")
    void repeatedDeleteShowsWhatWasDeleted() {
        proton.ask("CreateEnvironmentTemplate", CREATE);
        JsonNode deleted = proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");

        JsonNode again = proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");

        assertThat(again).isEqualTo(deleted);
    }

    @Test
    @DisplayName("a delete of what never existed is answered with {} (§3.4 C3 [seed])")
    void deleteOfNothingIsEmpty() {
        JsonNode deleted = proton.ask("DeleteEnvironmentTemplate", "{name: 'never'}");

        assertThat(deleted).isEqualTo(json("{}"));
    }

    @Test
    @DisplayName("a delete of a template that was created anew deletes that one (§3.4 C6)")
    void deleteAfterAnotherCreate() {
        proton.ask("CreateEnvironmentTemplate", CREATE);
        proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");
        proton.ask("CreateEnvironmentTemplate", "{name: 'et1', displayName: 'second'}");

        JsonNode deleted = proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");

        assertThat(deleted.at("/environmentTemplate/displayName").asText()).isEqualTo("second");
    }

    @Test
    @DisplayName(
            "lists come in pages with tokens in plain base64, summaries have no encryption key (§13.1 [model], S17.3)")
    void listsInPages() {
        for (String name : new String[] {"a", "b", "c"}) {
            proton.ask(
                    "CreateEnvironmentTemplate",
                    "{name: '" + name + "', encryptionKey: " + "'arn:aws:kms:us-east-1:111111111111:key/k'}");
        }

        JsonNode first = proton.ask("ListEnvironmentTemplates", "{maxResults: 2}");
        String token = first.get("nextToken").asText();
        JsonNode second = proton.ask("ListEnvironmentTemplates", "{maxResults: 2, nextToken: '" + token + "'}");

        assertThat(token).matches("[A-Za-z0-9+=/]+");
        assertThat(texts(first.get("templates"), "name")).hasSize(2);
        assertThat(texts(second.get("templates"), "name")).hasSize(1);
        assertThat(second.has("nextToken")).isFalse();
        assertThat(first.at("/templates/0").has("encryptionKey")).isFalse();
    }
}
