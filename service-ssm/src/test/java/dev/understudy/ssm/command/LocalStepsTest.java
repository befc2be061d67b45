package dev.understudy.ssm.command;

import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.CommandDesk.id;
import static dev.understudy.ssm.fixture.CommandDesk.running;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.Listener;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.CommandStatus;
import dev.understudy.ssm.model.SendCommandInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Downloads and PowerShell on this machine. Source: sheet 3.4 [agent-source]; <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html">Command
 * document plugin reference</a> [docs].
 */
class LocalStepsTest {
    private static final String S3 = "{\"path\": \"https://s3.amazonaws.com/code/%s\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path buckets;

    private @Nullable SsmBed opened;

    @BeforeEach
    void scriptsInABucket() throws IOException {
        Path folder = Files.createDirectories(buckets.resolve("code/tools/inner"));
        Files.writeString(folder.resolveSibling("hello world.sh"), "echo hello $1\n");
        Files.writeString(folder.resolve("deep.sh"), "echo deep\n");
        opened = new SsmBed(kernel -> kernel.withBuckets(Buckets.inFolder(buckets))
                .withPrograms(LocalPrograms.none()
                        .withShell()
                        .withInterpreter("powershell", List.of("sh", "-c", "exec sh \"$4\"", "-NoLogo"))));
        desk().nodes(NODE);
    }

    private CommandDesk desk() {
        return new CommandDesk(Objects.requireNonNull(opened));
    }

    private static SendCommandInput.Builder remote(String sourceType, String sourceInfo, String commandLine) {
        return running("AWS-RunRemoteScript")
                .parameters(Map.of(
                        "sourceType", List.of(sourceType),
                        "sourceInfo", List.of(sourceInfo),
                        "commandLine", List.of(commandLine)));
    }

    // Source: AWS-RunRemoteScript [docs]: the command line finds what was downloaded, be it a file or a folder
    @ParameterizedTest
    @CsvSource({
        "tools/hello+world.sh, sh 'hello world.sh' you, hello you",
        "tools/, sh inner/deep.sh, deep",
        "tools, ./inner/deep.sh, deep"
    })
    void aScriptOfABucketRuns(String path, String commandLine, String output) {
        Command command = desk().run(remote("S3", S3.formatted(path), commandLine));

        List<CommandPlugin> plugins = desk().plugins(id(command));
        assertThat(plugins.get(0).output()).startsWith("Content downloaded to ");
        assertThat(plugins.get(2).output()).isEqualTo(output + "\n");
        assertThat(command.status()).isEqualTo(CommandStatus.SUCCESS);
    }

