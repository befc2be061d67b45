package dev.understudy.protocol.restjson;

import com.google.common.base.Ascii;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.wire.WireHeaders;
import org.jspecify.annotations.Nullable;

/** Which media types bodies have, and whether a request agrees. */
final class MediaTypes {
    static final String JSON = "application/json";

    private static final String CONTENT_TYPE = "Content-Type";
    /** What some SDKs call JSON, whatever the protocol. */
    private static final String AMZ_JSON = "application/x-amz-json-1.";

    private MediaTypes() {}

    /** The media type of a payload. */
    static String of(Member payload) {
        String modelled = payload.mediaType();
        if (modelled != null) {
            return modelled;
        }
        return switch (payload.schema().type()) {
            case BLOB -> "application/octet-stream";
            case STRING, ENUM -> "text/plain";
            default -> JSON;
        };
    }

    /** The member that is the whole body, or null. */
    static @Nullable Member payloadOf(StructureSchema schema) {
        for (Member member : schema.members()) {
            if (member.location() == Member.Location.PAYLOAD) {
                return member;
            }
        }
        return null;
    }

    /** Whether a member says itself what the body is. */
    private static boolean carriesContentType(StructureSchema schema) {
        for (Member member : schema.members()) {
            if (member.location() == Member.Location.HEADER
                    && Ascii.equalsIgnoreCase(member.locationName(), CONTENT_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(StructureSchema schema, @Nullable Member payload) {
        return carriesContentType(schema)
                || (payload != null
                        && payload.mediaType() == null
                        && payload.schema().type() == ShapeType.BLOB);
    }

    /** The media type that a request's body must have; null if any will do. */
    static @Nullable String required(StructureSchema input, @Nullable Member payload) {
        if (isFree(input, payload)) {
            return null;
        }
        return payload == null ? JSON : of(payload);
    }

    /**
     * Refuses a body of the wrong media type.
     *
     * @throws CommonError as unsupported
     */
    static void checkContent(String required, WireHeaders headers) {
        String header = headers.first(CONTENT_TYPE);
        String actual = header == null ? "" : bare(header);
        if (!actual.equals(required) && !(required.equals(JSON) && actual.startsWith(AMZ_JSON))) {
            throw unsupported(header);
        }
    }

    /**
     * Refuses a body where the operation takes none.
     *
     * @throws CommonError as unsupported
     */
    static void checkNoContent(WireHeaders headers) {
        String header = headers.first(CONTENT_TYPE);
        if (header != null) {
            throw unsupported(header);
        }
    }

    private static CommonError unsupported(@Nullable String contentType) {
        return new CommonError(
                CommonError.Code.UNSUPPORTED_MEDIA_TYPE,
                contentType == null
                        ? "The request body has no content type"
                        : "Unexpected content type " + contentType);
    }

    /**
     * Refuses requests that do not accept the answer's media type.
     *
     * @throws CommonError as not acceptable
     */
    static void checkAccept(OperationModel operation, WireHeaders headers) {
        String accept = headers.first("Accept");
        if (accept == null) {
            return;
        }
        StructureSchema output = operation.output();
        Member payload = payloadOf(output);
        if (isFree(output, payload)) {
            return;
        }
        String offered = payload == null ? JSON : of(payload);
        for (String range : HeaderText.split(accept)) {
            if (covers(bare(range), offered)) {
                return;
            }
        }
        throw new CommonError(CommonError.Code.NOT_ACCEPTABLE, "The answer is " + offered);
    }

    private static boolean covers(String range, String offered) {
        if (range.equals("*/*") || range.equals("*") || range.equals(offered)) {
            return true;
        }
        if (range.endsWith("/*")) {
            return offered.startsWith(range.substring(0, range.length() - 1));
        }
        return offered.equals(JSON) && range.startsWith(AMZ_JSON);
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return Ascii.toLowerCase(
                parameters < 0
                        ? mediaType.strip()
                        : mediaType.substring(0, parameters).strip());
    }
}
