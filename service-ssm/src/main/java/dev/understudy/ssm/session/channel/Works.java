package dev.understudy.ssm.session.channel;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.ssm.session.channel.ShellWork.ShellCommand;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides who does the work of a session: programs and ports of this machine if somebody allows it, else an echo. */
final class Works {
    /** Gives a program a terminal; without it shells do with pipes. */
    private static final Path TERMINAL = Path.of("/usr/bin/script");

    private static final List<Path> SHELLS = List.of(Path.of("/bin/bash"), Path.of("/bin/sh"));

    /** Makes one output of two, so that what is written to them keeps its order. */
    private static final String TOGETHER = "exec 2>&1\n";

    private final LocalPrograms programs;
    private final Errands errands;

    Works(LocalPrograms programs, Errands errands) {
        this.programs = programs;
        this.errands = errands;
    }

    NodeWork of(SessionRecord session) {
        if (session.work() instanceof SessionWork.Port port) {
            return new PortWork(port, opener(port), PortWork.multiplexed(port, session.agentVersion()));
        }
        if (session.work() instanceof SessionWork.Command command) {
            return programs.shell()
                    ? shell(session, List.of("-c", command.command()), command.interactive(), command.apart())
                    : new EchoCommand(command);
        }
        return programs.shell() ? shell(session, List.of(), true, null) : new EchoTerminal();
    }

    private PortWork.Opener opener(SessionWork.Port port) {
        return programs.shell() ? new PortWork.Real(port, errands) : new PortWork.Echo();
    }

    private NodeWork shell(
            SessionRecord session, List<String> arguments, boolean interactive, SessionWork.@Nullable Apart apart) {
        Path shell = SHELLS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("sh"));
        String profile = session.work() instanceof SessionWork.Shell first ? first.profile() : "";
        boolean terminal = interactive && Files.isExecutable(TERMINAL);
        ShellCommand command = new ShellCommand(
                line(shell.toString(), arguments, interactive, terminal, apart != null),
                Map.of("TERM", "xterm-256color"),
                profile,
                terminal,
                apart);
        return new ShellWork(session.id(), programs, errands, command);
    }

    private static List<String> line(
            String shell, List<String> arguments, boolean interactive, boolean terminal, boolean apart) {
        String script = arguments.isEmpty() ? "" : arguments.get(1);
        if (terminal) {
            String inside = script.isEmpty() ? "exec " + shell + " -i" : script;
            return List.of(TERMINAL.toString(), "-q", "-f", "-e", "-c", inside, "/dev/null");
        }
        if (!script.isEmpty()) {
            return List.of(shell, "-c", apart ? script : TOGETHER + script);
        }
        return interactive ? List.of(shell, "-i") : List.of(shell);
    }
}
