package dev.understudy.core.dispatch;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;

/** Errors in XML, which services that are not emulated here answer with. */
enum XmlErrors {
    /**
     * Of the AWS Query protocol and of most services in restXml; see <a
     * href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization">its errors</a>.
     */
    QUERY("<ErrorResponse><Error><Type>%1$s</Type><Code>%2$s</Code><Message>%3$s</Message></Error>"
            + "<RequestId>%4$s</RequestId></ErrorResponse>"),
    /** Of EC2; see <a href="https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html">its protocol</a>. */
    EC2("<Response><Errors><Error><Code>%2$s</Code><Message>%3$s</Message></Error></Errors>"
            + "<RequestID>%4$s</RequestID></Response>"),
    /**
     * Of S3, without anything around; see <a
     * href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses</a>.
     */
    S3("<Error><Code>%2$s</Code><Message>%3$s</Message><RequestId>%4$s</RequestId></Error>");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int SERVER_ERRORS = 500;

    private final String form;

    XmlErrors(String form) {
        this.form = form;
    }

    WireResponse write(ModeledError error, String requestId) {
        String fault = error.httpStatus() < SERVER_ERRORS ? "Sender" : "Receiver";
        String body = form.formatted(
                fault, escaped(error.code()), escaped(String.valueOf(error.getMessage())), escaped(requestId));
        return document(error.httpStatus(), body);
    }

    /** An answer that is an XML document. */
    static WireResponse document(int status, String root) {
        return new WireResponse(
                status,
                HeaderList.of("Content-Type", "text/xml"),
                (DECLARATION + root).getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
