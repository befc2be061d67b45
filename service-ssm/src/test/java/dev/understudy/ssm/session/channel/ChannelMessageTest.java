package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Frames on the wire. Source: sheet 5.3 and 7.23 [agent-source]. */
class ChannelMessageTest {
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private static ChannelMessage message(byte[] payload) {
        return ChannelMessage.data(
                MessageType.INPUT, 7, ID, Instant.ofEpochMilli(0x0102030405L), PayloadType.SIZE, payload);
    }

    @Example
    void everyFieldHasItsPlace() {
        HexFormat hex = HexFormat.of();
        byte[] frame = message(new byte[] {'h', 'i'}).encode();

        assertThat(hex.formatHex(frame, 0, 4)).isEqualTo("00000074");
        assertThat(new String(frame, 4, 32, StandardCharsets.US_ASCII)).isEqualTo("input_stream_data               ");
        assertThat(hex.formatHex(frame, 36, 40)).isEqualTo("00000001");
        assertThat(hex.formatHex(frame, 40, 48)).isEqualTo("0000000102030405");
        assertThat(hex.formatHex(frame, 48, 56)).isEqualTo("0000000000000007");
        assertThat(hex.formatHex(frame, 56, 64)).isEqualTo("0000000000000000");
        assertThat(hex.formatHex(frame, 64, 80)).isEqualTo("8899aabbccddeeff0011223344556677");
        assertThat(hex.formatHex(frame, 80, 112))
                .isEqualTo("8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4");
        assertThat(hex.formatHex(frame, 112, frame.length)).isEqualTo("00000003" + "00000002" + "6869");
    }

    @Example
    void anAcknowledgementHasItsFlags() {
        byte[] frame = ChannelMessage.control(MessageType.ACKNOWLEDGE, ID, Instant.EPOCH, "{}")
                .encode();

        assertThat(HexFormat.of().formatHex(frame, 56, 64)).isEqualTo("0000000000000003");
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll MessageType type,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll long sequence,
            @ForAll long flags,
            @ForAll long more,
            @ForAll long less,
            @ForAll int payloadType,
            @ForAll @Size(max = 2000) byte[] payload) {
        ChannelMessage message = new ChannelMessage(
                type,
                Instant.ofEpochMilli(millis),
                sequence,
                flags,
                new UUID(more, less),
                payloadType,
                Blob.wrap(payload));

        assertThat(ChannelMessage.decode(message.encode())).isEqualTo(message);
    }

    @Property(tries = 200)
    void aPayloadThatChangedOnItsWayIsNotRead(
            @ForAll @Size(min = 1, max = 50) byte[] payload,
            @ForAll @IntRange(max = 49) int place,
            @ForAll @IntRange(min = 1, max = 255) int difference) {
        byte[] frame = message(payload).encode();

        frame[120 + place % payload.length] ^= (byte) difference;

        assertThat(ChannelMessage.decode(frame)).isNull();
    }

    @Property(tries = 200)
    void whatIsNoFrameIsNotRead(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(ChannelMessage.decode(bytes)).isNull();
    }

    // Source: sheet 5.3 rule 2, 7.23: the length of the header is 116, and the payload's is what follows
    @Property(tries = 200)
    void aFrameWithAWrongLengthIsNotRead(
            @ForAll boolean header, @ForAll @IntRange(min = -120, max = 120) int difference) {
        byte[] frame = message(new byte[] {'h', 'i'}).encode();
        ByteBuffer buffer = ByteBuffer.wrap(frame);

        if (header) {
            buffer.putInt(0, 116 + difference);
        } else {
            buffer.putInt(116, 2 + difference);
        }

        assertThat(ChannelMessage.decode(frame) != null).isEqualTo(difference == 0);
    }

    @Property(tries = 50)
    void aFrameThatIsCutOffIsNotRead(@ForAll @IntRange(max = 121) int length) {
        byte[] frame = message(new byte[] {'h', 'i'}).encode();

        assertThat(ChannelMessage.decode(Arrays.copyOf(frame, length))).isNull();
    }
}
