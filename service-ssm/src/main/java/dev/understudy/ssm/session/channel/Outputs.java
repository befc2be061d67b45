package dev.understudy.ssm.session.channel;

import com.google.common.primitives.Bytes;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a command says on its two outputs. If they come apart, each piece that begins a line begins with a prefix, and the
 * exit code comes last.
 */
final class Outputs {
    /** Who hears of it. */
    @FunctionalInterface
    interface Client {
        /** Hears a piece. */
        void say(PayloadType type, byte[] piece);
    }

    private final SessionWork.@Nullable Apart apart;
    private final Client client;
    private boolean outputLineBegins = true;
    private boolean errorLineBegins = true;

    Outputs(SessionWork.@Nullable Apart apart, Client client) {
        this.apart = apart;
        this.client = client;
    }

    /**
     * Says a piece.
     *
     * @param error whether it is of the standard error
     * @param piece not empty
     */
    void say(boolean error, byte[] piece) {
        if (apart == null) {
            client.say(PayloadType.OUTPUT, piece);
            return;
        }
        boolean lineEnds = piece[piece.length - 1] == '\n';
        if (error) {
            String prefix = errorLineBegins ? apart.errorPrefix() : "";
            errorLineBegins = lineEnds;
            client.say(PayloadType.STANDARD_ERROR, prefixed(prefix, piece));
        } else {
            String prefix = outputLineBegins ? apart.outputPrefix() : "";
            outputLineBegins = lineEnds;
            client.say(PayloadType.OUTPUT, prefixed(prefix, piece));
        }
    }

    private static byte[] prefixed(String prefix, byte[] piece) {
        return prefix.isEmpty() ? piece : Bytes.concat(prefix.getBytes(StandardCharsets.US_ASCII), piece);
    }

    /** The command has ended. */
    void exit(int code) {
        if (apart != null) {
            client.say(PayloadType.EXIT_CODE, ("EXIT_CODE: " + code).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
