package dev.understudy.ssm.automation.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A runbook that somebody wrote without care: names of steps that there are not, ways back, tokens that nothing stands
 * for, inputs that are missing, unknown or of another type. Most of it is right, so that some of these runbooks run.
 */
final class WildRunbook {
    /** What a step does, with {@code NAME} for its name and {@code STEP} for any name. */
    private static final List<String> WORK = List.of(
            "sleep', inputs: {Duration: PT3S}",
            "sleep', inputs: {Timestamp: '2030-01-01T00:01:00Z'}",
            "pause', inputs: {}",
            "approve', inputs: {Approvers: [ann]}",
            "executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}, outputs: [{Name: All, Selector: $.Parameters,"
                    + " Type: MapList}]",
            "executeAwsApi', inputs: {Service: ssm, Api: PutParameter, Name: /wild, Value: v, Type: String}",
            "executeAwsApi', inputs: {Service: ssm, Api: StopAutomationExecution, AutomationExecutionId:"
                    + " '{{ automation:EXECUTION_ID }}'}",
            "executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: '{{ P }}'}, outputs: [{Name: V, Selector:"
                    + " $.Parameter.Value}]",
            "assertAwsResourceProperty', inputs: {Service: ssm, Api: GetParameter, Name: /wild, PropertySelector:"
                    + " $.Parameter.Value, DesiredValues: [v]}",
            "waitForAwsResourceProperty', inputs: {Service: ssm, Api: GetParameter, Name: /wild, PropertySelector:"
                    + " $.Parameter.Value, DesiredValues: [v]}",
            "executeAutomation', inputs: {DocumentName: wild}",
            "executeAutomation', inputs: {DocumentName: wild, TargetParameterName: P, MaxConcurrency: 1, Targets: [{Key:"
                    + " ParameterValues, Values: [a, b]}]}",
            "executeScript', inputs: {Runtime: python3.11, Handler: f, Script: x}",
            "invokeWebhook', inputs: {IntegrationName: hook}",
            "invokeLambdaFunction', inputs: {FunctionName: f}",
            "executeStateMachine', inputs: {stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:m'}",
            "runCommand', inputs: {DocumentName: AWS-RunShellScript, InstanceIds: [i-12345678], Parameters: {commands:"
                    + " [ls]}}",
            "runCommand', inputs: {DocumentName: AWS-RunShellScript, Targets: [{Key: 'tag:a', Values: [b]}], Parameters:"
                    + " {commands: [ls]}}",
            "changeInstanceState', inputs: {InstanceIds: [i-1], DesiredState: stopped}",
            "runInstances', inputs: {ImageId: ami-1}",
            "createImage', inputs: {InstanceId: i-1, ImageName: n}",
            "copyImage', inputs: {SourceRegion: r, SourceImageId: ami-1, ImageName: n}",
            "deleteImage', inputs: {ImageId: ami-1}",
            "createTags', inputs: {ResourceIds: [i-1], Tags: [{Key: a, Value: b}]}",
            "createStack', inputs: {StackName: s, TemplateURL: u}",
            "deleteStack', inputs: {StackName: s}",
            "updateVariable', inputs: {Name: 'variable:V', Value: '{{ variable:V }}x'}",
            "branch', inputs: {Choices: [{NextStep: STEP, Variable: '{{ P }}', Contains: '{{ variable:V }}'}], Default:"
                    + " STEP}",
            "branch', inputs: {Choices: [{NextStep: STEP, And: [{Variable: '{{ STEP.V }}', StringEquals: a}, {Not:"
                    + " {Variable: 1, NumericGreater: 2}}]}]}",
            "loop', inputs: {Iterators: [a, b], Steps: [INNER]}",
            "loop', inputs: {MaxIterations: 3, LoopCondition: {Variable: '{{ variable:V }}', StringEquals: v}, Steps:"
                    + " [INNER]}");

    private static final List<String> OPTIONS = List.of(
            "onFailure: Abort",
            "onFailure: Continue",
            "onFailure: 'step:STEP'",
            "onCancel: 'step:STEP'",
            "nextStep: STEP",
            "isEnd: true",
            "isCritical: true",
            "isCritical: false",
            "maxAttempts: 2",
            "timeoutSeconds: 2",
            "timeoutSeconds: 2000000000");

    /** What is written in place of something else. */
    private static final List<String[]> SLIPS = List.of(
            new String[] {": PT3S", ": soon"},
            new String[] {"DescribeParameters", "describe_parameters"},
            new String[] {"Service: ssm", "Service: ec2"},
            new String[] {"[i-1]", "5"},
            new String[] {": ami-1", ": [a, b]"},
            new String[] {": ami-1", ": '{{ STEP.V }}'"},
            new String[] {": wild", ": '{{ STEP.Nothing }}'"},
            new String[] {"{{ P }}", "{{ Q }}"},
            new String[] {"{{ P }}", "{{ {{ P }} }}"},
            new String[] {"variable:V", "variable:W"},
            new String[] {": v,", ": [],"},
            new String[] {"$.", "$["},
            new String[] {"inputs: {", "inputs: {Nothing: x, "},
            new String[] {"inputs: {", "input: {"},
            new String[] {"action: 'aws:", "action: 'aws:un"},
            new String[] {"Iterators: [a, b]", "Iterators: '{{ STEP.All }}'"},
            new String[] {"Iterators: [a, b]", "Iterators: []"},
            new String[] {"[ann]", "[]"});

    private final Random dice;
    private int names;

    private WildRunbook(long seed) {
        this.dice = new Random(seed);
    }

    /** The runbook of a throw of dice, as YAML. */
    static String yaml(long seed) {
        return new WildRunbook(seed).document();
    }

    private String document() {
        List<String> steps = new ArrayList<>();
        for (int i = 1 + dice.nextInt(5); i > 0; i--) {
            steps.add("- " + step(0));
        }
        return """
                schemaVersion: '0.3'
                parameters: {P: {type: String, default: /wild}}
                variables: {V: {type: String, default: v}}
                outputs: [s0.V]
                mainSteps:
                %s
                - {name: last, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(String.join("\n", steps));
    }

    private String step(int depth) {
        String name = "s" + names++;
        StringBuilder step =
                new StringBuilder("{name: " + name + ", action: 'aws:" + WORK.get(dice.nextInt(WORK.size())));
        for (String option : OPTIONS) {
            // The steps of a loop know no others.
            boolean wanted = dice.nextInt(12) == 0 && (depth == 0 || !option.contains("STEP"));
            if (wanted) {
                step.append(", ").append(option);
            }
        }
        String written = step.append('}').toString();
        if (dice.nextInt(8) == 0) {
            String[] slip = SLIPS.get(dice.nextInt(SLIPS.size()));
            written = written.replace(slip[0], slip[1]);
        }
        while (written.contains("STEP")) {
            written = written.replaceFirst("STEP", name());
        }
        if (written.contains("INNER")) {
            written = written.replace(
                    "INNER", depth == 2 ? "{name: s" + names++ + ", action: 'aws:pause'}" : step(depth + 1));
        }
        return written;
    }

    /** Mostly that of a step further on. */
    private String name() {
        return dice.nextInt(12) == 0 ? "s" + dice.nextInt(9) : "last";
    }
}