    // Source: aws:downloadContent [docs]: what cannot be fetched fails, and nothing pretends to have run
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S3 | {\"path\": \"https://s3.amazonaws.com/code/nobody.sh\"} | there is no such object",
                "S3 | {\"path\": \"ftp://code\"} | must be specified as the URL of an object",
                "GitHub | {\"owner\": \"o\", \"repository\": \"r\", \"path\": \"p\"} | --target download:GitHub=URL"
            })
    void whatCannotBeDownloadedFails(String type, String info, String reason) {
        Command command = desk().run(remote(type, info, "true"));

        CommandPlugin download = desk().plugins(id(command)).get(0);
        assertThat(download.statusDetails()).isEqualTo("Failed");
        assertThat(download.responseCode()).isEqualTo(1);
        assertThat(download.output()).contains(reason);
        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
    }

    // Source: aws:downloadContent [docs]: GitHub, Git and HTTP, here at the targets that a user names
    @Test
    void aTargetOffersFiles() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8).replaceAll("[^a-zA-Z ]+", " ");
            byte[] answer = ("{\"files\": {\"run.sh\": \"echo" + asked + "\"}}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Objects.requireNonNull(opened).kernel().callouts().map("download:GitHub", url);

            Command command = desk().run(remote("GitHub", "{\"owner\": \"me\"}", "sh run.sh"));

            assertThat(desk().plugins(id(command)).get(2).output())
                    .isEqualTo("sourceType GitHub sourceInfo owner me\n");
        } finally {
            server.stop(0);
        }
    }

    // Source: a target of somebody else's must not write where it likes
    @ParameterizedTest
    @ValueSource(strings = {"../run.sh", "/tmp/understudy-climbed/run.sh", "a/../../run.sh"})
    void aTargetOffersNoFilesOutsideOfTheFolder(String name) {
        try (Listener server = new Listener(200, "{\"files\": {\"" + name + "\": \"true\"}}")) {
            Objects.requireNonNull(opened).kernel().callouts().map("download:GitHub", server.url());

            Command command = desk().run(remote("GitHub", "{\"owner\": \"me\"}", "true"));

            assertThat(desk().plugins(id(command)).get(0).output())
                    .contains("the file " + name + " lies outside of its folder");
            assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        }
    }

    // Source: aws:downloadContent [docs]: destinationPath; documents are JSON files
    @Test
    void aDocumentIsAFile() {
        desk().document("fetch", """
                schemaVersion: '2.2'
                mainSteps:
                - action: aws:downloadContent
                  name: fetch
                  inputs: {sourceType: SSMDocument, sourceInfo: '{"name": "fetch"}', destinationPath: docs/}
                - {action: 'aws:runShellScript', name: show, inputs: {workingDirectory: docs, runCommand: ['cat *']}}
                """);

        Command command = desk().run(running("fetch"));

        assertThat(desk().plugins(id(command)).get(1).output()).startsWith("{\"schemaVersion\":\"2.2\"");
    }

    // Source: a document of somebody else's must not write where it likes
    @Test
    void nothingIsDownloadedToPlacesOutsideOfTheFolder() {
        desk().document("climb", """
                schemaVersion: '2.2'
                mainSteps:
                - action: aws:downloadContent
                  name: climb
                  inputs: {sourceType: SSMDocument, sourceInfo: '{"name": "climb"}', destinationPath: ../../out}
                """);

        Command command = desk().run(running("climb"));

        assertThat(desk().result(id(command)).standardErrorContent())
                .isEqualTo("the destination ../../out lies outside of the folder of downloads");
    }

    // Source: sheet 3.4: a step finds what an earlier one left in the orchestration directory, and later nobody does
    @Test
    void theStepsOfACommandShareAFolder() {
        desk().document("share", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runShellScript', name: leave, inputs: {runCommand: ['pwd; echo here > note']}}
                - {action: 'aws:runShellScript', name: find, inputs: {runCommand: ['cat note']}}
                """);

        Command command = desk().run(running("share"));

        List<CommandPlugin> plugins = desk().plugins(id(command));
        assertThat(plugins.get(1).output()).isEqualTo("here\n");
        assertThat(Path.of(Objects.requireNonNull(plugins.get(0).output()).strip()))
                .doesNotExist();
    }

    // Source: sheet 3.4: aws:runPowerShellScript; here by the interpreter that a user names
    @Test
    void powerShellRunsWithItsInterpreter() {
        desk().document("power", """
                schemaVersion: '2.2'
                mainSteps:
                - {action: 'aws:runPowerShellScript', name: power, inputs: {runCommand: ['echo one', 'exit 5']}}
                """);

        Command command = desk().run(running("power"));

        CommandPlugin plugin = desk().plugins(id(command)).get(0);
        assertThat(plugin.output()).startsWith("one\n");
        assertThat(plugin.responseCode()).isEqualTo(5);
    }

    // Source: sheet 3.4 [agent-source]: what cannot begin has failed, and nobody waits for its time to be up
    @Test
    void aProgramThatTheMachineRefusesHasFailed() {
        desk().document("environment", """
                schemaVersion: '2.2'
                parameters:
                  who: {type: String, interpolationType: ENV_VAR}
                mainSteps:
                - {action: 'aws:runShellScript', name: show, inputs: {runCommand: ['echo "$SSM_who"']}}
                """);

        Command command = desk().run(running("environment").parameters(Map.of("who", List.of("a\0b"))));

        assertThat(command.status()).isEqualTo(CommandStatus.FAILED);
        assertThat(desk().result(id(command)).standardErrorContent()).startsWith("failed to run commands: ");
    }

    // Source: sheet 3.4: the agent cannot begin in a folder that is not there
    @Test
    void theWorkingDirectoryHasToBeThere() {
        Command command = desk().run(CommandDesk.shell(List.of(NODE), "pwd")
                .parameters(Map.of("commands", List.of("pwd"), "workingDirectory", List.of("/no/such/folder"))));

        assertThat(desk().result(id(command)).standardErrorContent())
                .isEqualTo("failed to run commands: chdir /no/such/folder: no such file or directory");
    }
}
