package dev.understudy.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Given a request that asks for nothing there is, or is no JSON, then the service says so in its own protocol. */
class RoutingTest {
    private static final int DEEP = 10_000;

    private static Probe probe;

    @BeforeAll
    static void start() {
        probe = new Probe();
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @TestFactory
    Stream<DynamicNode> anUnknownOperationIsNotFound() {
        return forEach(ofAll(), service -> {
            WireRequest good = request(service);
            WireRequest unknown = new WireRequest(
                    good.method(),
                    service.protocol() == Protocol.REST_JSON_1 ? "/no/such/path" : good.path(),
                    good.query(),
                    withTarget(service, service.targetPrefix() + ".NoSuchOperation"),
                    good.body());

            WireReply reply = client(service).send(unknown);

            assertThat(reply.isWellFormedError().status()).isEqualTo(404);
            assertThat(reply.errorCode()).isEqualTo("UnknownOperationException");
        });
    }

    @TestFactory
    Stream<DynamicNode> anotherHttpMethodIsNotAllowed() {
        return forEach(ofAll(), service -> {
            WireRequest good = request(service);

            WireReply reply = client(service)
                    .send(new WireRequest("PROPFIND", good.path(), good.query(), good.headers(), good.body()));

            assertThat(reply.isWellFormedError().status()).isEqualTo(405);
            assertThat(reply.errorCode()).isEqualTo("UnknownOperationException");
        });
    }

    @TestFactory
    Stream<DynamicNode> aTargetWithoutServiceOrOperationIsRefused() {
        Stream<ServiceModel> withTargets = ofAll().filter(service -> service.protocol() != Protocol.REST_JSON_1);
        return forEach(withTargets, service -> {
            for (String target : new String[] {"", ".", "PutParameter", service.targetPrefix(), "NoSuchService.Do"}) {
                WireRequest good = request(service);
                WireRequest bad = new WireRequest("POST", "/", "", withTarget(service, target), good.body());

                WireReply reply = client(service).send(bad);

                assertThat(reply.isWellFormedError().status()).as(target).isIn(404, 501);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> aBodyThatIsNoJsonObjectCannotBeRead() {
        return forEach(ofAll().filter(RoutingTest::takesJson), service -> {
            WireRequest good = request(service);
            badBodies().forEach((description, body) -> {
                WireRequest bad = new WireRequest(good.method(), good.path(), good.query(), good.headers(), body);

                WireReply reply = client(service).send(bad);

                assertThat(reply.isWellFormedError().status()).as(description).isEqualTo(400);
                assertThat(reply.errorCode())
                        .as(description)
                        .isEqualTo(Manners.of(service).malformed());
            });
        });
    }

    private static Map<String, byte[]> badBodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String text : new String[] {
            "{",
            "}",
            "[]",
            "5",
            "null",
            "\"text\"",
            "nonsense",
            "{}{}",
            "{\"a\":}",
            "{'a':1}",
            "{\"a\":1,}",
            "{\"a\"",
            "{\"a\":\"\u0001\"}",
            "{\"a\":\"\\x\"}",
            "{\"a\":01}",
            "{\"a\":NaN}",
            " "
        }) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("half of a UTF-8 character", new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
        bodies.put("Latin-1", "{\"caf\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("UTF-16", "{}".getBytes(StandardCharsets.UTF_16));
        bodies.put("deep lists", "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
        bodies.put("deep objects", "{\"a\":".repeat(DEEP).getBytes(StandardCharsets.UTF_8));
        return bodies;
    }

    private static Stream<ServiceModel> ofAll() {
        return probe.services().stream();
    }

    private static Stream<DynamicNode> forEach(Stream<ServiceModel> services, Consumer<ServiceModel> check) {
        return services.map(service -> DynamicTest.dynamicTest(service.id(), () -> check.accept(service)));
    }

    private static WireClient client(ServiceModel service) {
        return probe.client(service);
    }

    private static boolean takesJson(ServiceModel service) {
        return Probe.operations(service).anyMatch(RoutingTest::takesJson);
    }

    private static boolean takesJson(OperationModel operation) {
        return operation.input().members().stream().anyMatch(member -> member.location() == Member.Location.BODY);
    }

    /** A good request, with a JSON body if the service has any. */
    private static WireRequest request(ServiceModel service) {
        OperationModel operation = Probe.operations(service)
                .filter(candidate -> takesJson(candidate) || !takesJson(service))
                .findFirst()
                .orElseThrow();
        return client(service).request(operation, Values.least(operation.input()));
    }

    private static HeaderList withTarget(ServiceModel service, String target) {
        HeaderList headers = new HeaderList();
        request(service).headers().entries().forEach(header -> {
            boolean isTarget = header.getKey().equals("X-Amz-Target");
            headers.add(header.getKey(), isTarget ? target : header.getValue());
        });
        return headers;
    }
}
