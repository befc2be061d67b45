package dev.understudy.it.sdk.ssm.automation;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionFilter;
import software.amazon.awssdk.services.ssm.model.AutomationExecutionMetadata;
import software.amazon.awssdk.services.ssm.model.StartAutomationExecutionRequest;

/** DescribeAutomationExecutions. Source: behaviour sheet SSM Automation 2.5, 3, 12, 13 and S11, S12, S16. */
class ExecutionListsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Runbooks runbooks = new Runbooks(me);
    private final SsmClient ssm = runbooks.ssm;

    /** The executions by the names that tests give them. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Instant between;

    /** One that failed and one that waits; two minutes later a rate-controlled one with two children, and one abroad. */
    @BeforeEach
    void executions() {
        runbooks.create("read", Runbooks.READ).create("hold", Runbooks.PAUSE);
        ssm.putParameter(r -> r.name("/ok").value("1").type("String"));
        ids.put("failed", runbooks.start("read", Map.of("P", List.of("/bad"))));
        ids.put("waiting", start("{DocumentName:'hold',Tags:[{Key:'team',Value:'a'}]}"));
        emulator.advance(Duration.ofMinutes(1));
        between = emulator.now();
        emulator.advance(Duration.ofMinutes(1));
        ids.put(
                "spread",
                start("{DocumentName:'read',TargetParameterName:'P',MaxErrors:'1',"
                        + "Targets:[{Key:'ParameterValues',Values:['/bad','/ok']}]}"));
        nameChildren("spread");
        ids.put(
                "abroad",
                start(
                        "{DocumentName:'read',Parameters:{P:['/ok']},TargetLocations:[{Accounts:['%s'],Regions:['eu-west-1']}]}"
                                .formatted(me.account())));
        me.sendAdmin(
                        "PUT",
                        "ssm/resource-groups?account=" + me.account() + "&region=" + me.region(),
                        "{\"name\":\"fleet\",\"resources\":[]}")
                .ok();
        ids.put(
                "group",
                start("{DocumentName:'read',TargetParameterName:'P',"
                        + "Targets:[{Key:'ResourceGroup',Values:['fleet']}]}"));
    }

    private String start(String members) {
        return ssm.startAutomationExecution(Shapes.read(StartAutomationExecutionRequest.builder(), members))
                .automationExecutionId();
    }

    /** Calls the children of an execution by their targets. */
    private void nameChildren(String parent) {
        ssm.describeAutomationExecutions(r -> r.filters(filter("ParentExecutionId", ids.get(parent))))
                .automationExecutionMetadataList()
                .forEach(child -> ids.put("child " + child.target(), child.automationExecutionId()));
    }

    private static AutomationExecutionFilter filter(String key, String... values) {
        return AutomationExecutionFilter.builder().key(key).values(values).build();
    }

    private List<String> found(AutomationExecutionFilter... filters) {
        return ssm
                .describeAutomationExecutionsPaginator(r ->
                        r.filters(filters.length == 0 ? null : List.of(filters)).maxResults(2))
                .stream()
                .flatMap(page -> page.automationExecutionMetadataList().stream())
                .map(AutomationExecutionMetadata::automationExecutionId)
                .map(this::nameOf)
                .toList();
    }

    private String nameOf(String id) {
        return ids.keySet().stream()
                .filter(name -> ids.get(name).equals(id))
                .findFirst()
                .orElse(id);
    }

    /** Source: S16, 2.5. */
    @Test
    void thePaginatorVisitsEachExecutionOnceTheNewestFirst() {
        assertThat(found())
                .containsExactly("group", "abroad", "child /ok", "child /bad", "spread", "waiting", "failed");
    }

    /** Source: 2.5 [model]. */
    @ParameterizedTest
    @CsvSource({
        "DocumentNamePrefix, ho, waiting",
        "DocumentNamePrefix, HO, ''",
        "ExecutionStatus, Waiting, waiting",
        "ExecutionStatus, Failed, 'abroad, child /bad, failed'",
        "CurrentAction, aws:pause, waiting",
        "AutomationType, CrossAccount, abroad",
        "TagKey, team, waiting",
        "TagKey, te, ''",
        "TargetResourceGroup, fleet, group",
        "AutomationSubtype, ChangeRequest, ''",
        "OpsItemId, oi-0123456789ab, ''"
    })
    void aFilterFindsWhatFits(String key, String value, String expected) {
        assertThat(String.join(", ", found(filter(key, value)))).isEqualTo(expected);
    }

    /** Source: 2.5 [model]. */
    @Test
    void aFilterNamesAnExecutionOrItsParent() {
        assertThat(found(filter("ExecutionId", ids.get("failed")))).containsExactly("failed");
        assertThat(found(filter("ParentExecutionId", ids.get("spread")))).containsExactly("child /ok", "child /bad");
        assertThat(found(filter("ParentExecutionId", ids.get("failed")))).isEmpty();
    }

    /** Source: 2.5 [docs]. */
    @Test
    void aFilterNamesATime() {
        assertThat(found(filter("StartTimeBefore", between.toString()))).containsExactly("waiting", "failed");
        assertThat(found(filter("StartTimeAfter", between.toString()), filter("AutomationType", "Local")))
                .containsExactly("group", "child /ok", "child /bad", "spread");
        assertThat(found(filter("StartTimeAfter", "2099-01-01T00:00:00Z"))).isEmpty();
    }

    /** Source: 2.5: values of one filter are alternatives, filters are conditions. */
    @Test
    void oneValueOfEachFilterHasToFit() {
        assertThat(found(filter("ExecutionStatus", "Failed", "Waiting"), filter("DocumentNamePrefix", "read")))
                .containsExactly("abroad", "child /bad", "failed");
    }

    /** Source: 2.5 [model]. */
    @Test
    void filtersAndTokensThatSayNothingAreRefused() {
        Refused.call(() -> found(filter("Colour", "red")))
                .withCommon(400, "ValidationException")
                .naming("'filters.1.member.key'");
        Refused.call(() -> found(filter("StartTimeAfter", "yesterday"))).with(400, "InvalidFilterValue");
        Refused.call(() -> found(filter("ExecutionStatus", "Sleeping"))).with(400, "InvalidFilterValue");
        Refused.call(() -> ssm.describeAutomationExecutions(r -> r.nextToken("nonsense")))
                .with(400, "InvalidNextToken");
        Refused.call(() -> ssm.describeAutomationExecutions(r -> r.maxResults(51)))
                .withCommon(400, "ValidationException")
                .naming("'maxResults'");
    }

    /** Source: 3 [recorded]: a row of the list has no steps and no parameters. */
    @Test
    void aRowHasTheRecordedMembers() {
        ssm.describeAutomationExecutions(r -> r.filters(filter("ExecutionId", ids.get("waiting"))));

        JsonNode row = me.lastAnswer()
                .ok()
                .json()
                .path("AutomationExecutionMetadataList")
                .get(0);
        assertThat(Shapes.without(row, "ExecutionStartTime")).isEqualTo(json("""
                {AutomationExecutionId:'%s',DocumentName:'hold',DocumentVersion:'1',AutomationExecutionStatus:'Waiting',
                 ExecutedBy:'arn:aws:iam::%s:root',LogFile:'',Outputs:{},Mode:'Auto',Targets:[],
                 ResolvedTargets:{ParameterValues:[],Truncated:false},CurrentStepName:'hold',CurrentAction:'aws:pause',
                 AutomationType:'Local'}""", ids.get("waiting"), me.account()));
    }

    /** Source: S11 and 12 [recorded]: inputs are no JSON here. */
    @Test
    void aRateControlledExecutionHasAStepForEachTarget() {
        ssm.getAutomationExecution(r -> r.automationExecutionId(ids.get("spread")));

        JsonNode parent = me.lastAnswer().ok().json().path("AutomationExecution");
        assertThat(parent.path("Parameters")).isEqualTo(json("{}"));
        assertThat(parent.path("ResolvedTargets")).isEqualTo(json("{ParameterValues:['/bad','/ok'],Truncated:false}"));
        assertThat(parent.path("TargetParameterName").asText()).isEqualTo("P");
        JsonNode step = parent.path("StepExecutions").get(1);
        assertThat(step.path("StepName").asText()).isEqualTo("/ok");
        assertThat(step.path("Action").asText()).isEqualTo("aws:executeAutomation");
        assertThat(step.path("Inputs")).isEqualTo(json("{P:'/ok'}"));
        assertThat(runbooks.get(ids.get("child /ok")).target()).isEqualTo("/ok");
        assertThat(runbooks.status(ids.get("spread"))).isEqualTo("Success");
    }

    /** Source: S12 and 13 [docs]. */
    @Test
    void theChildOfAnotherRegionIsSeenOnlyThere() {
        String parent = ids.get("abroad");
        assertThat(runbooks.step(parent, me.account() + "_eu-west-1")
                        .targetLocation()
                        .regions())
                .containsExactly("eu-west-1");
        assertThat(runbooks.get(parent).progressCounters().totalSteps()).isEqualTo(1);

        SsmClient there = me.in("eu-west-1").ssm();

        assertThat(there.describeAutomationExecutions(r -> r.filters(filter("ParentExecutionId", parent)))
                        .automationExecutionMetadataList())
                .singleElement()
                .satisfies(child ->
                        assertThat(child.automationExecutionStatusAsString()).isEqualTo("Failed"));
        assertThat(found(filter("ParentExecutionId", parent))).isEmpty();
    }
}
