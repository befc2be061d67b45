package dev.understudy.protocol.restjson;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.json.JsonReader;
import dev.understudy.core.json.JsonWriter;
import dev.understudy.core.json.ScalarText;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.HttpBinding;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Spreads an answer or an error over status, headers and body. */
final class ResponseWriter {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int NO_CONTENT = 204;
    private static final byte[] NO_BYTES = new byte[0];

    private ResponseWriter() {}

    static WireResponse answer(OperationModel operation, Structure output) {
        HttpBinding http = Objects.requireNonNull(operation.http(), operation::name);
        StructureSchema schema = output.structureSchema();
        HeaderList headers = new HeaderList();
        int status = writeBound(output, headers, http.successStatus());
        Member payload = MediaTypes.payloadOf(schema);
        byte[] body;
        if (payload != null) {
            body = payload(payload, valueOf(output, payload), headers);
        } else if (status == NO_CONTENT || schema.name().equals(RequestReader.UNIT)) {
            body = NO_BYTES;
        } else {
            body = members(output, headers);
        }
        return new WireResponse(status, headers, body);
    }

    static WireResponse error(ModeledError error) {
        HeaderList headers = HeaderList.of("X-Amzn-Errortype", error.code());
        int status = writeBound(error, headers, error.httpStatus());
        return new WireResponse(status, headers, members(error, headers));
    }

    /** Writes what stands outside the body; returns the status. */
    private static int writeBound(Structure structure, HeaderList headers, int usualStatus) {
        int status = usualStatus;
        for (Member member : structure.structureSchema().members()) {
            switch (member.location()) {
                case HEADER, PREFIX_HEADERS -> {
                    Object value = valueOf(structure, member);
                    if (value != null) {
                        HeaderMembers.write(member, value, headers);
                    }
                }
                case RESPONSE_CODE -> {
                    Object value = valueOf(structure, member);
                    status = value == null ? status : (Integer) value;
                }
                case BODY, PAYLOAD, LABEL, GREEDY_LABEL, QUERY, QUERY_PARAMS -> {}
            }
        }
        return status;
    }

    private static @Nullable Object valueOf(Structure structure, Member member) {
        Object value = structure.memberAt(member.index());
        return value == null ? member.defaultValue() : value;
    }

    private static byte[] members(Structure structure, HeaderList headers) {
        setContentType(headers, MediaTypes.JSON);
        return JsonWriter.structure(structure, JsonReader.Scope.BODY_MEMBERS);
    }

    private static byte[] payload(Member member, @Nullable Object value, HeaderList headers) {
        if (value == null) {
            return NO_BYTES;
        }
        setContentType(headers, MediaTypes.of(member));
        return switch (member.schema().type()) {
            case BLOB -> ((Blob) value).unsafeBytes();
            case STRING, ENUM ->
                ScalarText.write(value, member.schema(), TimestampFormat.DATE_TIME)
                        .getBytes(StandardCharsets.UTF_8);
            default -> JsonWriter.payload(member.schema(), value);
        };
    }

    /** An answer that says itself what its body is has the last word. */
    private static void setContentType(HeaderList headers, String contentType) {
        if (headers.first(CONTENT_TYPE) == null) {
            headers.add(CONTENT_TYPE, contentType);
        }
    }
}
