package dev.understudy.it.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Listens to what the SDK receives. It keeps the last answer for tests about the wire itself, and complains about every
 * answer that is not as all answers are: identified, JSON, without {@code null}, times as seconds with at most three
 * decimals, 200 or an error, and never a failure of the emulator.
 *
 * <p>Sources: behaviour sheet App Mesh §1.1 and §2.10, behaviour sheet SSM Parameter Store §1 [recorded].
 */
final class WireTap implements ExecutionInterceptor {
    private static final Set<String> TIMES =
            Set.of("createdAt", "lastUpdatedAt", "LastModifiedDate", "createdDate", "CreatedDate");
    private static final int DECIMALS = 3;

    private final Consumer<String> complaints;
    private volatile WireAnswer last = new WireAnswer(0, Map.of(), "");

    WireTap(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    WireAnswer last() {
        return last;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        byte[] body = context.responseBody().map(WireTap::allBytes).orElse(new byte[0]);
        SdkHttpResponse head = context.httpResponse();
        WireAnswer answer = new WireAnswer(head.statusCode(), head.headers(), new String(body, StandardCharsets.UTF_8));
        last = answer;
        judge(String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)), answer);
        return Optional.of(new ByteArrayInputStream(body));
    }

    private static byte[] allBytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void judge(String operation, WireAnswer answer) {
        Consumer<String> complain =
                what -> complaints.accept(operation + ": " + what + ": " + answer.status() + " " + answer.body());
        if (answer.header("x-amzn-RequestId") == null) {
            complain.accept("no x-amzn-RequestId");
        }
        if (answer.status() == 500) {
            complain.accept("the emulator failed");
        }
        if (answer.status() != 200 && answer.status() < 400) {
            complain.accept("neither 200 nor an error");
        }
        String type = Objects.requireNonNullElse(answer.header("Content-Type"), "");
        if (!type.startsWith("application/json") && !type.startsWith("application/x-amz-json-1.")) {
            complain.accept("content type " + type);
        }
        judge(answer.json(), "", complain);
    }

    private static void judge(JsonNode node, String name, Consumer<String> complain) {
        if (node.isNull()) {
            complain.accept("null at " + name);
        }
        if (TIMES.contains(name) && !(node.isNumber() && node.decimalValue().scale() <= DECIMALS)) {
            complain.accept(name + " is no number of seconds with at most three decimals");
        }
        node.properties().forEach(field -> judge(field.getValue(), field.getKey(), complain));
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                judge(element, "", complain);
            }
        });
    }
}
