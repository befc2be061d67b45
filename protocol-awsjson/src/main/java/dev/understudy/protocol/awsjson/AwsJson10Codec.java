package dev.understudy.protocol.awsjson;

import dev.understudy.core.model.Protocol;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>. */
public final class AwsJson10Codec extends AwsJsonCodec {
    /** The codec; it has no state. */
    public AwsJson10Codec() {
        super(Protocol.AWS_JSON_1_0, "application/x-amz-json-1.0");
    }
}
