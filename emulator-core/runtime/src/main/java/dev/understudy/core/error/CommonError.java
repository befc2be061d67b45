package dev.understudy.core.error;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that any operation may answer without declaring it; see <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html">Common Errors</a>.
 */
public final class CommonError extends ModeledError {
    private static final long serialVersionUID = 1L;

    /** The codes, each with its HTTP status. */
    public enum Code {
        /** The caller may not do this. */
        ACCESS_DENIED("AccessDeniedException", 400),
        /** The same, from services that answer it over restJson1. */
        FORBIDDEN("AccessDeniedException", 403),
        /** A member breaks a constraint of the model. */
        VALIDATION("ValidationException", 400),
        /** The body is no JSON, or a member has the wrong JSON type. */
        SERIALIZATION("SerializationException", 400),
        /** No operation answers at this target or path. */
        UNKNOWN_OPERATION("UnknownOperationException", 404),
        /** The path exists, but not with this HTTP method. */
        METHOD_NOT_ALLOWED("UnknownOperationException", 405),
        /** The body is larger than this server accepts. */
        REQUEST_TOO_LARGE("RequestEntityTooLargeException", 413),
        /** The body has a media type that the operation does not take. */
        UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaTypeException", 415),
        /** The answer has no media type that the caller accepts. */
        NOT_ACCEPTABLE("NotAcceptableException", 406),
        /** Too many requests. */
        THROTTLING("ThrottlingException", 400),
        /** The emulator itself failed. */
        INTERNAL_FAILURE("InternalFailure", 500),
        /** The emulator does not implement this operation or service. */
        NOT_IMPLEMENTED("NotImplemented", 501);

        private final CommonErrorSchema schema;

        Code(String code, int httpStatus) {
            this.schema = new CommonErrorSchema(code, httpStatus);
        }
    }

    private static final class CommonErrorSchema extends StructureSchema {
        private final int httpStatus;

        CommonErrorSchema(String name, int httpStatus) {
            super(name);
            this.httpStatus = httpStatus;
        }

        @Override
        protected List<Member.Builder> declareMembers() {
            return List.of(Member.of("message", ScalarSchema.of(ShapeType.STRING, "String")));
        }

        @Override
        public Structure create(@Nullable Object[] members) {
            return new CommonError(this, (String) members[0]);
        }
    }

    private final transient CommonErrorSchema schema;

    /** An error of this code with a text for the caller. */
    public CommonError(Code code, @Nullable String message) {
        this(code.schema, message);
    }

    private CommonError(CommonErrorSchema schema, @Nullable String message) {
        super(message);
        this.schema = schema;
    }

    /** An error that AWS may answer but the emulator by itself never does, for whoever wants to see one. */
    public static CommonError foreign(String code, int httpStatus, String message) {
        return new CommonError(new CommonErrorSchema(code, httpStatus), message);
    }

    @Override
    public int httpStatus() {
        return schema.httpStatus;
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public StructureSchema structureSchema() {
        return schema;
    }

    @Override
    public @Nullable Object memberAt(int index) {
        return getMessage();
    }
}
