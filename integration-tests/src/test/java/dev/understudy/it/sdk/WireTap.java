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
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Listens to what the SDK receives. It keeps the last answer for tests about the wire itself, and complains about every
 * answer that is not as all answers are: identified, JSON, without {@code null}, times as seconds with at most three
 * decimals or, of AppConfig, as texts with exactly three, a success that its service knows or an error, and never a
 * failure of the emulator. Configurations come as they are.
 *
 * <p>Sources: behaviour sheet App Mesh §1.1 and §2.10, behaviour sheet SSM Parameter Store §1, behaviour sheet AppConfig
 * §1 [recorded].
 */
final class WireTap implements ExecutionInterceptor {
    private static final Set<String> TIMES = Set.of(
            "createdAt",
            "lastUpdatedAt",
            "LastModifiedDate",
            "createdDate",
            "CreatedDate",
            "ExecutionStartTime",
            "ExecutionEndTime");
    private static final int DECIMALS = 3;

    /** Times of AppConfig; other services write the same names as numbers. */
    private static final Set<String> TEXT_TIMES =
            Set.of("StartedAt", "CompletedAt", "OccurredAt", "CreatedAt", "UpdatedAt", "EndedAt");

    private static final Pattern TEXT_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    /** AppConfig has other successes than 200. */
    private static final Pattern MANY_SUCCESSES = Pattern.compile("(?i)appconfig(data)? .*");

    private static final Set<Integer> SUCCESSES = Set.of(200, 201, 202, 204);

    /** What answers with a configuration, by its name in the SDK or its path. */
    private static final Pattern RAW = Pattern.compile(
            "AppConfig(Data)? (GetLatestConfiguration|GetConfiguration"
                    + "|(Create|Get)HostedConfigurationVersion)|appconfig (GET /configuration\\?.*"
                    + "|GET /applications/.*/configurations/.*|(POST|GET) /applications/.*/hostedconfigurationversions(/\\d+)?)");

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
        judge(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + " "
                        + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                answer);
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
        boolean success = MANY_SUCCESSES.matcher(operation).matches()
                ? SUCCESSES.contains(answer.status())
                : answer.status() == 200;
        if (!success && answer.status() < 400) {
            complain.accept("neither a success nor an error");
        }
        if (answer.status() == 204) {
            if (!answer.body().isEmpty()) {
                complain.accept("204 with a body");
            }
        } else if (answer.status() >= 400 || !RAW.matcher(operation).matches()) {
            judgeJson(answer, MANY_SUCCESSES.matcher(operation).matches(), complain);
        }
    }

    private static void judgeJson(WireAnswer answer, boolean textTimes, Consumer<String> complain) {
        String type = Objects.requireNonNullElse(answer.header("Content-Type"), "");
        if (!type.startsWith("application/json") && !type.startsWith("application/x-amz-json-1.")) {
            complain.accept("content type " + type);
        }
        judge(answer.json(), "", textTimes, complain);
    }

    private static void judge(JsonNode node, String name, boolean textTimes, Consumer<String> complain) {
        if (node.isNull()) {
            complain.accept("null at " + name);
        }
        if (TIMES.contains(name) && !(node.isNumber() && node.decimalValue().scale() <= DECIMALS)) {
            complain.accept(name + " is no number of seconds with at most three decimals");
        }
        if (textTimes
                && TEXT_TIMES.contains(name)
                && !TEXT_TIME.matcher(node.asText()).matches()) {
            complain.accept(name + " is no time with three decimals");
        }
        node.properties().forEach(field -> judge(field.getValue(), field.getKey(), textTimes, complain));
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                judge(element, "", textTimes, complain);
            }
        });
    }
}
