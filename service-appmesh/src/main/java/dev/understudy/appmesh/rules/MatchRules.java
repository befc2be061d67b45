package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.GatewayRouteHostnameMatch;
import dev.understudy.appmesh.model.HttpPathMatch;
import dev.understudy.appmesh.model.MatchRange;
import org.jspecify.annotations.Nullable;

/** What matches of routes and of gateway routes have in common. */
final class MatchRules {
    private MatchRules() {}

    static void prefix(@Nullable String prefix) {
        SpecRule.PREFIX_SLASH.require(prefix == null || prefix.startsWith("/"));
    }

    static void path(@Nullable HttpPathMatch path) {
        if (path != null) {
            SpecRule.EXACT_OR_REGEX.require(Present.count(path.exact(), path.regex()) == 1);
            exactPath(path.exact());
        }
    }

    static void exactPath(@Nullable String exact) {
        SpecRule.PATH_SLASH.require(exact == null || exact.startsWith("/"));
    }

    static void hostname(@Nullable GatewayRouteHostnameMatch hostname) {
        SpecRule.EXACT_OR_SUFFIX.require(hostname == null || Present.count(hostname.exact(), hostname.suffix()) == 1);
    }

    /** Of a header or of gRPC metadata; without a range there is nothing to check. */
    static void range(@Nullable MatchRange range) {
        SpecRule.RANGE_ORDER.require(range == null || range.end() > range.start());
    }
}
