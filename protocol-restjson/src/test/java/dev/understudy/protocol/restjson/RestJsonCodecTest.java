package dev.understudy.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.protocol.ProtocolCodec;
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

class RestJsonCodecTest {
    private static final Schema STRING = ScalarSchema.of(ShapeType.STRING, "String");
    private static final DynamicStructureSchema FILE = new DynamicStructureSchema(
            "File",
            () -> List.of(
                    Member.of("contentType", STRING).at(Member.Location.HEADER, "Content-Type"),
                    Member.of("content", ScalarSchema.of(ShapeType.BLOB, "Content"))
                            .at(Member.Location.PAYLOAD, "")));
    private static final DynamicStructureSchema NOTE =
            new DynamicStructureSchema("Note", () -> List.of(Member.of("text", STRING)));

    private final RestJsonCodec codec = new RestJsonCodec();

    @Test
    void the_service_loader_finds_it() {
        assertThat(ServiceLoader.load(ProtocolCodec.class)).hasAtLeastOneElementOfType(RestJsonCodec.class);
    }

    @Test
    void a_payload_has_the_content_type_that_the_answer_names() {
        WireRequest written =
                new CodecBench(codec, FILE).write(FILE.create(new Object[] {"text/yaml", Blob.ofUtf8("a: 1")}));

        assertThat(written.headers().all("Content-Type")).containsExactly("text/yaml");
        assertThat(new String(written.body(), StandardCharsets.UTF_8)).isEqualTo("a: 1");
    }

    @Test
    void a_payload_whose_type_is_a_member_may_have_any() {
        HeaderList headers = HeaderList.of("Content-Type", "text/yaml", "Accept", "image/png");
        WireRequest request = new WireRequest("POST", "/bench", "", headers, new byte[] {1});

        assertThat(new CodecBench(codec, FILE).read(request, new Violations())).isEqualTo(FILE.create(new Object[] {
            "text/yaml", Blob.wrap(new byte[] {1})
        }));
    }

    @Test
    void a_body_must_be_json_where_members_are() {
        WireRequest request = new WireRequest(
                "POST", "/bench", "", HeaderList.of("Content-Type", "text/plain"), new byte[] {'{', '}'});

        assertThatThrownBy(() -> new CodecBench(codec, NOTE).read(request, new Violations()))
                .isInstanceOfSatisfying(
                        CommonError.class,
                        error -> assertThat(error.httpStatus()).isEqualTo(415));
    }

    @Test
    void what_some_sdks_call_json_is_json() {
        byte[] body = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        HeaderList headers = HeaderList.of("Content-Type", "application/x-amz-json-1.1");

        assertThat(new CodecBench(codec, NOTE)
                        .read(new WireRequest("POST", "/bench", "", headers, body), new Violations()))
                .isEqualTo(NOTE.create(new Object[] {"a"}));
    }

    @Test
    void an_error_has_its_code_in_a_header_and_its_text_in_the_body() {
        WireResponse response = codec.encodeError(new CommonError(CommonError.Code.THROTTLING, "Rate exceeded"));

        assertThat(response.headers().first("x-amzn-errortype")).isEqualTo("ThrottlingException");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"message\":\"Rate exceeded\"}");
    }
}
