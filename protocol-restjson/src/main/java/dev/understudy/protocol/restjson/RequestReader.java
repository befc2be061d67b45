package dev.understudy.protocol.restjson;

import dev.understudy.core.json.JsonReader;
import dev.understudy.core.json.ScalarText;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.HttpBinding;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.validation.ConstraintCheck;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.WireRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the input of one operation from all parts of a request. Knows where to look before the first request comes. */
final class RequestReader {
    /** The shape that stands for no input and no output. */
    static final String UNIT = "Unit";

    private final StructureSchema schema;
    private final List<Member> labels = new ArrayList<>();
    private final List<Member> query = new ArrayList<>();
    private final List<Member> headers = new ArrayList<>();
    private final @Nullable Member payload;
    private final boolean takesBody;
    private final @Nullable String contentType;

    RequestReader(OperationModel operation) {
        schema = operation.input();
        HttpBinding http = Objects.requireNonNull(operation.http(), operation::name);
        for (String label : UriPattern.parse(http.uri()).labels()) {
            labels.add(labelMember(label));
        }
        boolean bodyMembers = false;
        for (Member member : schema.members()) {
            switch (member.location()) {
                case QUERY, QUERY_PARAMS -> query.add(member);
                case HEADER, PREFIX_HEADERS -> headers.add(member);
                case BODY -> bodyMembers = true;
                case LABEL, GREEDY_LABEL, PAYLOAD, RESPONSE_CODE -> {}
            }
        }
        payload = MediaTypes.payloadOf(schema);
        // A structure without any members may well be sent as {}, but bound members alone make no body.
        boolean empty = schema.members().isEmpty() && !schema.name().equals(UNIT);
        takesBody = payload != null || bodyMembers || empty;
        contentType = MediaTypes.required(schema, payload);
    }

    private Member labelMember(String label) {
        for (Member member : schema.members()) {
            if (member.name().equals(label)) {
                return member;
            }
        }
        throw new IllegalArgumentException("label " + label + " is no member of " + schema);
    }

    /**
     * Reads the members.
     *
     * @param labelValues the decoded labels in the order of the URI pattern
     * @return one entry per member, null where absent
     */
    @Nullable Object[] read(WireRequest request, List<String> labelValues, Violations violations) {
        @Nullable Object[] values = new Object[schema.members().size()];
        for (int i = 0; i < labels.size(); i++) {
            Member label = labels.get(i);
            Object value = ScalarText.read(labelValues.get(i), label.schema(), TimestampFormat.DATE_TIME);
            take(label, value, values, violations);
        }
        if (!query.isEmpty()) {
            readQuery(QueryString.parse(request.query()), values, violations);
        }
        for (Member header : headers) {
            take(header, HeaderMembers.read(header, request.headers()), values, violations);
        }
        readBody(request, values, violations);
        return values;
    }

    private static void take(Member member, @Nullable Object value, @Nullable Object[] values, Violations violations) {
        if (value != null) {
            violations.enter(member);
            ConstraintCheck.check(member.schema(), member.sensitive(), value, violations);
            violations.leave();
            values[member.index()] = value;
        }
    }

    private void readQuery(QueryString parameters, @Nullable Object[] values, Violations violations) {
        for (Member member : query) {
            Object value = member.location() == Member.Location.QUERY_PARAMS
                    ? QueryMembers.readAll(member, parameters)
                    : QueryMembers.read(member, parameters);
            take(member, value, values, violations);
        }
    }

    private void readBody(WireRequest request, @Nullable Object[] values, Violations violations) {
        byte[] body = request.body();
        if (body.length == 0) {
            return;
        }
        if (!takesBody) {
            MediaTypes.checkNoContent(request.headers());
            return;
        }
        if (contentType != null) {
            MediaTypes.checkContent(contentType, request.headers());
        }
        if (payload == null) {
            JsonReader.readMembers(body, schema, JsonReader.Scope.BODY_MEMBERS, values, violations);
        } else {
            readPayload(payload, body, values, violations);
        }
    }

    private static void readPayload(Member payload, byte[] body, @Nullable Object[] values, Violations violations) {
        switch (payload.schema().type()) {
            case BLOB -> take(payload, Blob.wrap(body), values, violations);
            case STRING, ENUM -> {
                Object value = ScalarText.read(utf8(body), payload.schema(), TimestampFormat.DATE_TIME);
                take(payload, value, values, violations);
            }
            default -> values[payload.index()] = JsonReader.readPayload(body, payload, violations);
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedInput("Request body is not valid UTF-8");
        }
    }
}
