package dev.understudy.core.dispatch;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.wire.WireRequest;
import org.jspecify.annotations.Nullable;

/** One call of an operation on its way through the interceptors; input and outcome show as they become known. */
public final class Call {
    private final WireRequest request;
    private final String requestId;
    private final OperationModel operation;
    private final String account;
    private final String region;
    private volatile @Nullable Structure input;
    private volatile @Nullable Structure output;
    private volatile @Nullable ModeledError error;

    Call(WireRequest request, String requestId, OperationModel operation, Caller caller) {
        this.request = request;
        this.requestId = requestId;
        this.operation = operation;
        this.account = caller.account();
        this.region = caller.region();
    }

    /** The HTTP request. */
    public WireRequest request() {
        return request;
    }

    /** The id that the answer carries. */
    public String requestId() {
        return requestId;
    }

    /** What is asked for. */
    public OperationModel operation() {
        return operation;
    }

    /** The caller's account. */
    public String account() {
        return account;
    }

    /** The region the request is signed for. */
    public String region() {
        return region;
    }

    /** The decoded input; null before decoding, and for input that was refused. */
    public @Nullable Structure input() {
        return input;
    }

    /** The good answer, once there is one. */
    public @Nullable Structure output() {
        return output;
    }

    /** The refusal, once there is one. */
    public @Nullable ModeledError error() {
        return error;
    }

    void decoded(Structure input) {
        this.input = input;
    }

    void answered(Structure output) {
        this.output = output;
    }

    void refused(ModeledError error) {
        this.error = error;
    }
}
