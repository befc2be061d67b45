package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.core.id.Arn;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.WireEnum;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What listeners of virtual nodes and virtual gateways have in common, although their shapes differ. */
final class ListenerRules {
    private ListenerRules() {}

    static void uniquePorts(ListenerPorts ports, List<?> listeners) {
        SpecRule.UNIQUE_PORTS.require(ports.protocols().size() == listeners.size());
    }

    static void healthCheckPort(@Nullable Integer healthCheckPort, Integer listenerPort) {
        SpecRule.HEALTH_CHECK_PORT.require(healthCheckPort == null || healthCheckPort.equals(listenerPort));
    }

    /** Checks that what is specified by protocol fits the listener: variants are called like protocols. */
    static void sameProtocol(@Nullable Union byProtocol, WireEnum listenerProtocol, SpecRule rule) {
        if (byProtocol != null) {
            String variant = byProtocol
                    .unionSchema()
                    .members()
                    .get(byProtocol.variantIndex())
                    .name();
            rule.require(variant.equals(listenerProtocol.wireValue()));
        }
    }

    static void certificate(String text, RequestContext context) {
        Arn arn = Arn.parse(text);
        SpecRule.OWN_CERTIFICATE.require(arn != null
                && arn.service().equals("acm")
                && arn.region().equals(context.region())
                && arn.account().equals(context.account()));
    }

    static void authorities(List<String> texts, RequestContext context) {
        for (String text : texts) {
            Arn arn = Arn.parse(text);
            SpecRule.REGIONAL_AUTHORITY.require(arn != null
                    && arn.service().equals("acm-pca")
                    && arn.region().equals(context.region()));
        }
    }
}
