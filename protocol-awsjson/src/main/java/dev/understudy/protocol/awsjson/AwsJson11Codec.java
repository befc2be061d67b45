package dev.understudy.protocol.awsjson;

import dev.understudy.core.model.Protocol;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1</a>. */
public final class AwsJson11Codec extends AwsJsonCodec {
    /** The codec; it has no state. */
    public AwsJson11Codec() {
        super(Protocol.AWS_JSON_1_1, "application/x-amz-json-1.1");
    }
}
