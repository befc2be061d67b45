package dev.understudy.it.badinput;

import static dev.understudy.it.badinput.Change.body;
import static dev.understudy.it.badinput.Change.header;
import static dev.understudy.it.badinput.Change.inBody;
import static dev.understudy.it.badinput.Change.method;
import static dev.understudy.it.badinput.Change.nested;
import static dev.understudy.it.badinput.Change.path;
import static dev.understudy.it.badinput.Change.query;
import static dev.understudy.it.badinput.Change.withoutHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.it.wire.Json;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import dev.understudy.it.wire.WireSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Given a parameter and a mesh, when a request that would change one of them is spoilt on its way, then the caller gets
 * an error of its protocol, both are as they were, and the same connection serves a good request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final int LIMIT = 64 * 1024;

    private static final String SERIALIZATION = "SerializationException";
    private static final String VALIDATION = "ValidationException";
    private static final String UNKNOWN = "UnknownOperationException";
    private static final String BAD_REQUEST = "BadRequestException";

    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .build();
    private final WireClient ssm = WireClient.of(emulator, "ssm");
    private final WireClient appmesh = WireClient.of(emulator, "appmesh");
    private HttpServer server;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.start(
                "127.0.0.1",
                0,
                AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")),
                HttpOptions.defaults().withMaxBodyBytes(LIMIT).withDrainTime(Duration.ZERO));
        ssm.call("PutParameter", "{'Name': '/shop/color', 'Type': 'String', 'Value': 'blue'}");
        appmesh.call("CreateMesh", "{'meshName': 'shop'}");
    }

    @AfterAll
    void stop() {
        server.close();
        emulator.close();
    }

    static Stream<Arguments> spoiltAwsJson() {
        return Stream.of(
                spoilt("half a body", body("{'Name': '/shop/color', 'Val"), 400, SERIALIZATION),
                spoilt("no JSON", body("Name=/shop/color&Value=red"), 400, SERIALIZATION),
                spoilt("a list", body("[]"), 400, SERIALIZATION),
                spoilt("two bodies", inBody("}", "}{}"), 400, SERIALIZATION),
                spoilt("no body", body(""), 400, VALIDATION),
                spoilt("a number for a text", inBody("'red'", "5"), 400, SERIALIZATION),
                spoilt("an object for a text", inBody("'red'", "{}"), 400, SERIALIZATION),
                spoilt("a text for a boolean", inBody("true", "'true'"), 400, SERIALIZATION),
                spoilt("an unknown enum value", inBody("'String'", "'Sting'"), 400, VALIDATION),
                spoilt("half a UTF-8 character", body(latin1("{\"Name\": \"/shop/color\u00c3\"}")), 400, SERIALIZATION),
                spoilt("10,000 levels", inBody("'red'", nested(10_000)), 400, SERIALIZATION),
                spoilt(
                        "10,000 levels of what nobody reads",
                        inBody("}", ",'X':" + nested(9_000) + "}"),
                        400,
                        SERIALIZATION),
                spoilt("an unknown operation", header("X-Amz-Target", "AmazonSSM.PutParrot"), 404, UNKNOWN),
                spoilt("a target that is none", header("X-Amz-Target", "PutParameter"), 404, UNKNOWN),
                spoilt("no target", withoutHeader("X-Amz-Target"), 404, UNKNOWN),
                spoilt("another method", method("GET"), 405, UNKNOWN),
                spoilt("a body that is too large", body(" ".repeat(LIMIT + 1)), 413, "RequestEntityTooLargeException"));
    }

    static Stream<Arguments> spoiltRestJson() {
        return Stream.of(
                spoilt("half a body", body("{'spec': {'egressFil"), 400, BAD_REQUEST),
                spoilt("no JSON", body("type=ALLOW_ALL"), 400, BAD_REQUEST),
                spoilt("a list", body("[]"), 400, BAD_REQUEST),
                spoilt("two bodies", inBody("}}}", "}}}{}"), 400, BAD_REQUEST),
                spoilt("a number for a text", inBody("'ALLOW_ALL'", "5"), 400, BAD_REQUEST),
                spoilt("a list for an object", inBody("{'type':'ALLOW_ALL'}", "[]"), 400, BAD_REQUEST),
                spoilt("an unknown enum value", inBody("'ALLOW_ALL'", "'ALLOW_SOME'"), 400, BAD_REQUEST),
                spoilt("half a UTF-8 character", body(latin1("{\"clientToken\": \"\u00c3\"}")), 400, BAD_REQUEST),
                spoilt("10,000 levels", inBody("{'type':'ALLOW_ALL'}", nested(10_000)), 400, BAD_REQUEST),
                spoilt(
                        "10,000 levels of what nobody reads",
                        inBody("}}}", "}},'x':" + nested(9_000) + "}"),
                        400,
                        BAD_REQUEST),
                spoilt("an unknown path", path("/v20190125/mash/shop"), 404, UNKNOWN),
                spoilt("a path of another version", path("/v20180125/meshes/shop"), 404, UNKNOWN),
                spoilt("half an escape", path("/v20190125/meshes/shop%2"), 400, SERIALIZATION),
                spoilt("an escape that is no UTF-8", path("/v20190125/meshes/%c3"), 400, SERIALIZATION),
                spoilt("another method", method("PATCH"), 405, UNKNOWN),
                spoilt("half an escape in the query", query("meshOwner=%1"), 400, SERIALIZATION),
                spoilt(
                        "a body in another language",
                        header("Content-Type", "text/xml"),
                        415,
                        "UnsupportedMediaTypeException"),
                spoilt("a wish for another language", header("Accept", "text/html"), 406, "NotAcceptableException"),
                spoilt("a body that is too large", body(" ".repeat(LIMIT + 1)), 413, "RequestEntityTooLargeException"));
    }

    private static Arguments spoilt(String how, UnaryOperator<WireRequest> change, int status, String code) {
        return Arguments.of(how, change, status, code);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltAwsJson")
    void awsJson(String how, UnaryOperator<WireRequest> spoil, int status, String code) throws IOException {
        check(ssm, spoil.apply(repaint()), status, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltRestJson")
    void restJson(String how, UnaryOperator<WireRequest> spoil, int status, String code) throws IOException {
        check(appmesh, spoil.apply(open()), status, code);
    }

    private void check(WireClient client, WireRequest spoilt, int status, String code) throws IOException {
        String before = state();
        try (WireSocket socket = new WireSocket(server.endpoint())) {
            WireReply refusal = socket.send(spoilt).read(client.service().protocol());
            WireReply served = socket.send(look()).read(ssm.service().protocol());

            assertThat(refusal.isWellFormedError().errorCode()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(served.succeeded()).as("%s", served).isTrue();
            assertThat(state()).isEqualTo(before);
        }
    }

    /** Signatures are not verified, so that what cannot be read in them only decides who the caller is: the default. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer x",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=",
                "AWS4-HMAC-SHA256 Credential=///, Signature=0",
                "AWS4-HMAC-SHA256 Credential=a/b/c/ssm/aws4_request/d",
                "AWS4-HMAC-SHA256 Credential=AKID/20300101/EU WEST/ssm/aws4_request"
            })
    void whoeverSignsUnreadablyIsTheDefaultCaller(String authorization) throws IOException {
        WireClient defaultCaller = ssm.inAccount("000000000000").inRegion("us-east-1");
        defaultCaller.call(
                "PutParameter", "{'Name': '/shop/color', 'Type': 'String', 'Value': 'grey', 'Overwrite': true}");
        UnaryOperator<WireRequest> sign =
                authorization.isEmpty() ? withoutHeader("Authorization") : header("Authorization", authorization);

        try (WireSocket socket = new WireSocket(server.endpoint())) {
            WireReply reply = socket.send(sign.apply(look())).read(ssm.service().protocol());

            assertThat(reply.body().at("/Parameter/Value").asText()).isEqualTo("grey");
        }
    }

    @Test
    void twentyLevelsOfWhatNobodyReadsAreSkipped() throws IOException {
        UnaryOperator<WireRequest> deepen = inBody("}", ",'X':" + nested(20) + "}");

        try (WireSocket socket = new WireSocket(server.endpoint())) {
            WireReply reply =
                    socket.send(deepen.apply(look())).read(ssm.service().protocol());

            assertThat(reply.succeeded()).as("%s", reply).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "HELO shop\r\n\r\n",
                "GET\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void whatIsNoHttpEndsTheConnectionAndNothingElse(String garbage) throws IOException {
        String before = state();
        try (WireSocket socket = new WireSocket(server.endpoint())) {
            WireReply refusal =
                    socket.send(latin1(garbage)).read(appmesh.service().protocol());

            assertThat(refusal.status()).isBetween(400, 505);
            assertThat(refusal.errorMessage()).isNotBlank();
            assertThat(socket.atEnd()).isTrue();
        }
        try (WireSocket socket = new WireSocket(server.endpoint())) {
            WireReply served = socket.send(look()).read(ssm.service().protocol());

            assertThat(served.succeeded()).isTrue();
            assertThat(state()).isEqualTo(before);
        }
    }

    @Test
    void aCallerThatHangsUpHalfwayChangesNothing() throws IOException {
        String before = state();
        byte[] body = repaint().body();
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSSM.PutParameter\r\n"
                + "Content-Type: application/x-amz-json-1.1\r\nContent-Length: " + body.length + "\r\n\r\n";

        try (WireSocket socket = new WireSocket(server.endpoint())) {
            socket.send(latin1(head)).send(Arrays.copyOf(body, body.length - 1));
        }

        try (WireSocket socket = new WireSocket(server.endpoint())) {
            assertThat(socket.send(look()).read(ssm.service().protocol()).succeeded())
                    .isTrue();
        }
        assertThat(state()).isEqualTo(before);
    }

    /** A good change of the parameter. */
    private WireRequest repaint() {
        return request(ssm, "PutParameter", "{'Name':'/shop/color','Type':'String','Value':'red','Overwrite':true}");
    }

    /** A good change of the mesh. */
    private WireRequest open() {
        return request(appmesh, "UpdateMesh", "{'meshName':'shop','spec':{'egressFilter':{'type':'ALLOW_ALL'}}}");
    }

    /** A good look at the parameter. */
    private WireRequest look() {
        return request(ssm, "GetParameter", "{'Name':'/shop/color'}");
    }

    private static WireRequest request(WireClient client, String operation, String input) {
        return client.request(
                Objects.requireNonNull(client.service().operation(operation)), Json.object(input.replace('\'', '"')));
    }

    /** All that could have changed. */
    private String state() {
        return ssm.call("GetParameterHistory", "{'Name': '/shop/color'}").text()
                + ssm.call("DescribeParameters", "{}").text()
                + appmesh.call("DescribeMesh", "{'meshName': 'shop'}").text()
                + appmesh.call("ListMeshes", "{}").text();
    }
}
