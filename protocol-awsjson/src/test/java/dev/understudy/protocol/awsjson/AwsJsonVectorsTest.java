package dev.understudy.protocol.awsjson;

import dev.understudy.vectors.ProtocolVectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Smithy's official vectors for AWS JSON. */
class AwsJsonVectorsTest {
    @TestFactory
    Stream<DynamicTest> version10() {
        return ProtocolVectors.of(
                new AwsJson10Codec(), "aws.protocoltests.json10#JsonRpc10", getClass(), "skips-1.0.txt");
    }

    @TestFactory
    Stream<DynamicTest> version11() {
        return ProtocolVectors.of(
                new AwsJson11Codec(), "aws.protocoltests.json#JsonProtocol", getClass(), "skips-1.1.txt");
    }
}
