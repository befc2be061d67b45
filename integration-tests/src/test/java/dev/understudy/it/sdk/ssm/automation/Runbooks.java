package dev.understudy.it.sdk.ssm.automation;

import dev.understudy.it.sdk.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.AutomationExecution;
import software.amazon.awssdk.services.ssm.model.DocumentFormat;
import software.amazon.awssdk.services.ssm.model.DocumentType;
import software.amazon.awssdk.services.ssm.model.SignalType;
import software.amazon.awssdk.services.ssm.model.StepExecution;

/** One caller's runbooks, and the executions of them. */
final class Runbooks {
    /** Waits for somebody, and then rests for a second. */
    static final String PAUSE = """
            schemaVersion: '0.3'
            parameters:
              Why: {type: String, default: none}
            mainSteps:
            - {name: hold, action: 'aws:pause', inputs: {}}
            - {name: done, action: 'aws:sleep', inputs: {Duration: PT1S}}
            """;

    /** Reads a parameter of Parameter Store. */
    static final String READ = """
            schemaVersion: '0.3'
            parameters:
              P: {type: String}
            mainSteps:
            - name: read
              action: aws:executeAwsApi
              inputs: {Service: ssm, Api: GetParameter, Name: '{{ P }}'}
            """;

    final SsmClient ssm;

    Runbooks(Caller caller) {
        this.ssm = caller.ssm();
    }

    /** Creates a runbook. */
    Runbooks create(String name, String yaml) {
        ssm.createDocument(r -> r.name(name)
                .documentType(DocumentType.AUTOMATION)
                .documentFormat(DocumentFormat.YAML)
                .content(yaml));
        return this;
    }

    /** Starts a runbook without parameters. */
    String start(String name) {
        return ssm.startAutomationExecution(r -> r.documentName(name)).automationExecutionId();
    }

    /** Starts a runbook. */
    String start(String name, Map<String, List<String>> parameters) {
        return ssm.startAutomationExecution(r -> r.documentName(name).parameters(parameters))
                .automationExecutionId();
    }

    /** An execution. */
    AutomationExecution get(String id) {
        return ssm.getAutomationExecution(r -> r.automationExecutionId(id)).automationExecution();
    }

    /** How far an execution is. */
    String status(String id) {
        return get(id).automationExecutionStatusAsString();
    }

    /** How far its steps are, as in {@code hold Waiting, done Pending}. */
    String steps(String id) {
        return get(id).stepExecutions().stream()
                .map(step -> step.stepName() + " " + step.stepStatusAsString())
                .collect(Collectors.joining(", "));
    }

    /** A step of an execution. */
    StepExecution step(String id, String name) {
        return get(id).stepExecutions().stream()
                .filter(step -> step.stepName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a signal that names a step. */
    void signal(String id, SignalType type, String stepName) {
        signal(id, type, Map.of("StepName", List.of(stepName)));
    }

    /** Sends a signal. */
    void signal(String id, SignalType type, Map<String, List<String>> payload) {
        ssm.sendAutomationSignal(
                r -> r.automationExecutionId(id).signalType(type).payload(payload.isEmpty() ? null : payload));
    }
}
