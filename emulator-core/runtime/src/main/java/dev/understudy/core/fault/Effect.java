package dev.understudy.core.fault;

import dev.understudy.core.dispatch.Call;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a caller gets instead of an answer; the service is not asked, so its state stays as it is. */
public sealed interface Effect {
    /** Whether calls of an operation can get it. */
    default boolean suits(OperationModel operation) {
        return true;
    }

    /** What the caller gets. */
    WireResponse answer(Call call);

    /** The error with which the service throttles: the one that the operation declares, or else the common one. */
    record Throttle() implements Effect {
        @Override
        public WireResponse answer(Call call) {
            return call.refuse(FaultErrors.throttled(call.operation()));
        }
    }

    /**
     * An error that the operation declares, or one of those that any operation may answer.
     *
     * @param code as in {@code ParameterNotFound}
     * @param message a text for the caller; null takes one that says where the error comes from
     */
    record Refusal(String code, @Nullable String message) implements Effect {
        @Override
        public boolean suits(OperationModel operation) {
            return FaultErrors.knows(operation, code);
        }

        @Override
        public WireResponse answer(Call call) {
            return call.refuse(FaultErrors.named(call.operation(), code, message));
        }
    }

    /**
     * A failure of the server.
     *
     * @param status the HTTP status, 500 to 599
     */
    record ServerFailure(int status) implements Effect {
        private static final int FIRST = 500;
        private static final int LAST = 599;

        /** Checks the status. */
        public ServerFailure {
            if (status < FIRST || status > LAST) {
                throw new IllegalArgumentException("'status' must be from 500 to 599, not " + status);
            }
        }

        @Override
        public WireResponse answer(Call call) {
            return call.refuse(FaultErrors.serverFailure(status));
        }
    }

    /** An answer that cannot be understood, or none at all. */
    enum Breakdown implements Effect {
        /** The connection is reset, as by a server that crashes. */
        RESET {
            @Override
            public WireResponse answer(Call call) {
                return new WireResponse(WireResponse.RESET, new HeaderList(), NO_BYTES);
            }
        },
        /** The connection is closed in good order, without a single byte of an answer. */
        EMPTY {
            @Override
            public WireResponse answer(Call call) {
                return new WireResponse(WireResponse.CLOSED, new HeaderList(), NO_BYTES);
            }
        },
        /** A status of success, and a body that breaks off in the middle of its JSON. */
        MALFORMED {
            @Override
            public WireResponse answer(Call call) {
                return call.identified(new WireResponse(
                        OK, HeaderList.of("Content-Type", "application/json"), HALF_AN_OBJECT.clone()));
            }
        };

        private static final int OK = 200;
        private static final byte[] NO_BYTES = new byte[0];
        private static final byte[] HALF_AN_OBJECT = "{\"broken\":\"o".getBytes(StandardCharsets.US_ASCII);
    }
}
