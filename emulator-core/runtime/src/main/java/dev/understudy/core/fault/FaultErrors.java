package dev.understudy.core.fault;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ShapeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors that faults answer with. */
final class FaultErrors {
    /** How services throttle that declare an error for it. */
    private static final List<String> THROTTLING = List.of("ThrottlingException", "TooManyRequestsException");

    /** What AWS's services say most often when they throttle; their documentation prescribes no text. */
    private static final String RATE_EXCEEDED = "Rate exceeded";

    /** Nobody shall look for the cause anywhere else. */
    private static final String INJECTED = "Injected by a fault rule";

    /**
     * The errors that any operation may answer, with their statuses; see <a
     * href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html">Common Errors</a>.
     */
    private static final ImmutableMap<String, Integer> COMMON = ImmutableMap.<String, Integer>builder()
            .put("AccessDeniedException", 400)
            .put("ExpiredTokenException", 403)
            .put("IncompleteSignature", 403)
            .put("InternalFailure", 500)
            .put("MalformedHttpRequestException", 400)
            .put("NotAuthorized", 401)
            .put("OptInRequired", 403)
            .put("RequestAbortedException", 400)
            .put("RequestEntityTooLargeException", 413)
            .put("RequestExpired", 400)
            .put("RequestTimeoutException", 408)
            .put("ServiceUnavailable", 503)
            .put("ThrottlingException", 400)
            .put("UnrecognizedClientException", 403)
            .put("UnknownOperationException", 404)
            .put("ValidationError", 400)
            .buildOrThrow();

    private FaultErrors() {}

    static ModeledError throttled(OperationModel operation) {
        for (String code : THROTTLING) {
            if (operation.declares(code)) {
                return named(operation, code, RATE_EXCEEDED);
            }
        }
        return common(THROTTLING.get(0), RATE_EXCEEDED);
    }

    /** 500 is the service's own failure; every other status comes from what stands in front of it. */
    static ModeledError serverFailure(int status) {
        return CommonError.foreign(status == 500 ? "InternalFailure" : "ServiceUnavailable", status, INJECTED);
    }

    /** Whether an operation may answer with this error. */
    static boolean knows(OperationModel operation, String code) {
        return isCommon(code) || operation.declares(code);
    }

    static boolean isCommon(String code) {
        return COMMON.containsKey(code);
    }

    /** The error with this code, which the operation {@linkplain #knows knows}. */
    static ModeledError named(OperationModel operation, String code, @Nullable String message) {
        String text = message == null ? INJECTED : message;
        for (ErrorModel error : operation.errors()) {
            if (error.code().equals(code)) {
                return declared(error, text);
            }
        }
        return common(code, text);
    }

    private static ModeledError common(String code, String message) {
        Integer status = COMMON.get(code);
        if (status == null) {
            throw new IllegalArgumentException("there is no common error " + code);
        }
        return CommonError.foreign(code, status, message);
    }

    /** Members besides the text stay away if they may. */
    private static ModeledError declared(ErrorModel error, String message) {
        List<Member> members = error.schema().members();
        @Nullable Object[] values = new Object[members.size()];
        for (Member member : members) {
            boolean isText = member.name().equalsIgnoreCase("message");
            if (isText || (member.required() && member.schema().type() == ShapeType.STRING)) {
                values[member.index()] = isText ? message : INJECTED;
            }
        }
        return (ModeledError) error.schema().create(values);
    }
}
