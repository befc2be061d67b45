package dev.understudy.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.understudy.core.model.Protocol;
import dev.understudy.core.protocol.ProtocolCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/**
 * The official vectors as JUnit tests. A test class has one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> vectors() {
 *     return ProtocolVectors.of(new AwsJson11Codec(), "aws.protocoltests.json#JsonProtocol", getClass(), "skips.txt");
 * }
 * }</pre>
 */
public final class ProtocolVectors {
    private final VectorServer server;
    private final ShapeId protocol;
    private final List<VectorCase> cases = new ArrayList<>();

    private ProtocolVectors(VectorServer server) {
        this.server = server;
        this.protocol = traitOf(server.codec().protocol());
    }

    /**
     * All vectors of a service that are meant for servers.
     *
     * @param codec what is tested
     * @param service the service's shape id
     * @param test the class whose resource is the skip list
     * @param skips the name of that resource; it holds lines such as {@code request/SomeId: the reason}
     * @return one test per vector; a skipped vector that does not exist or does not fail makes a test fail
     */
    public static Stream<DynamicTest> of(ProtocolCodec codec, String service, Class<?> test, String skips) {
        ProtocolVectors vectors = new ProtocolVectors(new VectorServer(codec, ShapeId.from(service)));
        vectors.server.operations().forEach(vectors::collect);
        Map<String, String> reasons = SkipList.read(test, skips).reasons();
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("skips name vectors", () -> vectors.checkSkips(reasons.keySet()))),
                vectors.cases.stream().map(vector -> test(vector, reasons)));
    }

    private static ShapeId traitOf(Protocol protocol) {
        return ShapeId.from(
                switch (protocol) {
                    case REST_JSON_1 -> "aws.protocols#restJson1";
                    case AWS_JSON_1_0 -> "aws.protocols#awsJson1_0";
                    case AWS_JSON_1_1 -> "aws.protocols#awsJson1_1";
                });
    }

    private void collect(OperationShape operation) {
        operation
                .getTrait(HttpRequestTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().stream()
                        .filter(this::applies)
                        .forEach(vector -> cases.add(new RequestCase(server, operation, vector))));
        operation
                .getTrait(HttpMalformedRequestTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().stream()
                        .filter(vector -> vector.getProtocol().equals(protocol))
                        .forEach(vector -> cases.add(new MalformedCase(server, vector))));
        collectResponses(operation, operation);
        for (ShapeId error : operation.getErrors()) {
            Shape shape = VectorModel.load().expectShape(error);
            // Several operations may share an error; its vectors run once.
            if (cases.stream().noneMatch(vector -> isResponseOf(vector, error))) {
                collectResponses(operation, shape);
            }
        }
    }

    private static boolean isResponseOf(VectorCase vector, ShapeId shape) {
        return vector instanceof ResponseCase response && response.shape().equals(shape);
    }

    private void collectResponses(OperationShape operation, Shape shape) {
        ShapeId value = shape.equals(operation) ? operation.getOutputShape() : shape.getId();
        shape.getTrait(HttpResponseTestsTrait.class)
                .ifPresent(trait -> trait.getTestCases().stream()
                        .filter(this::applies)
                        .forEach(vector -> cases.add(new ResponseCase(server, operation, value, vector))));
    }

    private boolean applies(HttpMessageTestCase vector) {
        return vector.getProtocol().equals(protocol)
                && vector.getAppliesTo().map(AppliesTo.SERVER::equals).orElse(true);
    }

    private void checkSkips(Set<String> skips) {
        Set<String> unknown = new HashSet<>(skips);
        unknown.removeAll(cases.stream().map(VectorCase::key).collect(Collectors.toSet()));
        assertThat(unknown).as("skips that name no vector").isEmpty();
    }

    private static DynamicTest test(VectorCase vector, Map<String, String> reasons) {
        String reason = reasons.get(vector.key());
        if (reason == null) {
            // Build logs show no display names: the heading says which vector failed.
            return DynamicTest.dynamicTest(vector.key(), () -> assertAll(vector.key(), vector::run));
        }
        return DynamicTest.dynamicTest(
                "skipped " + vector.key() + ": " + reason,
                () -> assertThat(catchThrowable(vector::run))
                        .as("the vector passes: take it off the list")
                        .isNotNull());
    }
}
