package dev.understudy.core.dispatch;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.wire.WireRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the services that a request may be for: by target, by signature, by host name, by path, in this order. */
final class ServiceDirectory {
    private static final String TARGET = "x-amz-target";

    private final Map<Protocol, ProtocolCodec> codecs;
    private final Map<String, ServiceGroup> byTargetPrefix = new HashMap<>();
    private final Map<String, ServiceGroup> bySigningName = new HashMap<>();
    private final Map<String, ServiceGroup> byHostLabel = new HashMap<>();
    private final ServiceGroup byPath;
    private final String serviceNames;

    ServiceDirectory(Map<Protocol, ProtocolCodec> codecs, List<EmulatedService> services) {
        this.codecs = codecs;
        Map<String, List<EmulatedService>> together = new LinkedHashMap<>();
        List<EmulatedService> withPaths = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (EmulatedService service : services) {
            ServiceModel model = service.operations().model();
            together.computeIfAbsent(model.signingName(), name -> new ArrayList<>())
                    .add(service);
            names.add(model.id());
            if (model.protocol() == Protocol.REST_JSON_1) {
                withPaths.add(service);
            }
        }
        together.forEach(this::register);
        this.byPath = ServiceGroup.of(codec(Protocol.REST_JSON_1), withPaths);
        this.serviceNames = String.join(", ", names);
    }

    private void register(String signingName, List<EmulatedService> services) {
        ServiceGroup group =
                ServiceGroup.of(codec(services.get(0).operations().model().protocol()), services);
        bySigningName.put(signingName, group);
        for (EmulatedService service : services) {
            ServiceModel model = service.operations().model();
            byHostLabel.put(model.endpointPrefix(), group);
            if (model.protocol() != Protocol.REST_JSON_1) {
                byTargetPrefix.put(model.targetPrefix(), group);
            }
        }
    }

    private ProtocolCodec codec(Protocol protocol) {
        return Objects.requireNonNull(codecs.get(protocol), () -> "no codec speaks " + protocol);
    }

    /** The services that a request may be for, or null if it is meant for a service that is not here. */
    @Nullable ServiceGroup find(WireRequest request, Caller caller) {
        String target = request.headers().first(TARGET);
        if (target != null) {
            ServiceGroup group = byTargetPrefix.get(prefix(target));
            return group != null || caller.signingName() == null ? group : bySigningName.get(caller.signingName());
        }
        if (caller.signingName() != null) {
            return bySigningName.get(caller.signingName());
        }
        if (ForeignRequest.isForm(request)) {
            return null;
        }
        ServiceGroup group = byHost(request);
        return group == null ? byPath : group;
    }

    private @Nullable ServiceGroup byHost(WireRequest request) {
        String host = request.headers().first("host");
        int dot = host == null ? -1 : host.indexOf('.');
        return host == null || dot < 0 ? null : byHostLabel.get(host.substring(0, dot));
    }

    /** The refusal of a request for a service that is not here. */
    ModeledError unknownService(WireRequest request, ForeignRequest foreign) {
        String target = request.headers().first(TARGET);
        String wanted = foreign.service();
        if (wanted == null) {
            wanted = target == null ? "this service" : prefix(target);
        }
        return new CommonError(
                CommonError.Code.NOT_IMPLEMENTED,
                "Understudy does not emulate " + wanted + " here; it answers for " + serviceNames + ".");
    }

    /** The codec whose error form a caller most likely understands, for requests that belong to no service. */
    ProtocolCodec likelyCodec(WireRequest request) {
        String type = request.headers().first("content-type");
        if (type != null && type.startsWith("application/x-amz-json-1.0")) {
            return codec(Protocol.AWS_JSON_1_0);
        }
        boolean awsJson = request.headers().first(TARGET) != null
                || (type != null && type.startsWith("application/x-amz-json-1.1"));
        return codec(awsJson ? Protocol.AWS_JSON_1_1 : Protocol.REST_JSON_1);
    }

    private static String prefix(String target) {
        int dot = target.lastIndexOf('.');
        return dot < 0 ? target : target.substring(0, dot);
    }
}
