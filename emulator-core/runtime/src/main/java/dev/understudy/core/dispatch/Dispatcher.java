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
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.time.Stopwatch;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: who asks, which service, which operation; decode and validate; then, within the interceptors, let
 * the service perform, and encode. {@link #handle}, {@link #serve} and {@link #perform} are that list.
 */
public final class Dispatcher implements WireHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final ServiceDirectory directory;
    private final Map<ServiceModel, EmulatedService> services = new HashMap<>();
    private final Escort escort;
    private final EmulatorClock clock;
    private final IdGenerator requestIds = IdGenerator.random();
    private final Executor workers;
    private final String defaultAccount;
    private final String defaultRegion;

    /**
     * A dispatcher over a fixed set of services.
     *
     * @param codecs one per protocol of the services
     * @param services the services
     * @param escort who accompanies every request
     * @param clock tells when requests arrive
     * @param workers run operations that wait for the outside world
     * @param defaultAccount the account of callers whose access key is no account id
     * @param defaultRegion the region of requests that are not signed
     */
    public Dispatcher(
            Map<Protocol, ProtocolCodec> codecs,
            List<EmulatedService> services,
            Escort escort,
            EmulatorClock clock,
            Executor workers,
            String defaultAccount,
            String defaultRegion) {
        this.directory = new ServiceDirectory(codecs, services);
        services.forEach(service -> this.services.put(service.operations().model(), service));
        this.escort = escort;
        this.clock = clock;
        this.workers = workers;
        this.defaultAccount = defaultAccount;
        this.defaultRegion = defaultRegion;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request) {
        Arrival arrival = arrive(request);
        ServiceGroup group = directory.find(request, arrival.caller());
        if (group == null) {
            return CompletableFuture.completedFuture(elsewhere(arrival));
        }
        Routing routing = group.router().route(request);
        if (routing instanceof Routing.Refused refused) {
            return CompletableFuture.completedFuture(turnAway(arrival, group.codec(), refused.error()));
        }
        Routing.Found found = (Routing.Found) routing;
        Call call = new Call(arrival, group.codec(), found.operation().model());
        return seenToItsEnd(call, () -> serve(group.codec(), found, call));
    }

    @Override
    public WireResponse refuse(WireRequest head, Refusal refusal) {
        Arrival arrival = arrive(head);
        ServiceGroup group = directory.find(head, arrival.caller());
        CommonError.Code code =
                refusal == Refusal.BODY_TOO_LARGE ? CommonError.Code.REQUEST_TOO_LARGE : CommonError.Code.SERIALIZATION;
        CommonError error = new CommonError(code, refusal.message());
        return group == null
                ? turnAway(arrival, ForeignRequest.of(head, arrival.caller()), error)
                : turnAway(arrival, group.codec(), error);
    }

    /** Answers a request for a service that is not here. */
    private WireResponse elsewhere(Arrival arrival) {
        ForeignRequest foreign = ForeignRequest.of(arrival.request(), arrival.caller());
        if (!foreign.asksWhoIsCalling()) {
            return turnAway(arrival, foreign, directory.unknownService(arrival.request(), foreign));
        }
        WireResponse response = CallerIdentity.of(arrival.caller(), arrival.requestId());
        response.headers().add(Call.REQUEST_ID, arrival.requestId());
        escort.end(arrival.completed(CallerIdentity.SERVICE, CallerIdentity.OPERATION, response.status(), null));
        return response;
    }

    private WireResponse turnAway(Arrival arrival, ForeignRequest foreign, ModeledError error) {
        XmlErrors xml = foreign.errors(arrival.request());
        if (xml == null) {
            return turnAway(arrival, directory.likelyCodec(arrival.request()), error);
        }
        WireResponse response = xml.write(error, arrival.requestId());
        response.headers().add(Call.REQUEST_ID, arrival.requestId());
        String service = foreign.service() == null ? "" : foreign.service();
        escort.end(
                foreign.action() == null
                        ? arrival.turnedAway(error)
                        : arrival.completed(service, foreign.action(), error.httpStatus(), error));
        return response;
    }

    private Arrival arrive(WireRequest request) {
        escort.begin();
        Stopwatch watch = Stopwatch.start();
        Caller caller = Caller.of(request, defaultAccount, defaultRegion);
        return new Arrival(request, requestIds.uuid(), caller, clock.instant(), watch);
    }

    private WireResponse turnAway(Arrival arrival, ProtocolCodec codec, ModeledError error) {
        WireResponse response = codec.encodeError(error);
        response.headers().add(Call.REQUEST_ID, arrival.requestId());
        escort.end(arrival.turnedAway(error));
        return response;
    }

    /** Whoever looks on hears of the end before the caller does, so that a test finds what it just did. */
    private CompletionStage<WireResponse> seenToItsEnd(Call call, Supplier<CompletionStage<WireResponse>> way) {
        CompletableFuture<WireResponse> answer;
        try {
            answer = way.get().toCompletableFuture();
        } catch (RuntimeException failure) {
            answer = CompletableFuture.failedFuture(failure);
        }
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            escort.end(call.completed(answer.join().status()));
            return answer;
        }
        return answer.whenComplete((response, failure) ->
                escort.end(call.completed(failure == null ? response.status() : INTERNAL_SERVER_ERROR)));
    }

    private CompletionStage<WireResponse> serve(ProtocolCodec codec, Routing.Found found, Call call) {
        EmulatedService service =
                Objects.requireNonNull(services.get(found.service().model()));
        ModeledError objection = read(codec, service, found, call);
        return intercepted(call, 0, () -> {
            if (objection != null) {
                return CompletableFuture.completedFuture(refused(call, objection));
            }
            return service.blocks(found.operation())
                    ? CompletableFuture.supplyAsync(() -> perform(service, found, call), workers)
                    : CompletableFuture.completedFuture(perform(service, found, call));
        });
    }

    private CompletionStage<WireResponse> intercepted(
            Call call, int position, Supplier<CompletionStage<WireResponse>> innermost) {
        if (position == escort.interceptors().size()) {
            return innermost.get();
        }
        return escort.interceptors().get(position).around(call, () -> intercepted(call, position + 1, innermost));
    }

    /** Decodes and validates the input; says what is wrong with it, or null if nothing is. */
    private static @Nullable ModeledError read(
            ProtocolCodec codec, EmulatedService service, Routing.Found found, Call call) {
        Violations violations = new Violations();
        try {
            Structure input = codec.decode(found, call.request(), violations);
            if (input == null) {
                return service.dialect().invalid(violations.list());
            }
            call.decoded(input);
            return null;
        } catch (MalformedInput malformed) {
            return service.dialect().malformed(String.valueOf(malformed.getMessage()));
        } catch (ModeledError error) {
            return error;
        } catch (RuntimeException | StackOverflowError failure) {
            return failed(call, failure);
        }
    }

    private static WireResponse perform(EmulatedService service, Routing.Found found, Call call) {
        try {
            Structure input = Objects.requireNonNull(call.input());
            String host = call.request().headers().first("host");
            return call.answer(
                    service.perform(found.operation(), input, call.requestId(), call.account(), call.region(), host));
        } catch (ModeledError error) {
            return refused(call, error);
        } catch (RuntimeException | StackOverflowError failure) {
            return refused(call, failed(call, failure));
        }
    }

    private static WireResponse refused(Call call, ModeledError error) {
        OperationModel operation = call.operation();
        if (error.common() || operation.declares(error.code())) {
            return call.refuse(error);
        }
        RequestLog.about(LOG.atError(), call)
                .log("{} answered the undeclared error {} (request {})", operation, error.code(), call.requestId());
        return call.refuse(internalFailure(call));
    }

    private static ModeledError failed(Call call, Throwable failure) {
        RequestLog.about(LOG.atError(), call)
                .setCause(failure)
                .log("{} failed (request {})", call.operation(), call.requestId());
        return internalFailure(call);
    }

    private static ModeledError internalFailure(Call call) {
        return new CommonError(
                CommonError.Code.INTERNAL_FAILURE,
                "Understudy failed while it served " + call.operation() + "; its log says why under request "
                        + call.requestId() + ".");
    }
}
