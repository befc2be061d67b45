package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.VirtualGatewayBackendDefaults;
import dev.understudy.appmesh.model.VirtualGatewayClientPolicy;
import dev.understudy.appmesh.model.VirtualGatewayHealthCheckPolicy;
import dev.understudy.appmesh.model.VirtualGatewayListener;
import dev.understudy.appmesh.model.VirtualGatewayListenerTls;
import dev.understudy.appmesh.model.VirtualGatewayListenerTlsAcmCertificate;
import dev.understudy.appmesh.model.VirtualGatewaySpec;
import dev.understudy.appmesh.model.VirtualGatewayTlsValidationContextAcmTrust;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.core.service.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a virtual gateway: what it must satisfy by itself, and what the service adds to it. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_VirtualGatewaySpec.html">VirtualGatewaySpec</a>.
 */
public final class GatewayRules {
    private GatewayRules() {}

    /** Refuses a spec that no virtual gateway can have. */
    public static void check(VirtualGatewaySpec spec, RequestContext context) {
        SpecRule.GATEWAY_LISTENS.require(!spec.listeners().isEmpty());
        ListenerRules.uniquePorts(ListenerPorts.of(spec), spec.listeners());
        spec.listeners().forEach(listener -> check(listener, context));
        check(spec.backendDefaults(), context);
    }

    private static void check(VirtualGatewayListener listener, RequestContext context) {
        VirtualGatewayHealthCheckPolicy health = listener.healthCheck();
        ListenerRules.healthCheckPort(
                health == null ? null : health.port(), listener.portMapping().port());
        ListenerRules.sameProtocol(
                listener.connectionPool(), listener.portMapping().protocol(), SpecRule.POOL_PROTOCOL);
        check(listener.tls(), context);
    }

    private static void check(@Nullable VirtualGatewayListenerTls tls, RequestContext context) {
        VirtualGatewayListenerTlsAcmCertificate acm =
                tls == null ? null : tls.certificate().asAcm();
        if (acm != null) {
            ListenerRules.certificate(acm.certificateArn(), context);
        }
    }

    private static void check(@Nullable VirtualGatewayBackendDefaults defaults, RequestContext context) {
        VirtualGatewayClientPolicy policy = defaults == null ? null : defaults.clientPolicy();
        if (policy != null && policy.tls() != null) {
            VirtualGatewayTlsValidationContextAcmTrust acm =
                    policy.tls().validation().trust().asAcm();
            if (acm != null) {
                ListenerRules.authorities(acm.certificateAuthorityArns(), context);
            }
        }
    }

    /** The spec as it is kept and shown: the service adds the port of health checks, and nothing else. */
    public static VirtualGatewaySpec described(VirtualGatewaySpec sent) {
        return sent.toBuilder()
                .listeners(sent.listeners().stream()
                        .map(GatewayRules::withHealthCheckPort)
                        .toList())
                .build();
    }

    private static VirtualGatewayListener withHealthCheckPort(VirtualGatewayListener listener) {
        VirtualGatewayHealthCheckPolicy health = listener.healthCheck();
        if (health == null || health.port() != null) {
            return listener;
        }
        return listener.toBuilder()
                .healthCheck(
                        health.toBuilder().port(listener.portMapping().port()).build())
                .build();
    }
}
