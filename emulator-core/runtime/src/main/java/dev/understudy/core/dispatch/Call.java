package dev.understudy.core.dispatch;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/** One call of an operation on its way through the interceptors; the outcome shows when it becomes known. */
public final class Call {
    static final String REQUEST_ID = "x-amzn-RequestId";

    private final Arrival arrival;
    private final ProtocolCodec codec;
    private final OperationModel operation;
    private volatile @Nullable Structure input;
    private volatile @Nullable Structure output;
    private volatile @Nullable ModeledError error;
    private volatile @Nullable String fault;

    Call(Arrival arrival, ProtocolCodec codec, OperationModel operation) {
        this.arrival = arrival;
        this.codec = codec;
        this.operation = operation;
    }

    /** The HTTP request. */
    public WireRequest request() {
        return arrival.request();
    }

    /** The id that the answer carries. */
    public String requestId() {
        return arrival.requestId();
    }

    /** What is asked for. */
    public OperationModel operation() {
        return operation;
    }

    /** The caller's account. */
    public String account() {
        return arrival.caller().account();
    }

    /** The region the request is signed for. */
    public String region() {
        return arrival.caller().region();
    }

    /** The decoded input; null for input that is refused. */
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

    /** Words a refusal in the caller's protocol, for an interceptor that refuses instead of letting the call go on. */
    public WireResponse refuse(ModeledError refusal) {
        error = refusal;
        return identified(codec.encodeError(refusal));
    }

    /** Puts the request id on an answer. */
    public WireResponse identified(WireResponse response) {
        response.headers().add(REQUEST_ID, requestId());
        return response;
    }

    /** Remembers that a fault disturbs this call. */
    public void disturbedBy(String faultId) {
        fault = faultId;
    }

    void decoded(Structure decoded) {
        input = decoded;
    }

    WireResponse answer(Structure answer) {
        WireResponse response = identified(codec.encode(operation, answer));
        output = answer;
        return response;
    }

    CompletedCall completed(int status) {
        return new CompletedCall(
                arrival.receivedAt(),
                requestId(),
                account(),
                region(),
                operation.service(),
                operation.name(),
                operation,
                input,
                status,
                error,
                arrival.watch().elapsedNanos(),
                fault);
    }
}
