package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that run before the server is announced. */
class ReadyHooksTest {
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:4566");

    @TempDir
    private Path folder;

    private void script(String name, String text, boolean executable) throws IOException {
        Path file = folder.resolve("ready.d").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(executable)).isTrue();
    }

    private List<String> whatTheyWrote() throws IOException {
        return Files.readAllLines(folder.resolve("written"));
    }

    private ReadyHooks hooks() {
        return new Options(Map.of("--init", "/no/such/folder," + folder), Map.of()).readyHooks();
    }

    @Test
    void theyRunByNameAndFindTheServer() throws IOException {
        script("20-second.sh", "echo second >> " + folder.resolve("written"), false);
        script("10-first", "#!/bin/sh\necho first $AWS_ENDPOINT_URL >> " + folder.resolve("written"), true);

        hooks().run(ENDPOINT);

        assertThat(whatTheyWrote()).containsExactly("first http://127.0.0.1:4566", "second");
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws IOException {
        script("1.sh", "exit 3", false);
        script("2.sh", "echo 2 >> " + folder.resolve("written"), false);

        hooks().run(ENDPOINT);

        assertThat(whatTheyWrote()).containsExactly("2");
    }

    @Test
    void whatIsNoScriptIsLeftAlone() throws IOException {
        script("README", "echo README >> " + folder.resolve("written"), false);
        script("1.sh", "echo 1 >> " + folder.resolve("written"), false);

        hooks().run(ENDPOINT);

        assertThat(whatTheyWrote()).containsExactly("1");
    }

    @Test
    void nothingIsToldToRunNothing() {
        assertThat(new Options(Map.of(), Map.of()).readyHooks().folders()).isEmpty();
    }
}
