package dev.understudy.ssm.automation.random;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A runbook that dice write: every kind of step, and every way to go on after it. A step goes only to later ones, so that
 * each of them can run.
 *
 * @param rolls a roll for each step
 */
record DiceRunbook(List<Roll> rolls) {
    /** The document that {@code aws:executeAutomation} starts; its parameter says whether it goes well. */
    static final String CHILD = """
            schemaVersion: '0.3'
            parameters:
              Name: {type: String}
            mainSteps:
            - {name: rest, action: 'aws:sleep', inputs: {Duration: PT2S}}
            - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: '{{ Name }}'}}
            """;

    private static final String CALL = "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: ";
    private static final String START =
            "action: 'aws:executeAutomation', inputs: {DocumentName: child, RuntimeParameters: ";

    /** What a step does: {@code %1$s} is its name, {@code %2$s} that of a later one. */
    private static final List<String> WORK = List.of(
            "action: 'aws:sleep', inputs: {Duration: PT1S}",
            "action: 'aws:sleep', inputs: {Duration: PT10S}, timeoutSeconds: 2",
            "action: 'aws:sleep', inputs: {Duration: nonsense}",
            CALL + "DescribeParameters}",
            CALL + "GetParameter, Name: /none}",
            CALL + "PutParameter, Name: /dice, Value: '{{ N }} {{ variable:Last }}', Type: String, Overwrite: true}",
            "action: 'aws:waitForAwsResourceProperty', timeoutSeconds: 3, inputs: {Service: ssm, Api:"
                    + " DescribeParameters, PropertySelector: '$.None', DesiredValues: [x]}",
            "action: 'aws:waitForAwsResourceProperty', timeoutSeconds: 9, inputs: {Service: ssm, Api: GetParameter,"
                    + " Name: /dice, PropertySelector: '$.Parameter.Name', DesiredValues: [/dice]}",
            "action: 'aws:assertAwsResourceProperty', inputs: {Service: ssm, Api: GetParameter, Name: /dice,"
                    + " PropertySelector: '$.Parameter.Type', DesiredValues: [StringList]}",
            "action: 'aws:loop', inputs: {Iterators: [a, b], Steps: [{name: in%1$s, action: 'aws:sleep', inputs:"
                    + " {Duration: PT1S}}, {name: on%1$s, action: 'aws:updateVariable', inputs: {Name: 'variable:Last',"
                    + " Value: '{{ %1$s.CurrentIteratorValue }}'}}]}",
            "action: 'aws:loop', inputs: {MaxIterations: 3, LoopCondition: {Variable: '{{ N }}', NumericGreater: 1},"
                    + " Steps: [{name: in%1$s, onFailure: Continue, " + CALL + "GetParameter, Name: /none}}]}",
            "action: 'aws:loop', inputs: {Iterators: [a, b], Steps: [{name: in%1$s, " + CALL
                    + "GetParameter, Name: /none}}]}",
            "action: 'aws:branch', inputs: {Choices: [{NextStep: '%2$s', Variable: '{{ N }}', NumericEquals: 2}]}",
            "action: 'aws:branch', inputs: {Choices: [{NextStep: last, Variable: '{{ N }}', NumericEquals: 3}],"
                    + " Default: '%2$s'}",
            "action: 'aws:runInstances', inputs: {ImageId: ami-1}",
            "action: 'aws:pause', timeoutSeconds: 20, inputs: {}",
            "action: 'aws:approve', timeoutSeconds: 30, inputs: {Approvers: [a, b], MinRequiredApprovals: 2}",
            START + "{Name: [/good]}}",
            START + "{Name: [/none]}}",
            "action: 'aws:executeAutomation', inputs: {DocumentName: child, TargetParameterName: Name, MaxErrors: 1,"
                    + " Targets: [{Key: ParameterValues, Values: [/good, /none]}]}",
            "action: 'aws:changeInstanceState', inputs: {InstanceIds: [i-1], DesiredState: gone}",
            "action: 'aws:executeScript', inputs: {Runtime: python3.11, Handler: f, Script: x}",
            "action: 'aws:invokeWebhook', inputs: {IntegrationName: none, Body: b}",
            "action: 'aws:invokeLambdaFunction', inputs: {FunctionName: none}",
            "action: 'aws:createTags', inputs: {ResourceType: Parameter, ResourceIds: [/good], Tags: [{Key: k, Value:"
                    + " v}]}",
            "action: 'aws:loop', timeoutSeconds: 3, inputs: {Iterators: [a, b, c], Steps: [{name: in%1$s, action:"
                    + " 'aws:sleep', inputs: {Duration: PT2S}}]}");

    /** What a step says about its end. */
    private static final List<String> OPTIONS = List.of(
            "",
            ", onFailure: Continue",
            ", onFailure: Abort, isCritical: false",
            ", onFailure: 'step:%2$s'",
            ", onFailure: 'step:%2$s', isCritical: false",
            ", onFailure: Continue, isCritical: true",
            ", onFailure: Continue, maxAttempts: 2",
            ", isEnd: true",
            ", isEnd: true, isCritical: false",
            ", nextStep: '%2$s'",
            ", onCancel: 'step:tidy'");

    /**
     * What the dice say about one step.
     *
     * @param work what it does
     * @param option what it says about its end
     * @param jump which of the later steps it names
     */
    record Roll(int work, int option, int jump) {}

    /** All runbooks of up to seven steps, and two more that some of them go to. */
    static Arbitrary<DiceRunbook> any() {
        Arbitrary<Roll> roll = Combinators.combine(below(WORK.size()), below(OPTIONS.size()), below(8))
                .as(Roll::new);
        return roll.list().ofMinSize(1).ofMaxSize(7).map(DiceRunbook::new);
    }

    private static Arbitrary<Integer> below(int bound) {
        return Arbitraries.integers().between(0, bound - 1);
    }

    /** The runbook as YAML. */
    String yaml() {
        StringBuilder yaml = new StringBuilder("""
                schemaVersion: '0.3'
                parameters:
                  N: {type: Integer}
                variables:
                  Last: {type: String, default: none}
                mainSteps:
                """);
        for (int i = 0; i < rolls.size(); i++) {
            Roll roll = rolls.get(i);
            String step = "- {name: %1$s, " + WORK.get(roll.work) + OPTIONS.get(roll.option) + "}\n";
            yaml.append(step.formatted("s" + i, later(i, roll.jump)));
        }
        return yaml.append("- {name: last, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}\n")
                .append("- {name: tidy, " + CALL
                        + "PutParameter, Name: /tidy, Value: x, Type: String, Overwrite: true}}\n")
                .toString();
    }

    private String later(int step, int jump) {
        int target = step + 1 + jump % (rolls.size() - step);
        return target == rolls.size() ? "last" : "s" + target;
    }
}
