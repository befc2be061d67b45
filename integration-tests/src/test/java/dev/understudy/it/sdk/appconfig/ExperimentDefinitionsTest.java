package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appconfig.Laboratory.bad;
import static dev.understudy.it.sdk.appconfig.Laboratory.good;
import static dev.understudy.it.sdk.appconfig.Laboratory.pages;
import static dev.understudy.it.sdk.appconfig.Laboratory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five operations on experiment definitions. Source: newest additions A1, A2, A3, A9 and A10. */
class ExperimentDefinitionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Laboratory lab = new Laboratory(emulator, me);
    private final ExperimentClient client = lab.client;

    /** Source: A2 [model], A3: keys and times [recorded]. */
    @Test
    void creatingAnswersTheDefinitionWithKeysForItsTreatments() {
        ObjectNode input = lab.definition("exp")
                .put("Hypothesis", "h")
                .put("AudienceDescription", "a")
                .put("LaunchCriteria", "l");
        input.set("Tags", json("{team:'a'}"));

        JsonNode created = good(201, client.createExperimentDefinition(input));

        Instant now = emulator.now();
        assertThat(created)
                .isEqualTo(json(
                        "{ApplicationId:'%s',Id:'%s',Name:'exp',Hypothesis:'h',Status:'IDLE',"
                                + "ConfigurationProfileId:'%s',EnvironmentId:'%s',FlagKey:'checkout',"
                                + "AudienceRule:'(eq $country \"US\")',AudienceDescription:'a',LaunchCriteria:'l',"
                                + "Treatments:[{Key:'t1',Weight:50.0,FlagValue:{Enabled:true,"
                                + "AttributeValues:{color:{StringValue:'red'}}}}],"
                                + "Control:{Key:'c',Weight:50.0,FlagValue:{Enabled:false}},"
                                + "CreatedAt:'%s',UpdatedAt:'%s'}",
                        lab.shop.application, created.path("Id").asText(), lab.flags, lab.shop.environment, now, now));
        assertThat(created.path("Id").asText()).matches("[a-z0-9]{7}");
    }

    /** Source: A1 [model]: the id or the name. */
    @Test
    void aDefinitionIsFoundByIdAndByName() {
        String id = lab.define("exp");

        JsonNode byName = lab.show("exp");

        assertThat(byName).isEqualTo(lab.show(id));
    }

    /** Source: A9 [docs]. */
    @Test
    void aDefinitionHasTags() {
        ObjectNode input = lab.definition("exp");
        input.set("Tags", json("{team:'a'}"));
        String id =
                good(201, client.createExperimentDefinition(input)).path("Id").asText();

        Map<String, String> tags = lab.shop
                .client
                .listTagsForResource(r -> r.resourceArn(lab.shop.applicationArn() + "/experimentdefinition/" + id))
                .tags();

        assertThat(tags).isEqualTo(Map.of("team", "a"));
    }

    /** Source: A3 [recorded]: little is checked before a run. */
    @Test
    void rulesAndWeightsAreNotLookedAtYet() {
        ObjectNode input = lab.definition("exp").put("AudienceRule", "garbage").put("FlagKey", "nobodys");
        ((ObjectNode) input.path("Control")).put("Weight", 40);

        JsonNode created = good(201, client.createExperimentDefinition(input));

        assertThat(created.path("AudienceRule").asText()).isEqualTo("garbage");
        assertThat(created.path("Status").asText()).isEqualTo("IDLE");
    }

    /** Source: A2 [model]. */
    @Test
    void theListShowsSummaries() {
        String id = lab.define("exp");

        JsonNode listed = good(200, client.listExperimentDefinitions(json("{}")));

        Instant now = emulator.now();
        assertThat(listed)
                .isEqualTo(json(
                        "{Items:[{ApplicationId:'%s',Id:'%s',Name:'exp',Status:'IDLE',ConfigurationProfileId:'%s',"
                                + "EnvironmentId:'%s',FlagKey:'checkout',CreatedAt:'%s',UpdatedAt:'%s'}]}",
                        lab.shop.application, id, lab.flags, lab.shop.environment, now, now));
    }

    /** Source: A1 [model]; archived ones are shown, too [recorded]. */
    @Test
    void theListGoesPageByPageThroughWhatIsAskedFor() {
        String archived = lab.define("a");
        lab.define("b");
        String active = lab.define("c");
        good(204, client.deleteExperimentDefinition(lab.at(archived)));
        lab.start(active, 0);

        assertThat(pages(client::listExperimentDefinitions, (ObjectNode) json("{}"), "Name"))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(pages(client::listExperimentDefinitions, (ObjectNode) json("{Status:'ARCHIVED'}"), "Name"))
                .containsExactly("a");
        ObjectNode activeHere = (ObjectNode) json(
                "{ApplicationIdentifier:'%s',ConfigurationProfileIdentifier:'%s',EnvironmentIdentifier:'%s',"
                        + "Status:'ACTIVE'}",
                lab.shop.application, lab.flags, lab.shop.environment);
        assertThat(pages(client::listExperimentDefinitions, activeHere, "Name")).containsExactly("c");
        refused(
                404,
                "ResourceNotFoundException",
                client.listExperimentDefinitions(json("{ApplicationIdentifier:'none'}")));
    }

    /** Source: A3 [model]. */
    @Test
    void updatingChangesWhatIsGiven() {
        String id = lab.define("exp");
        emulator.advance(Duration.ofMinutes(1));
        ObjectNode input = lab.at(id).put("Hypothesis", "h").put("AudienceRule", "(eq $country \"FR\")");
        input.set("Treatments", json("[{Weight:1,FlagValue:{Enabled:true}},{Weight:2,FlagValue:{Enabled:false}}]"));

        JsonNode updated = good(200, client.updateExperimentDefinition(input));

        assertThat(updated.path("Hypothesis").asText()).isEqualTo("h");
        assertThat(updated.path("AudienceRule").asText()).isEqualTo("(eq $country \"FR\")");
        assertThat(updated.path("Treatments").findValuesAsText("Key")).containsExactly("t1", "t2");
        assertThat(updated.path("Control").path("Weight").asInt()).isEqualTo(50);
        assertThat(updated.path("UpdatedAt").asText()).isEqualTo(emulator.now().toString());
        assertThat(lab.show(id)).isEqualTo(updated);
    }

    /** Source: A10 [recorded]. */
    @Test
    void aRunningExperimentStaysAsItIs() {
        String id = lab.define("exp");
        lab.start(id, 0);
        JsonNode before = lab.show(id);

        JsonNode refusal = refused(
                409,
                "ConflictException",
                client.updateExperimentDefinition(lab.at(id).put("Hypothesis", "h")));

        assertThat(refusal.path("Message").asText())
                .isEqualTo("Cannot update experiment definition " + id
                        + " with status ACTIVE. Stop the current experiment run before updating the experiment"
                        + " definition.");
        bad(
                "Experiment definition " + id + " cannot be deleted while an experiment is running.",
                client.deleteExperimentDefinition(lab.at(id)));
        assertThat(lab.show(id)).isEqualTo(before);
        assertThat(before.path("Status").asText()).isEqualTo("ACTIVE");
    }

    /** Source: A3 and A10 [recorded]: ARCHIVE unless said otherwise. */
    @Test
    void aDeletedDefinitionIsArchivedButReadable() {
        String id = lab.define("exp");

        good(204, client.deleteExperimentDefinition(lab.at(id)));

        assertThat(lab.show(id).path("Status").asText()).isEqualTo("ARCHIVED");
        JsonNode refusal = refused(
                409,
                "ConflictException",
                client.updateExperimentDefinition(lab.at(id).put("Hypothesis", "h")));
        assertThat(refusal.path("Message").asText())
                .isEqualTo("Cannot update experiment definition " + id + " with status ARCHIVED.");
    }

    /** Source: A3 [recorded]: from either state. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDestroyedDefinitionIsGone(boolean archivedBefore) {
        String id = lab.define("exp");
        if (archivedBefore) {
            good(204, client.deleteExperimentDefinition(lab.at(id).put("DeleteType", "ARCHIVE")));
        }

        good(204, client.deleteExperimentDefinition(lab.at(id).put("DeleteType", "DESTROY")));

        refused(404, "ResourceNotFoundException", client.getExperimentDefinition(lab.at(id)));
        refused(404, "ResourceNotFoundException", client.deleteExperimentDefinition(lab.at(id)));
        refused(404, "ResourceNotFoundException", client.updateExperimentDefinition(lab.at(id)));
    }

    /** Source: A3 and A10 [recorded]. */
    @Test
    void whatADefinitionNeedsStays() {
        lab.define("exp");

        Refused.call(() -> lab.shop.client.deleteEnvironment(
                        r -> r.applicationId(lab.shop.application).environmentId(lab.shop.environment)))
                .with(400, "BadRequestException")
                .saying("Cannot delete environment " + lab.shop.environment
                        + ", because there are non-archived experiment definitions associated with it.");

        assertThat(lab.shop.state()).isEqualTo("ReadyForDeployment");
    }

    /** Source: A1 [model]. */
    @ParameterizedTest
    @ValueSource(strings = {"ApplicationIdentifier", "ConfigurationProfileIdentifier", "EnvironmentIdentifier"})
    void whatIsNotThereIsNotFound(String member) {
        ObjectNode input = lab.definition("exp").put(member, "none");

        refused(404, "ResourceNotFoundException", client.createExperimentDefinition(input));
    }

    /** Source: A2 [model]. */
    @ParameterizedTest
    @CsvSource({"Name, AWS.exp", "FlagKey, x", "FlagKey, Checkout", "AudienceRule, ''"})
    void whatBreaksAConstraintIsBadInput(String member, String value) {
        ObjectNode input = lab.definition("exp").put(member, value);

        refused(400, "BadRequestException", client.createExperimentDefinition(input));
    }

    /** Source: A1 [model]: the operation declares ConflictException, for which there is no other use. */
    @Test
    void aNameIsTakenOnce() {
        lab.define("exp");

        refused(409, "ConflictException", client.createExperimentDefinition(lab.definition("exp")));
    }

    /** Source: A1 [model]: 402; the number is not published, so that a test has to set one. */
    @Test
    void oneMoreThanTheQuotaIsRefused() {
        emulator.quotas().adjust("appconfig.experiment-definitions", 1);
        lab.define("a");

        refused(402, "ServiceQuotaExceededException", client.createExperimentDefinition(lab.definition("b")));

        emulator.quotas().adjust("appconfig.experiment-definitions", Integer.MAX_VALUE);
    }
}
