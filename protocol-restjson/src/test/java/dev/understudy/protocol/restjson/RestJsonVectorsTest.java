package dev.understudy.protocol.restjson;

import dev.understudy.vectors.ProtocolVectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Smithy's official vectors for restJson1. */
class RestJsonVectorsTest {
    @TestFactory
    Stream<DynamicTest> protocol() {
        return ProtocolVectors.of(new RestJsonCodec(), "aws.protocoltests.restjson#RestJson", getClass(), "skips.txt");
    }

    @TestFactory
    Stream<DynamicTest> validation() {
        return ProtocolVectors.of(
                new RestJsonCodec(),
                "aws.protocoltests.restjson.validation#RestJsonValidation",
                getClass(),
                "skips-validation.txt");
    }
}
