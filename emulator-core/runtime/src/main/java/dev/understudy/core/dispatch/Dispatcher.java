package dev.understudy.core.dispatch;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: which service, which operation, who asks; then, within the interceptors, decode and validate,
 * let the service perform, encode. {@link #handle} and {@link #encoded} are that list.
 */
public final class Dispatcher implements WireHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final ServiceDirectory directory;
    private final Map<ServiceModel, EmulatedService> services = new HashMap<>();
    private final List<Interceptor> interceptors;
    private final IdGenerator requestIds = IdGenerator.random();
    private final Executor workers;
    private final String defaultAccount;
    private final String defaultRegion;

    /**
     * A dispatcher over a fixed set of services.
     *
     * @param codecs one per protocol of the services
     * @param services the services
     * @param interceptors outermost first
     * @param workers run operations that wait for the outside world
     * @param defaultAccount the account of callers whose access key is no account id
     * @param defaultRegion the region of requests that are not signed
     */
    public Dispatcher(
            Map<Protocol, ProtocolCodec> codecs,
            List<EmulatedService> services,
            List<Interceptor> interceptors,
            Executor workers,
            String defaultAccount,
            String defaultRegion) {
        this.directory = new ServiceDirectory(codecs, services);
        services.forEach(service -> this.services.put(service.operations().model(), service));
        this.interceptors = List.copyOf(interceptors);
        this.workers = workers;
        this.defaultAccount = defaultAccount;
        this.defaultRegion = defaultRegion;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        String requestId = requestIds.uuid();
        Caller caller = Caller.of(request, defaultAccount, defaultRegion);
        ServiceGroup group = directory.find(request, caller);
        if (group == null) {
            return refuse(directory.likelyCodec(request), directory.unknownService(request, caller), requestId);
        }
        Routing routing = group.router().route(request);
        if (routing instanceof Routing.Refused refused) {
            return refuse(group.codec(), refused, requestId);
        }
        Routing.Found found = (Routing.Found) routing;
        Call call = new Call(request, requestId, found.operation().model(), caller);
        return intercepted(call, 0, () -> answer(group.codec(), found, call));
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        Caller caller = Caller.of(head, defaultAccount, defaultRegion);
        ServiceGroup group = directory.find(head, caller);
        ProtocolCodec codec = group == null ? directory.likelyCodec(head) : group.codec();
        CommonError.Code code =
                refusal == Refusal.BODY_TOO_LARGE ? CommonError.Code.REQUEST_TOO_LARGE : CommonError.Code.SERIALIZATION;
        return identified(codec.encodeError(new CommonError(code, refusal.message())), requestIds.uuid());
    }

    private static CompletionStage<WireResponse> refuse(
            ProtocolCodec codec, Routing.Refused refused, String requestId) {
        return CompletableFuture.completedFuture(identified(codec.encodeError(refused.error()), requestId));
    }

    private CompletionStage<WireResponse> intercepted(
            Call call, int position, Supplier<CompletionStage<WireResponse>> innermost) {
        if (position == interceptors.size()) {
            return innermost.get();
        }
        return interceptors.get(position).around(call, () -> intercepted(call, position + 1, innermost));
    }

    private CompletionStage<WireResponse> answer(ProtocolCodec codec, Routing.Found found, Call call) {
        EmulatedService service =
                Objects.requireNonNull(services.get(found.service().model()));
        return service.blocks(found.operation())
                ? CompletableFuture.supplyAsync(() -> answerNow(codec, service, found, call), workers)
                : CompletableFuture.completedFuture(answerNow(codec, service, found, call));
    }

    private static WireResponse answerNow(
            ProtocolCodec codec, EmulatedService service, Routing.Found found, Call call) {
        return identified(encoded(codec, service, found, call), call.requestId());
    }

    private static WireResponse encoded(ProtocolCodec codec, EmulatedService service, Routing.Found found, Call call) {
        try {
            Structure input = decode(codec, service, found, call);
            call.decoded(input);
            Structure output =
                    service.perform(found.operation(), input, call.requestId(), call.account(), call.region());
            WireResponse response = codec.encode(call.operation(), output);
            call.answered(output);
            return response;
        } catch (ModeledError error) {
            return refused(codec, call, error);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("{} failed (request {})", call.operation(), call.requestId(), failure);
            return refused(codec, call, internalFailure(call));
        }
    }

    private static Structure decode(ProtocolCodec codec, EmulatedService service, Routing.Found found, Call call) {
        Violations violations = new Violations();
        try {
            Structure input = codec.decode(found, call.request(), violations);
            if (input != null) {
                return input;
            }
        } catch (MalformedInput malformed) {
            throw service.dialect().malformed(String.valueOf(malformed.getMessage()));
        }
        throw service.dialect().invalid(violations.list());
    }

    private static WireResponse refused(ProtocolCodec codec, Call call, ModeledError error) {
        OperationModel operation = call.operation();
        ModeledError shown = error;
        if (!error.common() && !operation.declares(error.code())) {
            LOG.error("{} answered the undeclared error {} (request {})", operation, error.code(), call.requestId());
            shown = internalFailure(call);
        }
        call.refused(shown);
        return codec.encodeError(shown);
    }

    private static ModeledError internalFailure(Call call) {
        return new CommonError(
                CommonError.Code.INTERNAL_FAILURE,
                "Understudy failed while it served " + call.operation() + "; its log says why under request "
                        + call.requestId() + ".");
    }

    private static WireResponse identified(WireResponse response, String requestId) {
        response.headers().add("x-amzn-RequestId", requestId);
        return response;
    }
}
