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
import dev.understudy.it.wire.WireReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The six operations on experiment runs. Source: newest additions A1, A2, A4, A6, A9 and A10. */
class ExperimentRunsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Laboratory lab = new Laboratory(emulator, me);
    private final ExperimentClient client = lab.client;
    private final String definition = lab.define("exp");

    private WireReply update(String members) {
        ObjectNode input = lab.at(definition, 1);
        input.setAll((ObjectNode) json(members));
        return client.updateExperimentRun(input);
    }

    /** Source: A2 [model], A4: defaults, times, the whole snapshot [recorded]. */
    @Test
    void startingAnswersTheFirstRunWithASnapshotOfTheDefinition() {
        ObjectNode input = lab.at("exp").put("Description", "d");
        input.set("TreatmentOverrides", json("{Inline:{me:'t1'}}"));

        JsonNode started = good(201, client.startExperimentRun(input));

        ObjectNode snapshot = lab.show(definition).deepCopy();
        assertThat(snapshot.path("Status").asText()).isEqualTo("ACTIVE");
        snapshot.remove(List.of("Status", "CreatedAt", "UpdatedAt"));
        ObjectNode expected = (ObjectNode) json(
                "{ApplicationId:'%s',ExperimentDefinitionId:'%s',Run:1,Description:'d',Status:'RUNNING',"
                        + "ExposurePercentage:0.0,TreatmentOverrides:{Inline:{me:'t1'}},StartedAt:'%s',UpdatedAt:'%s'}",
                lab.shop.application, definition, emulator.now(), emulator.now());
        expected.set("ExperimentDefinitionSnapshot", snapshot);
        assertThat(started).isEqualTo(expected);
        assertThat(lab.show(definition, 1)).isEqualTo(started);
    }

    /** Source: A9 [docs]. */
    @Test
    void aRunHasTags() {
        ObjectNode input = lab.at(definition);
        input.set("Tags", json("{team:'a'}"));
        good(201, client.startExperimentRun(input));

        Map<String, String> tags = lab.shop
                .client
                .listTagsForResource(r -> r.resourceArn(
                        lab.shop.applicationArn() + "/experimentdefinition/" + definition + "/experimentrun/1"))
                .tags();

        assertThat(tags).isEqualTo(Map.of("team", "a"));
    }

    /** Source: A4, A6 [recorded], [docs]. */
    @Test
    void exposureGrows() {
        lab.start(definition, 20);
        emulator.advance(Duration.ofMinutes(1));

        JsonNode updated = good(200, update("{ExposurePercentage:40,Description:'more'}"));

        assertThat(updated.path("ExposurePercentage").asInt()).isEqualTo(40);
        assertThat(updated.path("Description").asText()).isEqualTo("more");
        assertThat(updated.path("UpdatedAt").asText()).isEqualTo(emulator.now().toString());
        assertThat(lab.show(definition, 1)).isEqualTo(updated);
        assertThat(lab.events(definition, 1)).containsExactly("EXPOSURE_UPDATED", "RUN_STARTED");
    }

    /** Source: A4, A10 [recorded]. */
    @Test
    void exposureNeverShrinks() {
        lab.start(definition, 20);
        JsonNode before = lab.show(definition, 1);

        bad(
                "Exposure percentage can only be increased. Current: 20.0%, Requested: 10.0%.",
                update("{ExposurePercentage:10}"));

        assertThat(lab.show(definition, 1)).isEqualTo(before);
        assertThat(lab.events(definition, 1)).containsExactly("RUN_STARTED");
    }

    /** Source: A4 [docs]. */
    @Test
    void overridesMayChangeWhileItRuns() {
        lab.start(definition, 20);

        JsonNode updated = good(200, update("{TreatmentOverrides:{Inline:{me:'c',you:'t1'}}}"));

        assertThat(updated.path("TreatmentOverrides")).isEqualTo(json("{Inline:{me:'c',you:'t1'}}"));
        assertThat(lab.events(definition, 1)).containsExactly("OVERRIDES_UPDATED", "RUN_STARTED");
    }

    /** Source: A4, A10 [recorded]. */
    @Test
    void oneThingChangesAtATime() {
        lab.start(definition, 10);
        JsonNode before = lab.show(definition, 1);

        bad(
                "1 validation error detected: Value 20.0 at 'exposurePercentage' failed to satisfy constraint: Only one"
                        + " deployment attribute can be updated per request",
                update("{ExposurePercentage:20,TreatmentOverrides:{Inline:{me:'t1'}}}"));

        assertThat(lab.show(definition, 1)).isEqualTo(before);
    }

    /** Source: A4 [recorded]. */
    @Test
    void stoppingKeepsTheResultAsGiven() {
        lab.start(definition, 20);
        emulator.advance(Duration.ofMinutes(1));
        ObjectNode input = lab.at(definition, 1);
        input.set("Result", json("{ExecutiveSummary:'s',ReasonsToLaunch:'y',ReasonsNotToLaunch:'n'}"));

        JsonNode stopped = good(200, client.stopExperimentRun(input));

        Instant now = emulator.now();
        assertThat(stopped.path("Status").asText()).isEqualTo("DONE");
        assertThat(stopped.path("Result"))
                .isEqualTo(json("{ExecutiveSummary:'s',ReasonsToLaunch:'y',ReasonsNotToLaunch:'n'}"));
        assertThat(stopped.path("EndedAt").asText()).isEqualTo(now.toString());
        assertThat(stopped.path("UpdatedAt").asText()).isEqualTo(now.toString());
        assertThat(stopped.path("ExposurePercentage").asInt()).isEqualTo(20);
        assertThat(lab.show(definition, 1)).isEqualTo(stopped);
        assertThat(lab.show(definition).path("Status").asText()).isEqualTo("IDLE");
        assertThat(lab.events(definition, 1)).containsExactly("RUN_STOPPED", "RUN_STARTED");
    }

    /** Source: A4, A10 [recorded]. */
    @Test
    void whatIsDoneIsDone() {
        lab.start(definition, 20);
        JsonNode stopped = lab.stop(definition, 1);

        bad(
                "Cannot update experiment run 1 for experiment definition " + definition
                        + " because it is already terminal.",
                update("{Description:'later'}"));
        bad(
                "Experiment run 1 for experiment definition " + definition + " is not running.",
                client.stopExperimentRun(lab.at(definition, 1)));

        assertThat(lab.show(definition, 1)).isEqualTo(stopped);
    }

    /** Source: A4 [recorded]: 1, 2, … for each definition; the list A1 and A2 [model]. */
    @Test
    void runsAreNumberedAndListedPageByPage() {
        for (int i = 1; i <= 3; i++) {
            assertThat(lab.start(definition, 0).path("Run").asInt()).isEqualTo(i);
            lab.stop(definition, i);
        }
        lab.start(definition, 0);

        List<String> numbers = pages(client::listExperimentRuns, lab.at(definition), "Run");

        assertThat(numbers).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(pages(client::listExperimentRuns, lab.at(definition).put("Status", "RUNNING"), "Run"))
                .containsExactly("4");
    }

    /** Source: A2 [model]. */
    @Test
    void theListShowsSummaries() {
        lab.start(definition, 0);
        lab.stop(definition, 1);

        JsonNode listed = good(200, client.listExperimentRuns(lab.at(definition)));

        Instant now = emulator.now();
        assertThat(listed)
                .isEqualTo(json(
                        "{Items:[{ExperimentDefinitionId:'%s',Run:1,Status:'DONE',StartedAt:'%s',UpdatedAt:'%s',"
                                + "EndedAt:'%s'}]}",
                        definition, now, now, now));
    }

    /** Source: A6 [recorded], newest first [docs]. */
    @Test
    void eventsTellWhatIsInForceAfterThem() {
        lab.start(definition, 20);
        good(200, update("{TreatmentOverrides:{Inline:{me:'c'}}}"));
        lab.stop(definition, 1);

        JsonNode events =
                good(200, client.listExperimentRunEvents(lab.at(definition, 1))).path("Items");

        Instant now = emulator.now();
        assertThat(events.get(2))
                .isEqualTo(json(
                        "{EventType:'RUN_STARTED',Description:'Experiment run started',OccurredAt:'%s',"
                                + "TriggeredBy:'USER',ExposurePercentage:20.0}",
                        now));
        assertThat(events.get(1).path("TreatmentOverrides")).isEqualTo(json("{Inline:{me:'c'}}"));
        assertThat(events.get(0).path("Description").asText()).isEqualTo("Experiment run stopped");
        assertThat(events.get(0).path("ExposurePercentage").asInt()).isEqualTo(20);
        assertThat(pages(client::listExperimentRunEvents, lab.at(definition, 1), "EventType"))
                .containsExactly("RUN_STOPPED", "OVERRIDES_UPDATED", "RUN_STARTED");
    }

    /** Source: A10 [recorded]: two entries for each variant, in order; A14 check 1. */
    @Test
    void aBadRuleIsFoundAtTheStart() {
        String bad = good(
                        201,
                        client.createExperimentDefinition(lab.definition("bad").put("AudienceRule", "garbage")))
                .path("Id")
                .asText();

        JsonNode refusal = bad(
                "Experiment definition produces invalid flag content. Ensure audience rule is valid and control,"
                        + " treatment flag values comply with the definition of flag 'checkout' deployed to environment '"
                        + lab.shop.environment + "' (configuration version '1').",
                client.startExperimentRun(lab.at(bad)));

        List<String> details = new ArrayList<>();
        refusal.path("Details")
                .path("InvalidConfiguration")
                .forEach(detail -> details.add(detail.path("Constraint").asText() + " "
                        + detail.path("Location").asText()));
        assertThat(refusal.path("Reason").asText()).isEqualTo("InvalidConfiguration");
        assertThat(details)
                .containsExactly(
                        "Empty values.checkout._variants.0.rule",
                        "RuleIsValid values.checkout._variants.0.rule.and.2",
                        "Empty values.checkout._variants.1.rule",
                        "RuleIsValid values.checkout._variants.1.rule.and.2");
        assertThat(lab.show(bad).path("Status").asText()).isEqualTo("IDLE");
        assertThat(pages(client::listExperimentRuns, lab.at(bad), "Run")).isEmpty();
    }

    /** Source: A1 [model]: the operation declares ConflictException; A4 [docs]: the definition is IDLE. */
    @Test
    void anExperimentRunsOnce() {
        lab.start(definition, 0);

        refused(409, "ConflictException", client.startExperimentRun(lab.at(definition)));

        assertThat(pages(client::listExperimentRuns, lab.at(definition), "Run")).hasSize(1);
    }

    /** Source: A4 [docs]: the flag is deployed. */
    @Test
    void aFlagThatIsNotDeployedIsNotTried() {
        String other = good(
                        201,
                        client.createExperimentDefinition(
                                lab.definition("other").put("FlagKey", "nobodys")))
                .path("Id")
                .asText();

        refused(400, "BadRequestException", client.startExperimentRun(lab.at(other)));

        assertThat(lab.show(other).path("Status").asText()).isEqualTo("IDLE");
    }

    /** Source: A1 and A4 [model]. */
    @Test
    void whatIsNotThereIsNotFound() {
        String code = "ResourceNotFoundException";

        refused(404, code, client.startExperimentRun(lab.at("abc1234")));
        refused(404, code, client.listExperimentRuns(lab.at("abc1234")));
        refused(404, code, client.getExperimentRun(lab.at(definition, 1)));
        refused(404, code, client.listExperimentRunEvents(lab.at(definition, 1)));
        refused(404, code, client.updateExperimentRun(lab.at(definition, 1)));
        refused(404, code, client.stopExperimentRun(lab.at(definition, 1)));
    }
}
