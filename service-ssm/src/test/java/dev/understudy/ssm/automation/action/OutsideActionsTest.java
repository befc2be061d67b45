package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Listener;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks, functions and topics that targets are mapped to. Source: sheet 10.1 and 10.2 [docs]. */
class OutsideActionsTest {
    private static final String INTEGRATION = "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/chat";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:f";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:AutomationApprovals";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String step) {
        return desk.create("book", "schemaVersion: '0.3'\nmainSteps:\n- {name: work, " + step + "}\n")
                .run("book", Map.of());
    }

    private StepExecution hook(String inputs) {
        return step(run("action: 'aws:invokeWebhook', inputs: " + inputs), "work");
    }

    private void integrate(String json) {
        Requests.put(bed, Requests.secure(INTEGRATION, json).dataType("aws:ssm:integration"));
    }

    @Test
    void aWebhookGetsTheBodyWithTheHeadersOfItsIntegration() {
        // Given
        integrate(
                "{\"description\": \"d\", \"url\": \"https://chat.example/x\", \"headers\": {\"X-Key\": \"k\", \"Host\":"
                        + " \"no\"}, \"payload\": \"usual\"}");
        try (Listener chat = new Listener(200, "{\"ok\":true}")) {
            bed.kernel().callouts().map("webhook:chat", chat.url());

            // When
            StepExecution work = hook("{IntegrationName: chat, Body: hello}");

            // Then
            assertThat(chat.heard()).containsExactly(new Listener.Heard("hello", "k"));
            assertThat(work.outputs())
                    .containsEntry("Response", List.of("{\"ok\":true}"))
                    .containsEntry("ResponseCode", List.of("200"));
        }
    }

    @Test
    void aWebhookWithoutABodyGetsThePayloadOfItsIntegration() {
        // Given
        integrate("{\"url\": \"https://chat.example/x\", \"payload\": {\"text\": \"usual\"}}");
        try (Listener chat = new Listener(200, "")) {
            bed.kernel().callouts().map("webhook:chat", chat.url());

            // When
            hook("{IntegrationName: chat}");

            // Then
            assertThat(chat.heard()).containsExactly(new Listener.Heard("{\"text\":\"usual\"}", ""));
        }
    }

    @Test
    void aWebhookOfThisMachineIsCalledWhereItIs() {
        // Given
        try (Listener chat = new Listener(201, "thanks")) {
            integrate("{\"url\": \"" + chat.url() + "\", \"headers\": {\"X-Key\": \"k\"}}");

            // When
            StepExecution work = hook("{IntegrationName: chat, Body: {text: hello}}");

            // Then
            assertThat(chat.heard()).containsExactly(new Listener.Heard("{\"text\":\"hello\"}", "k"));
            assertThat(work.outputs())
                    .containsEntry("Response", List.of("thanks"))
                    .containsEntry("ResponseCode", List.of("201"));
        }
    }

    @Test
    void aMappedTargetComesBeforeTheUrlOfTheIntegration() {
        // Given
        try (Listener own = new Listener(200, "own");
                Listener mapped = new Listener(200, "mapped")) {
            integrate("{\"url\": \"" + own.url() + "\"}");
            bed.kernel().callouts().map("webhook:chat", mapped.url());

            // When
            hook("{IntegrationName: chat, Body: b}");

            // Then
            assertThat(own.heard()).isEmpty();
            assertThat(mapped.heard()).hasSize(1);
        }
    }

    @Test
    void aWebhookThatComplainsFailsTheStep() {
        // Given
        integrate("{\"url\": \"https://chat.example/x\"}");
        try (Listener chat = new Listener(500, "busy")) {
            bed.kernel().callouts().map("webhook:chat", chat.url());

            // When
            StepExecution work = hook("{IntegrationName: chat, Body: b}");

            // Then
            assertThat(work.failureMessage()).contains("answered with status 500: busy");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"url\": \"https://chat.example/x\"}', chat, no target is mapped to webhook:chat",
        "'{\"url\": \"https://chat.example/x\"}', none, An error occurred (ParameterNotFound)",
        "'{\"text\": \"t\"}', chat, has no url",
    })
    void aWebhookThatCannotBeReachedFailsTheStep(String integration, String name, String reason) {
        // Given
        integrate(integration);

        // When
        StepExecution work = hook("{IntegrationName: " + name + ", Body: b}");

        // Then
        assertThat(work.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(work.failureMessage()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'FunctionName: f, InputPayload: {a: 1}', '{\"a\":1}', '200', '{\"b\":2}'",
        "'FunctionName: f, Payload: \"{}\", InputPayload: {a: 1}', '{\"a\":1}', '200', '{\"b\":2}'",
        "'FunctionName: f, Payload: \"[3]\"', '[3]', '200', '{\"b\":2}'",
        "'FunctionName: f, InvocationType: Event', '{}', '202', ",
    })
    void aFunctionGetsItsPayload(String inputs, String heard, String code, String payload) {
        // Given
        try (Listener function = new Listener(200, "{\"b\":2}")) {
            bed.kernel().callouts().map(FUNCTION, function.url());

            // When
            StepExecution work = step(run("action: 'aws:invokeLambdaFunction', inputs: {" + inputs + "}"), "work");

            // Then
            assertThat(function.heard()).containsExactly(new Listener.Heard(heard, ""));
            assertThat(work.outputs()).containsEntry("StatusCode", List.of(code));
            assertThat(work.outputs().get("Payload")).isEqualTo(payload == null ? null : List.of(payload));
        }
    }

    @ParameterizedTest
    @CsvSource({"LogType: Tail, bG9n", "LogType: None, ", "'LogType: Tail, InvocationType: Event', "})
    void theLogOfAFunctionIsForThoseWhoAskAndWait(String input, @Nullable String log) {
        // Given
        try (Listener function = new Listener(200, "{}", Map.of("X-Amz-Log-Result", "bG9n"))) {
            bed.kernel().callouts().map(FUNCTION, function.url());

            // When
            StepExecution work =
                    step(run("action: 'aws:invokeLambdaFunction', inputs: {FunctionName: f, " + input + "}"), "work");

            // Then
            assertThat(work.outputs().get("LogResult")).isEqualTo(log == null ? null : List.of(log));
        }
    }

    @Test
    void aFunctionThatThrewFailsItsStep() {
        // Given [inferred]
        try (Listener function = new Listener(200, "{}", Map.of("X-Amz-Function-Error", "Unhandled"))) {
            bed.kernel().callouts().map(FUNCTION, function.url());

            // When
            AutomationExecution execution = run("action: 'aws:invokeLambdaFunction', inputs: {FunctionName: f}");

            // Then
            assertThat(status(execution)).isEqualTo("Failed");
        }
    }

    @ParameterizedTest
    @CsvSource({"InvocationType: Later, InvocationType is one of", "LogType: All, LogType is one of None and Tail"})
    void aFunctionIsNotCalledInWaysThatThereAreNot(String input, String reason) {
        // Given
        try (Listener function = new Listener(200, "{}")) {
            bed.kernel().callouts().map(FUNCTION, function.url());

            // When
            StepExecution work =
                    step(run("action: 'aws:invokeLambdaFunction', inputs: {FunctionName: f, " + input + "}"), "work");

            // Then
            assertThat(work.failureMessage()).contains(reason);
            assertThat(function.heard()).isEmpty();
        }
    }

    @Test
    void aDryRunCallsNoFunction() {
        // Given
        try (Listener function = new Listener(200, "{}")) {
            bed.kernel().callouts().map(FUNCTION, function.url());

            // When
            StepExecution work = step(
                    run("action: 'aws:invokeLambdaFunction', inputs: {FunctionName: f, InvocationType: DryRun}"),
                    "work");

            // Then
            assertThat(function.heard()).isEmpty();
            assertThat(work.outputs()).containsEntry("StatusCode", List.of("204"));
        }
    }

    @Test
    void anAliasMayHaveAUrlOfItsOwn() {
        // Given
        try (Listener function = new Listener(200, "{}")) {
            bed.kernel().callouts().map(FUNCTION + ":live", function.url());

            // When
            run("action: 'aws:invokeLambdaFunction', inputs: {FunctionName: f, Qualifier: live}");

            // Then
            assertThat(function.heard()).hasSize(1);
        }
    }

    @Test
    void aTopicHearsOfApprovalsThatAreWaitedFor() {
        // Given
        try (Listener topic = new Listener(200, "")) {
            bed.kernel().callouts().map(TOPIC, topic.url());

            // When
            AutomationExecution execution = run("action: 'aws:approve', inputs: {Approvers: [a], NotificationArn: '"
                    + TOPIC + "', Message: please}");

            // Then
            assertThat(status(execution)).isEqualTo("Waiting");
            assertThat(bed.events("Automation Approval Notification"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.resources()).containsExactly(TOPIC);
                        assertThat(event.detail().path("Message").asText()).isEqualTo("please");
                        assertThat(event.detail().path("StepName").asText()).isEqualTo("work");
                    });
            assertThat(topic.heard())
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.body())
                            .contains("\"TopicArn\":\"" + TOPIC + "\"", "\"Message\":\"please\""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'NotificationArn: \"arn:aws:sns:us-east-1:111122223333:Other\"', begins with Automation",
        "NotificationArn: topic, begins with Automation",
        "MinRequiredApprovals: 2, MinRequiredApprovals",
        "MinRequiredApprovals: some, MinRequiredApprovals is not of type Integer",
        "'Message: {a: b}', Message is not of type String",
    })
    void anApprovalThatCannotBeAskedForFails(String input, String reason) {
        // When [docs]
        StepExecution work = step(run("action: 'aws:approve', inputs: {Approvers: [a], " + input + "}"), "work");

        // Then
        assertThat(work.failureMessage()).contains(reason);
    }

    @Test
    void aMessageHas4096CharactersAtMost() {
        // When [docs]
        StepExecution work = step(
                run("action: 'aws:approve', inputs: {Approvers: [a], Message: '" + "x".repeat(4097) + "'}"), "work");

        // Then
        assertThat(work.failureMessage()).contains("Message has at most 4096 characters");
    }
}
