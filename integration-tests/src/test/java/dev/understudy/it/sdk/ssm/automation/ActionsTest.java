package dev.understudy.it.sdk.ssm.automation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.DocumentPermissionType;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Steps that reach out of the engine. Source: behaviour sheet SSM Automation 10. */
@Timeout(30)
class ActionsTest {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final HttpServer CHAT = chat();

    /** A shell stands in for PowerShell: it runs the same file, whatever the options say. */
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(settings -> settings.target(
                    "webhook:chat",
                    URI.create("http://127.0.0.1:" + CHAT.getAddress().getPort()))
            .programs(LocalPrograms.none()
                    .withInterpreter("powershell", List.of("sh", "-c", "exec sh customer_script.ps1"))));

    private final Caller me = emulator.newCaller();
    private final Runbooks runbooks = new Runbooks(me);

    private static HttpServer chat() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ActionsTest::hear);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hear(HttpExchange exchange) throws IOException {
        HEARD.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @AfterAll
    static void stopListening() {
        CHAT.stop(0);
    }

    /** What waits for a program or a network ends in real time. */
    private String ended(String id) {
        String status = runbooks.status(id);
        while (status.equals("InProgress")) {
            Thread.onSpinWait();
            status = runbooks.status(id);
        }
        return status;
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs sh")
    void aScriptRunsAndItsPayloadIsKept() {
        runbooks.create("script", """
                schemaVersion: '0.3'
                outputs: [say.Word]
                mainSteps:
                - name: say
                  action: aws:executeScript
                  inputs: {Runtime: PowerShell 7.4, InputPayload: {word: hi}, Script: 'echo "$InputPayload"'}
                  outputs: [{Name: Word, Selector: $.Payload.word, Type: String}]
                """);

        String id = runbooks.start("script");

        assertThat(ended(id)).isEqualTo("Success");
        assertThat(runbooks.get(id).outputs()).isEqualTo(Map.of("say.Word", List.of("hi")));
    }

    @Test
    void aWebhookIsInvoked() {
        runbooks.ssm.putParameter(r -> r.name("/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/chat")
                .type(ParameterType.SECURE_STRING)
                .dataType("aws:ssm:integration")
                .value("{\"description\": \"d\", \"url\": \"https://chat.example/\"}"));
        runbooks.create("hook", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: tell, action: 'aws:invokeWebhook', inputs: {IntegrationName: chat, Body: news}}
                """);

        String id = runbooks.start("hook");

        assertThat(ended(id)).isEqualTo("Success");
        assertThat(HEARD).containsExactly("news");
        assertThat(runbooks.step(id, "tell").outputs())
                .containsEntry("Response", List.of("ok"))
                .containsEntry("ResponseCode", List.of("200"));
    }

    @Test
    void aStepRunsARunbookForEachTarget() {
        runbooks.create("read", Runbooks.READ);
        runbooks.ssm.putParameter(r -> r.name("/a").type(ParameterType.STRING).value("1"));
        runbooks.create("all", """
                schemaVersion: '0.3'
                mainSteps:
                - name: call
                  action: aws:executeAutomation
                  inputs:
                    DocumentName: read
                    TargetParameterName: P
                    Targets: [{Key: ParameterValues, Values: [/a, /b]}]
                    MaxErrors: '1'
                """);

        String id = runbooks.start("all");

        assertThat(runbooks.status(id)).isEqualTo("Success");
        String child = runbooks.step(id, "call").outputs().get("ExecutionId").get(0);
        assertThat(runbooks.steps(child)).isEqualTo("/a Success, /b Failed");
        assertThat(runbooks.get(child).parentAutomationExecutionId()).isEqualTo(id);
    }

    @Test
    void aRunbookOfAnotherAccountRunsByItsArn() {
        Caller other = emulator.newCaller();
        new Runbooks(other).create("shared", Runbooks.READ);
        other.ssm()
                .modifyDocumentPermission(r -> r.name("shared")
                        .permissionType(DocumentPermissionType.SHARE)
                        .accountIdsToAdd(me.account()));
        runbooks.ssm.putParameter(r -> r.name("/a").type(ParameterType.STRING).value("1"));
        String arn = "arn:aws:ssm:us-east-1:" + other.account() + ":document/shared";

        String id = runbooks.start(arn, Map.of("P", List.of("/a")));

        assertThat(runbooks.status(id)).isEqualTo("Success");
        assertThat(runbooks.get(id).documentName()).isEqualTo(arn);
    }
}
