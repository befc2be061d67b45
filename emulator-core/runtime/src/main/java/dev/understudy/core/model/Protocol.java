package dev.understudy.core.model;

/** The wire protocols of the emulated services. */
public enum Protocol {
    /** <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">AWS restJson1</a>. */
    REST_JSON_1,
    /** <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>. */
    AWS_JSON_1_0,
    /** <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1</a>. */
    AWS_JSON_1_1
}
