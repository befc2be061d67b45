package dev.understudy.it.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.HttpBinding;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** Writes one request. Written apart from the product's codecs on purpose: here both sides of the wire must agree. */
final class RequestWriter {
    private static final byte[] NO_BYTES = new byte[0];

    private final ServiceModel service;
    private final OperationModel operation;
    private final JsonNode input;
    private final HeaderList headers = new HeaderList();

    RequestWriter(ServiceModel service, OperationModel operation, JsonNode input) {
        this.service = service;
        this.operation = operation;
        this.input = input;
    }

    WireRequest write(String authorization) {
        headers.add("Host", "localhost").add("Authorization", authorization);
        return service.protocol() == Protocol.REST_JSON_1 ? restJson() : awsJson();
    }

    private WireRequest awsJson() {
        String version = service.protocol() == Protocol.AWS_JSON_1_0 ? "1.0" : "1.1";
        headers.add("Content-Type", "application/x-amz-json-" + version)
                .add("X-Amz-Target", service.targetPrefix() + "." + operation.name());
        return new WireRequest("POST", "/", "", headers, Json.bytes(input));
    }

    private WireRequest restJson() {
        HttpBinding http = Objects.requireNonNull(operation.http());
        int mark = http.uri().indexOf('?');
        String path = mark < 0 ? http.uri() : http.uri().substring(0, mark);
        StringJoiner query = new StringJoiner("&");
        if (mark >= 0) {
            query.add(http.uri().substring(mark + 1));
        }
        ObjectNode body = Json.NODES.objectNode();
        byte[] payload = null;
        boolean hasBody = false;
        boolean saysContentType = false;
        for (Member member : operation.input().members()) {
            JsonNode value = input.get(member.wireName());
            hasBody |= member.location() == Member.Location.BODY;
            saysContentType |= member.locationName().equalsIgnoreCase("Content-Type");
            if (value == null) {
                continue;
            }
            switch (member.location()) {
                case LABEL -> path = path.replace("{" + member.name() + "}", percent(text(value, member)));
                case GREEDY_LABEL ->
                    path = path.replace(
                            "{" + member.name() + "+}",
                            percent(text(value, member)).replace("%2F", "/"));
                case QUERY -> parameters(member.locationName(), value, member, query);
                case QUERY_PARAMS ->
                    value.properties().forEach(entry -> parameters(entry.getKey(), entry.getValue(), member, query));
                case HEADER -> headers.add(member.locationName(), headerText(value, member));
                case PREFIX_HEADERS ->
                    value.properties()
                            .forEach(entry -> headers.add(
                                    member.locationName() + entry.getKey(),
                                    entry.getValue().asText()));
                case BODY -> body.set(member.wireName(), value);
                case PAYLOAD -> payload = payload(value, member);
                case RESPONSE_CODE -> throw new IllegalStateException("no place in a request: " + member);
            }
        }
        if (payload == null) {
            payload = hasBody ? Json.bytes(body) : NO_BYTES;
        }
        if (payload.length > 0 && !saysContentType) {
            headers.add("Content-Type", "application/json");
        }
        return new WireRequest(http.method(), path, query.toString(), headers, payload);
    }

    private static void parameters(String name, JsonNode value, Member member, StringJoiner query) {
        for (JsonNode one : each(value)) {
            query.add(percent(name) + "=" + percent(text(one, member)));
        }
    }

    private static String headerText(JsonNode value, Member member) {
        StringJoiner joined = new StringJoiner(", ");
        each(value).forEach(one -> joined.add(text(one, member)));
        return joined.toString();
    }

    private static Iterable<JsonNode> each(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    private static byte[] payload(JsonNode value, Member member) {
        return switch (member.schema().type()) {
            case BLOB -> Base64.getDecoder().decode(value.asText());
            case STRING, ENUM -> value.asText().getBytes(StandardCharsets.UTF_8);
            default -> Json.bytes(value);
        };
    }

    /** Outside of bodies, timestamps are texts: RFC 3339, and in headers what HTTP itself uses. */
    private static String text(JsonNode value, Member member) {
        if (!value.isNumber() || member.schema().type() != ShapeType.TIMESTAMP) {
            return value.asText();
        }
        Instant instant = Instant.ofEpochSecond(value.asLong());
        return member.location() == Member.Location.HEADER
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC))
                : instant.toString();
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
