package dev.understudy.core.dispatch;

import dev.understudy.core.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request for a service that is not emulated here. Some are answered all the same, and all others are refused in the
 * form that their callers understand.
 *
 * @param service what the caller calls the service; null if the request does not tell
 * @param action what it asks for in the AWS Query protocol; null in the others
 */
record ForeignRequest(@Nullable String service, @Nullable String action) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WHO_AM_I = "GetCallerIdentity";

    /** Reads a request that no service here wants. */
    static ForeignRequest of(WireRequest request, Caller caller) {
        String parameters = isForm(request) ? new String(request.body(), StandardCharsets.UTF_8) : request.query();
        String action = action(parameters);
        String service = caller.signingName();
        return new ForeignRequest(service == null && WHO_AM_I.equals(action) ? "sts" : service, action);
    }

    /**
     * Whether it is in the AWS Query protocol, which none of the services here speaks; see <a
     * href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query protocol</a>.
     */
    static boolean isForm(WireRequest request) {
        String type = request.headers().first("content-type");
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static @Nullable String action(String parameters) {
        for (String parameter : parameters.split("&")) {
            if (parameter.startsWith("Action=")) {
                try {
                    return URLDecoder.decode(parameter.substring("Action=".length()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether it asks STS who is asking, as most tools do before anything else. */
    boolean asksWhoIsCalling() {
        return "sts".equals(service) && WHO_AM_I.equals(action);
    }

    /** The form of errors that its caller understands; null for one of those in JSON. */
    @Nullable XmlErrors errors(WireRequest request) {
        String name = service == null ? "" : service;
        if (name.equals("ec2")) {
            return XmlErrors.EC2;
        }
        if (name.startsWith("s3")) {
            return XmlErrors.S3;
        }
        boolean restXml = name.equals("route53") || name.equals("cloudfront");
        return restXml || action != null || isForm(request) ? XmlErrors.QUERY : null;
    }
}
