package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Socket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a session has in place of a shell, as long as nobody allows one: it shows what is typed, and ends when a shell
 * would.
 */
final class EchoTerminal implements NodeWork {
    private static final String GREETING = "This node is emulated: what you type comes back. Start Understudy with"
            + " --run-command exec to get a shell of the machine that it runs on.\r\n$ ";
    private static final int END_OF_INPUT = 4;
    private static final int MOST_REMEMBERED = 80;

    private final StringBuilder line = new StringBuilder();
    private Output output;

    @SuppressWarnings("NullAway.Init") // begin comes before any input
    EchoTerminal() {}

    @Override
    public void begin(Output to, Socket socket) {
        output = to;
        to.say(PayloadType.OUTPUT, GREETING.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void input(byte[] bytes) {
        ByteArrayOutputStream echo = new ByteArrayOutputStream(bytes.length);
        boolean ends = false;
        for (byte typed : bytes) {
            ends |= typed == END_OF_INPUT && line.isEmpty();
            if (typed == '\r' || typed == '\n') {
                ends |= line.toString().strip().equals("exit");
                line.setLength(0);
                echo.writeBytes(new byte[] {'\r', '\n', '$', ' '});
            } else {
                echo.write(typed);
                if (line.length() < MOST_REMEMBERED) {
                    line.append((char) typed);
                }
            }
        }
        output.say(PayloadType.OUTPUT, echo.toByteArray());
        if (ends) {
            output.end("");
        }
    }

    @Override
    public void stop() {
        line.setLength(0);
    }
}
