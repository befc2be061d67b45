package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AccessType;
import dev.understudy.ssm.session.state.SessionLimits;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionState;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shells and commands of this machine, for users who allow them. Source: sheet 5.2. */
@Timeout(60)
class ShellWorkTest {
    private final ExecutorService workers = Executors.newCachedThreadPool();

    /** All shared threads are busy for ever, since other sessions may last for hours. */
    private final Works works = new Works(LocalPrograms.none().withShell(), new Errands(errand -> {}, workers));

    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private NodeWork begin(SessionWork work) {
        return begin(works, work);
    }

    private NodeWork begin(Works whose, SessionWork work) {
        NodeWork begun = whose.of(new SessionRecord(
                "root-0123456789abcdef0",
                SessionDesk.NODE,
                "3.3.5226.0",
                "arn:aws:iam::111122223333:root",
                null,
                "document",
                work,
                "{}",
                SessionLimits.USUAL,
                SessionLogs.NONE,
                AccessType.STANDARD,
                SsmBed.START,
                "token",
                new SessionState.Connected()));
        begun.begin(heard, new FakeSocket());
        return begun;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCommandRunsAndTellsItsExitCode() throws Exception {
        begin(new SessionWork.Command("echo out; echo err >&2; exit 3", false, new SessionWork.Apart("O_", "E_")));

        assertThat(heard.end.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(heard.text(PayloadType.OUTPUT)).isEqualTo("O_out\n");
        assertThat(heard.text(PayloadType.STANDARD_ERROR)).isEqualTo("E_err\n");
        assertThat(heard.text(PayloadType.EXIT_CODE)).isEqualTo("EXIT_CODE: 3");
    }

    @Test
    void outputsThatComeTogetherKeepTheirOrder() throws Exception {
        begin(new SessionWork.Command("echo one; echo two >&2; echo three", false, null));

        assertThat(heard.end.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(heard.text(PayloadType.OUTPUT)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void aShellDoesWhatIsTypedAndEndsWhenItIsToldTo() throws Exception {
        NodeWork shell = begin(new SessionWork.Shell("WORD=again"));

        shell.input(bytes("echo $WORD-$((6 * 7))\r"));
        shell.input(bytes("exit\r"));

        assertThat(heard.end.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(heard.text(PayloadType.OUTPUT)).contains("again-42");
    }

    // Source: inferred: what is sent to a program that does not read must not fill the memory
    @Test
    void aProgramThatDoesNotReadGetsNoMoreAfterAWhile() {
        Works never = new Works(LocalPrograms.none().withShell(), new Errands(errand -> {}));
        NodeWork shell = begin(never, new SessionWork.Shell(""));

        shell.input(new byte[4 * 1024 * 1024 - 1]);

        assertThat(shell.behind()).isFalse();
        shell.input(new byte[1]);
        assertThat(shell.behind()).isTrue();
    }

    @Test
    void withoutATerminalEnterIsANewLine() {
        assertThat(typed(false)).isEqualTo("ls\n");
        assertThat(typed(true)).isEqualTo("ls\r");
    }

    private static String typed(boolean terminal) {
        ShellWork.ShellCommand shell = new ShellWork.ShellCommand(List.of("sh"), Map.of(), "", terminal, null);
        return new String(shell.typed(bytes("ls\r")), StandardCharsets.UTF_8);
    }

    @Test
    void whatRunsGoesWithItsSession() throws Exception {
        NodeWork command = begin(new SessionWork.Command("echo begun; exec sleep 1000", false, null));
        heard.first.get(30, TimeUnit.SECONDS);

        command.stop();

        assertThat(heard.end.get(30, TimeUnit.SECONDS)).isEmpty();
    }

    /** What a node says. */
    private static final class Heard implements NodeWork.Output {
        private final Map<PayloadType, String> texts = new ConcurrentHashMap<>();
        private final CompletableFuture<String> first = new CompletableFuture<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();

        String text(PayloadType type) {
            return texts.getOrDefault(type, "");
        }

        @Override
        public void say(PayloadType type, byte[] bytes) {
            texts.merge(type, new String(bytes, StandardCharsets.UTF_8), String::concat);
            first.complete("");
        }

        @Override
        public void sayPatiently(PayloadType type, byte[] bytes) {
            say(type, bytes);
        }

        @Override
        public boolean crowded() {
            return false;
        }

        @Override
        public void end(String farewell) {
            end.complete(farewell);
        }
    }
}
