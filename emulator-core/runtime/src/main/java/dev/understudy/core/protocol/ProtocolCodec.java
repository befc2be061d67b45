package dev.understudy.core.protocol;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One wire protocol: finds the operation of a request, reads its input, writes answers and errors. Stateless. */
public interface ProtocolCodec {
    /** The protocol spoken. */
    Protocol protocol();

    /**
     * Prepares the search for operations.
     *
     * @param services services of this protocol that share one search, such as AppConfig and AppConfigData
     */
    OperationRouter router(List<BoundService> services);

    /**
     * Reads the input of a request and checks it against the model.
     *
     * @param route what {@link OperationRouter} found
     * @param request the request
     * @param violations takes every broken constraint
     * @return the input, or null if there are violations
     * @throws MalformedInput if the request cannot be read at all
     * @throws CommonError if the body has a media type that the operation does not take, or the caller accepts none that
     *     it answers
     */
    @Nullable Structure decode(Routing.Found route, WireRequest request, Violations violations);

    /** Writes a good answer. */
    WireResponse encode(OperationModel operation, Structure output);

    /** Writes an error. */
    WireResponse encodeError(ModeledError error);
}
