package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.model.Blob;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Frames by which connections share a session. Source: sheet 5.3.8 [agent-source], and smux's specification. */
class MuxFrameTest {
    @Example
    void everyFieldHasItsPlace() {
        MuxFrame frame = new MuxFrame(MuxFrame.Command.PUSH, 0x01020304L, Blob.ofUtf8("hi"));

        assertThat(HexFormat.of().formatHex(frame.encode())).isEqualTo("0102" + "0200" + "04030201" + "6869");
    }

    @Property(tries = 100)
    void framesAreFoundHoweverTheyAreCut(
            @ForAll @Size(max = 5) List<@Size(max = 40) byte[]> contents,
            @ForAll @IntRange(min = 1, max = 20) int piece)
            throws MuxFrame.BrokenStream {
        List<MuxFrame> frames = contents.stream()
                .map(content -> new MuxFrame(MuxFrame.Command.PUSH, content.length, Blob.wrap(content)))
                .toList();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        frames.forEach(frame -> wire.writeBytes(frame.encode()));
        byte[] bytes = wire.toByteArray();
        MuxFrame.Reader reader = new MuxFrame.Reader();
        List<MuxFrame> found = new ArrayList<>();

        for (int from = 0; from < bytes.length; from += piece) {
            found.addAll(reader.read(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
        }

        assertThat(found).isEqualTo(frames);
    }

    @Example
    void anotherVersionAndUnknownCommandsAreRefused() {
        for (String hex : List.of("0202000001000000", "0104000001000000")) {
            assertThatThrownBy(() -> new MuxFrame.Reader().read(HexFormat.of().parseHex(hex)))
                    .isInstanceOf(MuxFrame.BrokenStream.class);
        }
    }
}
