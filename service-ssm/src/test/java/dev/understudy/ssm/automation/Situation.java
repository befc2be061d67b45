package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A situation in which signals and stops may find an execution: the kind of execution and what it is at, as in
 * {@code interactive pause}. Runbooks have a step "work" and a step "other" after it.
 */
final class Situation {
    private static final Map<String, String> WORK = Map.of(
            "sleep", "action: 'aws:sleep', inputs: {Duration: PT1H}",
            "pause", "action: 'aws:pause', inputs: {}",
            "approve", "action: 'aws:approve', inputs: {Approvers: [ann]}",
            "Failed", "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /none}",
            "TimedOut",
                    "action: 'aws:waitForAwsResourceProperty', timeoutSeconds: 1, inputs: {Service: ssm,"
                            + " Api: DescribeParameters, PropertySelector: '$.Parameters[0].Name', DesiredValues: [x]}",
            "call", "action: 'aws:executeAutomation', inputs: {DocumentName: child}",
            "loop",
                    "action: 'aws:loop', inputs: {Iterators: [a, b],"
                            + " Steps: [{name: inner, action: 'aws:pause', inputs: {}}]}");
    private static final String HEAD = "schemaVersion: '0.3'\nmainSteps:\n";
    private static final String TIDY = """
            - {name: long, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy'}
            - {name: tidy, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}}
            """;

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);
    private final AutomationDesk desk = new AutomationDesk(bed);
    private final String kind;

    /** The situation of this name. */
    Situation(String name) {
        kind = name.substring(0, name.indexOf(' '));
        String work = WORK.getOrDefault(name.substring(kind.length() + 1), WORK.get("sleep"));
        String other = "- {name: other, action: 'aws:sleep', inputs: {Duration: PT1S}}\n";
        String last = "- {name: work, " + work + "}\n";
        desk.create("child", HEAD + "- {name: hold, action: 'aws:pause', inputs: {}}\n");
        desk.create("book", (kind.equals("cancelling") ? HEAD + TIDY : HEAD) + last + other);
        desk.create(
                "target",
                "parameters: {P: {type: String}}\n" + HEAD
                        + "- {name: work, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy', isEnd: true}\n"
                        + "- {name: tidy, " + WORK.get("TimedOut").replace("timeoutSeconds: 1, ", "") + "}\n");
    }

    SsmBed bed() {
        return bed;
    }

    AutomationDesk desk() {
        return desk;
    }

    /** One more execution in this situation. */
    String arise() {
        return switch (kind) {
            case "queued" -> queued();
            case "auto" -> desk.start("book", Map.of());
            case "idle" -> interactive();
            case "interactive" -> working(interactive());
            case "cancelling" -> cancelled(desk.start("book", Map.of()));
            case "targets" -> overTargets();
            case "cancelling-targets" -> cancelled(overTargets());
            case "cancelled" -> cancelled(desk.start("book", Map.of()));
            default -> ended();
        };
    }

    private String queued() {
        quotas.adjust("ssm.automation-executions", 0);
        String id = desk.start("book", Map.of());
        quotas.adjust("ssm.automation-executions", 100);
        return id;
    }

    private String interactive() {
        return desk.start(starting("book", Map.of()).mode(ExecutionMode.INTERACTIVE));
    }

    private String working(String id) {
        bed.call(signal(id, SignalType.START_STEP, Map.of("StepName", List.of("work"))));
        return id;
    }

    private String cancelled(String id) {
        bed.call(stop(id, StopType.CANCEL));
        return id;
    }

    private String ended() {
        String id = desk.start("book", Map.of());
        bed.advance(Duration.ofHours(2));
        return id;
    }

    private String overTargets() {
        return desk.start(starting("target", Map.of())
                .targetParameterName("P")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("a", "b"))
                        .build()))
                .maxConcurrency("1"));
    }
}
