package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Socket;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.charset.StandardCharsets;

/** What happens to a command as long as nobody allows shells: it is shown, and counts as successful. */
final class EchoCommand implements NodeWork {
    private static final String NOTE =
            "This node is emulated and did not run it. Start Understudy with --run-command exec"
                    + " to run commands on the machine that it runs on.\r\n";

    private final SessionWork.Command command;

    EchoCommand(SessionWork.Command command) {
        this.command = command;
    }

    @Override
    public void begin(Output output, Socket socket) {
        Outputs outputs = new Outputs(command.apart(), output::say);
        outputs.say(false, (command.command() + "\r\n").getBytes(StandardCharsets.UTF_8));
        outputs.say(true, NOTE.getBytes(StandardCharsets.UTF_8));
        outputs.exit(0);
        output.end("");
    }

    @Override
    public void input(byte[] bytes) {
        // The command has ended before anything could be typed.
    }

    @Override
    public void stop() {
        // Nothing goes on.
    }
}
