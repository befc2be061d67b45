package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.Backend;
import dev.understudy.appmesh.model.ClientPolicy;
import dev.understudy.appmesh.model.HealthCheckPolicy;
import dev.understudy.appmesh.model.Listener;
import dev.understudy.appmesh.model.ListenerTimeout;
import dev.understudy.appmesh.model.ListenerTls;
import dev.understudy.appmesh.model.ListenerTlsAcmCertificate;
import dev.understudy.appmesh.model.OutlierDetection;
import dev.understudy.appmesh.model.TlsValidationContextAcmTrust;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.model.VirtualServiceBackend;
import dev.understudy.appmesh.state.Backends;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a virtual node: what it must satisfy by itself, and what the service adds to it. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_VirtualNodeSpec.html">VirtualNodeSpec</a>.
 */
public final class NodeRules {
    private NodeRules() {}

    /** Refuses a spec that no virtual node can have. */
    public static void check(VirtualNodeSpec spec, RequestContext context) {
        List<Listener> listeners = spec.listeners() == null ? List.of() : spec.listeners();
        SpecRule.DISCOVERY_WITH_LISTENER.require(listeners.isEmpty() || spec.serviceDiscovery() != null);
        ListenerRules.uniquePorts(ListenerPorts.of(spec), listeners);
        listeners.forEach(listener -> check(listener, context));
        checkBackends(spec, context);
        if (spec.backendDefaults() != null) {
            check(spec.backendDefaults().clientPolicy(), context);
        }
    }

    private static void check(Listener listener, RequestContext context) {
        HealthCheckPolicy health = listener.healthCheck();
        ListenerRules.healthCheckPort(
                health == null ? null : health.port(), listener.portMapping().port());
        ListenerRules.sameProtocol(listener.timeout(), listener.portMapping().protocol(), SpecRule.TIMEOUT_PROTOCOL);
        ListenerRules.sameProtocol(
                listener.connectionPool(), listener.portMapping().protocol(), SpecRule.POOL_PROTOCOL);
        check(listener.timeout());
        check(listener.outlierDetection());
        check(listener.tls(), context);
    }

    private static void check(@Nullable ListenerTimeout timeout) {
        if (timeout != null) {
            Durations.check(timeout.asHttp());
            Durations.check(timeout.asHttp2());
            Durations.check(timeout.asGrpc());
            Durations.check(timeout.asTcp());
        }
    }

    private static void check(@Nullable OutlierDetection detection) {
        if (detection != null) {
            Durations.check(detection.interval());
            Durations.check(detection.baseEjectionDuration());
        }
    }

    private static void check(@Nullable ListenerTls tls, RequestContext context) {
        ListenerTlsAcmCertificate acm = tls == null ? null : tls.certificate().asAcm();
        if (acm != null) {
            ListenerRules.certificate(acm.certificateArn(), context);
        }
    }

    private static void checkBackends(VirtualNodeSpec spec, RequestContext context) {
        if (spec.backends() != null) {
            for (Backend backend : spec.backends()) {
                VirtualServiceBackend service = backend.asVirtualService();
                check(service == null ? null : service.clientPolicy(), context);
            }
        }
    }

    private static void check(@Nullable ClientPolicy policy, RequestContext context) {
        if (policy != null && policy.tls() != null) {
            TlsValidationContextAcmTrust acm = policy.tls().validation().trust().asAcm();
            if (acm != null) {
                ListenerRules.authorities(acm.certificateAuthorityArns(), context);
            }
        }
    }

    /**
     * The spec as it is kept and described. The service adds the port of health checks and an empty list of backends,
     * and nothing else: clients that compare specs, such as the Kubernetes controller, rely on it.
     */
    public static VirtualNodeSpec described(VirtualNodeSpec sent) {
        VirtualNodeSpec.Builder spec = sent.toBuilder().backends(Backends.described(sent));
        if (sent.listeners() != null) {
            spec.listeners(sent.listeners().stream()
                    .map(NodeRules::withHealthCheckPort)
                    .toList());
        }
        return spec.build();
    }

    private static Listener withHealthCheckPort(Listener listener) {
        HealthCheckPolicy health = listener.healthCheck();
        if (health == null || health.port() != null) {
            return listener;
        }
        return listener.toBuilder()
                .healthCheck(
                        health.toBuilder().port(listener.portMapping().port()).build())
                .build();
    }
}
