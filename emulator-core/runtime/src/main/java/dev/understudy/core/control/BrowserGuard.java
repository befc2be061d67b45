package dev.understudy.core.control;

import dev.understudy.core.wire.WireRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages from elsewhere away from the admin API. A page that somebody happens to visit can send requests to
 * this machine; it cannot hide its {@code Origin}, and when it lets a host name of its own point here, the {@code Host}
 * header shows that name.
 */
public final class BrowserGuard {
    private final String boundHost;

    /**
     * A guard for a server.
     *
     * @param boundHost the host that the server was told to listen on. On a loopback one, only loopback names lead to it;
     *     otherwise it may have any name, such as a container's
     */
    public BrowserGuard(String boundHost) {
        this.boundHost = boundHost.toLowerCase(Locale.ROOT);
    }

    /** Why a request is refused, or null if it is not. */
    @Nullable String objection(WireRequest request) {
        String host = request.headers().first("host");
        if (host != null && isLoopback(boundHost) && !leadsHere(hostName(host))) {
            return "the Host header names '" + host + "', which is not this machine";
        }
        String origin = request.headers().first("origin");
        if (origin != null && !isOurs(origin, host)) {
            return "requests of web pages from '" + origin + "' are not served here";
        }
        return null;
    }

    private boolean leadsHere(String name) {
        return isLoopback(name) || name.equals(boundHost);
    }

    private static boolean isOurs(String origin, @Nullable String host) {
        int scheme = origin.indexOf("://");
        if (scheme < 0) {
            return false;
        }
        String authority = origin.substring(scheme + 3);
        return authority.equalsIgnoreCase(host) || isLoopback(hostName(authority));
    }

    private static String hostName(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        return (end <= 0 ? authority : authority.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || (name.startsWith("127.") && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
    }
}
