package dev.understudy.protocol.awsjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import dev.understudy.vectors.CodecBench;
import dev.understudy.vectors.DynamicStructureSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AwsJsonCodecTest {
    private static final StructureSchema SCHEMA = new DynamicStructureSchema(
            "EchoRequest", () -> List.of(Member.of("Name", ScalarSchema.of(ShapeType.STRING, "Name"))));

    private final ProtocolCodec codec = new AwsJson11Codec();
    private final CodecBench bench = new CodecBench(codec, SCHEMA);

    private Routing route(String method, HeaderList headers) {
        return codec.router(List.of(bench.service())).route(new WireRequest(method, "/", "", headers, new byte[0]));
    }

    private static String text(WireResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void both_versions_are_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(ProtocolCodec.class))
                .hasAtLeastOneElementOfType(AwsJson10Codec.class)
                .hasAtLeastOneElementOfType(AwsJson11Codec.class);
    }

    @Test
    void the_target_header_names_the_operation() {
        Routing routing = route("POST", HeaderList.of("x-amz-target", "Bench.Echo"));

        assertThat(routing)
                .isInstanceOfSatisfying(
                        Routing.Found.class,
                        found -> assertThat(found.operation().model().name()).isEqualTo("Echo"));
    }

    @Test
    void an_unknown_operation_is_refused_in_this_protocols_form() {
        Routing routing = route("POST", HeaderList.of("X-Amz-Target", "Bench.Shout"));

        assertThat(routing).isInstanceOfSatisfying(Routing.Refused.class, refused -> {
            WireResponse response = codec.encodeError(refused.error());
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.headers().first("Content-Type")).isEqualTo("application/x-amz-json-1.1");
            assertThat(text(response)).startsWith("{\"__type\":\"UnknownOperationException\",\"message\":");
        });
    }

    @Test
    void only_post_is_answered() {
        Routing routing = route("GET", HeaderList.of("X-Amz-Target", "Bench.Echo"));

        assertThat(routing)
                .isInstanceOfSatisfying(
                        Routing.Refused.class,
                        refused -> assertThat(refused.error().httpStatus()).isEqualTo(405));
    }

    @Test
    void an_error_without_text_carries_only_its_code() {
        CommonError error = new CommonError(CommonError.Code.THROTTLING, null);

        assertThat(text(codec.encodeError(error))).isEqualTo("{\"__type\":\"ThrottlingException\"}");
    }

    @Test
    void an_answer_without_members_is_an_empty_object() {
        assertThat(new String(bench.write(SCHEMA.create(new Object[1])).body(), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void an_empty_body_is_an_empty_object() {
        assertThat(bench.read(CodecBench.request(new byte[0]), new Violations()))
                .isEqualTo(SCHEMA.create(new Object[1]));
    }

    @Test
    void a_body_that_is_no_object_is_malformed() {
        WireRequest request = CodecBench.request("[]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> bench.read(request, new Violations()))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("Start of list found where not expected.");
    }
}
