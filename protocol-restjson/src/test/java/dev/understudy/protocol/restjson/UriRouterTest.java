package dev.understudy.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.vectors.DynamicStructureSchema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriRouterTest {
    private static final UriRouter ROUTER = router(
            "GET /things",
            "POST /things",
            "GET /things/{id}",
            "GET /things/special",
            "GET /things/{id}/parts/{part}",
            "GET /files/{path+}",
            "GET /files/{path+}/lines",
            "GET /resources/{arn}",
            "GET /resources/{arn}/tags",
            "GET /tags?list",
            "GET /tags?mode=fast",
            "GET /tags");

    /** One service per binding, so that it is plain which of them answers. */
    private static UriRouter router(String... bindings) {
        return new UriRouter(Arrays.stream(bindings).map(UriRouterTest::service).toList());
    }

    private static BoundService service(String binding) {
        String[] parts = binding.split(" ");
        StructureSchema nothing = new DynamicStructureSchema("Unit", List::<Member.Builder>of);
        OperationModel operation = OperationModel.of(binding, "test", "Run", number -> nothing, 0, 0)
                .http(parts[0], parts[1], 200)
                .build();
        ServiceModel model = new ServiceModel(
                binding, binding, Protocol.REST_JSON_1, "t", "t", "t", "2020-01-01", List.of(operation));
        return new BoundService(model, List.of(new BoundOperation(operation, (input, context) -> input, true)));
    }

    private static Routing route(String method, String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark + 1);
        return ROUTER.route(new WireRequest(method, path, query, new HeaderList(), new byte[0]));
    }

    private static Routing.Found found(String method, String uri) {
        return (Routing.Found) route(method, uri);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /things                  | GET /things",
                "POST | /things                  | POST /things",
                "GET  | /things/                 | GET /things",
                "GET  | /things/7                | GET /things/{id}",
                "GET  | /things/special          | GET /things/special",
                "GET  | /things/special/parts/2  | GET /things/{id}/parts/{part}",
                "GET  | /files/a/b               | GET /files/{path+}",
                "GET  | /files/a/b/lines         | GET /files/{path+}/lines",
                "GET  | /tags                    | GET /tags",
                "GET  | /tags?list               | GET /tags?list",
                "GET  | /tags?mode=fast&x=y      | GET /tags?mode=fast",
                "GET  | /tags?mode=slow          | GET /tags",
            })
    void the_most_specific_pattern_answers(String method, String uri, String binding) {
        assertThat(found(method, uri).service().model().id()).isEqualTo(binding);
    }

    @Test
    void labels_are_decoded_once_and_plus_is_a_plus() {
        assertThat(found("GET", "/things/a%2Fb%2525+c/parts/%F0%9F%98%B9").labels())
                .containsExactly("a/b%25+c", "😹");
    }

    @ParameterizedTest
    @CsvSource({
        "/resources/arn:aws:x:y:z:thing/a/b, GET /resources/{arn}, arn:aws:x:y:z:thing/a/b",
        "/resources/arn%3Aaws%3Ax%3Ay%3Az%3Athing%2Fa, GET /resources/{arn}, arn:aws:x:y:z:thing/a",
        "/resources/arn:aws:x:y:z:thing/a/tags, GET /resources/{arn}/tags, arn:aws:x:y:z:thing/a"
    })
    void an_arn_in_a_label_may_hold_slashes(String uri, String binding, String arn) {
        Routing.Found found = found("GET", uri);

        assertThat(found.service().model().id()).isEqualTo(binding);
        assertThat(found.labels()).containsExactly(arn);
    }

    @Test
    void a_label_that_is_no_arn_takes_one_segment() {
        assertThat(route("GET", "/resources/a/b")).isInstanceOf(Routing.Refused.class);
    }

    @Test
    void an_alias_leads_to_the_same_operation() {
        BoundService service = service("GET /things/{id}").alsoAt("Run", "/stuff/{id}");

        Routing routing = new UriRouter(List.of(service))
                .route(new WireRequest("GET", "/stuff/7", "", new HeaderList(), new byte[0]));

        assertThat(((Routing.Found) routing).labels()).containsExactly("7");
    }

    @Test
    void a_greedy_label_takes_all_segments() {
        assertThat(found("GET", "/files/a/b%20c/d").labels()).containsExactly("a/b c/d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/things//parts/2", "/things/7/parts", "/files/"})
    void no_path_is_an_unknown_operation(String path) {
        assertThat(((Routing.Refused) route("GET", path)).error())
                .extracting(ModeledError::code, ModeledError::httpStatus)
                .containsExactly("UnknownOperationException", 404);
    }

    @Test
    void a_known_path_with_another_method_is_not_allowed() {
        assertThat(((Routing.Refused) route("DELETE", "/things/7")).error().httpStatus())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/%", "/things/%zz", "/things/%ff", "/things?a=%4"})
    void a_malformed_uri_is_refused(String uri) {
        assertThat(((Routing.Refused) route("GET", uri)).error().code()).isEqualTo("SerializationException");
    }
}
