import dev.understudy.core.Emulator;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends requests to an emulator of this JVM as they would come over the wire, without one. */
final class InProcess {
    private final Emulator emulator;

    InProcess(Emulator emulator) {
        this.emulator = emulator;
    }

    /** The body of the answer. */
    byte[] ask(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        String[] start = head.get(0).split(" ");
        HeaderList headers = new HeaderList();
        for (String field : head.subList(1, head.size())) {
            int colon = field.indexOf(':');
            headers.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        WireResponse response = emulator.dispatcher()
                .handle(new WireRequest(start[0], start[1], "", headers, body))
                .toCompletableFuture()
                .join();
        if (response.status() >= 300 && !text(response.body()).contains("ConflictException")) {
            throw new IllegalStateException(response.status() + " " + text(response.body()));
        }
        return response.body();
    }

    /** The body of the answer as text. */
    String say(byte[] request) {
        return text(ask(request));
    }

    static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }
}
