package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private static final String MESH = "arn:aws:appmesh:us-east-1:111122223333:mesh/m";

    private final Api api = Api.withMesh();

    private JsonNode tag(String tags) {
        return api.ask("TagResource", "{resourceArn: '" + MESH + "', tags: " + tags + "}");
    }

    private Refusal refuse(String tags) {
        return api.refuse("TagResource", "{resourceArn: '" + MESH + "', tags: " + tags + "}");
    }

    private JsonNode tags() {
        return api.ask("ListTagsForResource", "{resourceArn: '" + MESH + "'}");
    }

    private static String many(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "{key: 'k" + i + "', value: 'v'}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // Source: API_TagResource: "If existing tags on a resource aren't specified … they aren't changed"
    @Test
    void taggingAddsAndReplaces() {
        tag("[{key: 'b', value: '1'}, {key: 'a', value: '1'}]");

        JsonNode answer = tag("[{key: 'a', value: '2'}, {key: 'c', value: ''}]");

        assertThat(answer).isEqualTo(json("{}"));
        assertThat(tags())
                .isEqualTo(json("{tags: [{key: 'a', value: '2'}, {key: 'b', value: '1'}, {key: 'c', value: ''}]}"));
    }

    // Source: the list of tags may be empty
    @Test
    void taggingWithNothingChangesNothing() {
        JsonNode answer = tag("[]");

        assertThat(answer).isEqualTo(json("{}"));
        assertThat(tags()).isEqualTo(json("{tags: []}"));
    }

    // Source: API_UntagResource; that unknown keys are fine is inferred
    @Test
    void untaggingRemovesWhatIsThere() {
        tag("[{key: 'a', value: '1'}, {key: 'b', value: '1'}]");

        JsonNode answer = api.ask("UntagResource", "{resourceArn: '" + MESH + "', tagKeys: ['a', 'unknown']}");

        assertThat(answer).isEqualTo(json("{}"));
        assertThat(tags()).isEqualTo(json("{tags: [{key: 'b', value: '1'}]}"));
    }

    // Source: API_TagResource declares TooManyTagsException; the text is inferred
    @Test
    void aResourceHas50TagsAtMost() {
        tag(many(1, 50));

        assertThat(refuse("[{key: 'k1', value: 'new'}, {key: 'one-more', value: ''}]"))
                .isEqualTo(new Refusal(400, "TooManyTagsException", "A resource can have at most 50 tags"));
        assertThat(tag("[{key: 'k50', value: 'new'}]")).isEqualTo(json("{}"));
    }

    // Source: API_TagRef; a request brings at most 50 tags
    @ParameterizedTest
    @ValueSource(strings = {"[{key: 'a'}]", "[{value: 'a'}]", "[{key: '', value: ''}]"})
    void aTagHasAKeyAndAValue(String tags) {
        assertThat(refuse(tags).code()).isEqualTo("BadRequestException");
    }

    // Source: the same
    @Test
    void keysAndValuesHaveALength() {
        tag("[{key: '" + "k".repeat(128) + "', value: '" + "v".repeat(256) + "'}]");

        assertThat(refuse("[{key: '" + "k".repeat(129) + "', value: ''}]").code())
                .isEqualTo("BadRequestException");
        assertThat(refuse("[{key: 'k', value: '" + "v".repeat(257) + "'}]").code())
                .isEqualTo("BadRequestException");
        assertThat(refuse(many(1, 51)).code()).isEqualTo("BadRequestException");
    }

    // Source: inferred from the rules for tags of AWS in general
    @Test
    void aKeyComesOnceAndIsNotReserved() {
        assertThat(refuse("[{key: 'a', value: '1'}, {key: 'a', value: '2'}]"))
                .isEqualTo(Refusal.badRequest("Tag key a is specified more than once"));
        assertThat(refuse("[{key: 'aws:a', value: '1'}]"))
                .isEqualTo(Refusal.badRequest("Tag key aws:a is invalid. Tag keys that begin with aws: are reserved"));
        assertThat(api.refuse("CreateMesh", "{meshName: 'x', tags: [{key: 'aws:a', value: '1'}]}")
                        .code())
                .isEqualTo("BadRequestException");
        assertThat(api.refuse("CreateMesh", "{meshName: 'x', tags: [{key: 'a', value: '1'}, {key: 'a', value: '1'}]}")
                        .message())
                .isEqualTo("Tag key a is specified more than once");
    }

    // Source: API_ListTagsForResource; 50 tags a page at most, although its text speaks of 100
    @Test
    void tagsComeInPages() {
        tag(many(1, 25));
        List<String> keys = new ArrayList<>();
        JsonNode page = api.ask("ListTagsForResource", "{resourceArn: '" + MESH + "', limit: 10}");
        while (page.has("nextToken")) {
            assertThat(page.get("tags")).hasSize(10);
            keys.addAll(page.get("tags").findValuesAsText("key"));
            page = api.ask(
                    "ListTagsForResource",
                    "{resourceArn: '" + MESH + "', limit: 10, nextToken: '"
                            + page.get("nextToken").asText() + "'}");
        }
        keys.addAll(page.get("tags").findValuesAsText("key"));

        assertThat(keys).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(api.refuse("ListTagsForResource", "{resourceArn: '" + MESH + "', limit: 51}")
                        .code())
                .isEqualTo("BadRequestException");
        assertThat(api.refuse("ListTagsForResource", "{resourceArn: '" + MESH + "', nextToken: 'x'}"))
                .isEqualTo(Refusal.badRequest("The nextToken is invalid"));
    }

    // Source: inferred
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:appmesh:us-east-1:111122223333:mesh/gone",
                "arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualNode/gone",
                "arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualGateway/gw/gatewayRoute/gone"
            })
    void anUnknownResourceIsNotFound(String arn) {
        Refusal refusal = api.refuse("ListTagsForResource", "{resourceArn: '" + arn + "'}");

        assertThat(refusal.code()).isEqualTo("NotFoundException");
        assertThat(refusal.message()).contains("is not present").endsWith("for account 111122223333");
    }

    // Source: inferred
    @ParameterizedTest
    @ValueSource(
            strings = {
                "m",
                "arn:aws:appmesh:us-east-1:111122223333:m",
                "arn:aws:appmesh:us-east-1:111122223333:mesh/",
                "arn:aws:appmesh:us-east-1:111122223333:mesh/m/route/r",
                "arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualNode",
                "arn:aws:ecs:us-east-1:111122223333:mesh/m",
                "arn:aws-cn:appmesh:us-east-1:111122223333:mesh/m"
            })
    void whatIsNoArnOfAppMeshIsRefused(String arn) {
        assertThat(api.refuse("TagResource", "{resourceArn: '" + arn + "', tags: []}"))
                .isEqualTo(Refusal.badRequest(arn + " is an invalid ARN."));
    }

    // Source: recorded in 2022 for ListTagsForResource
    @Test
    void anArnOfAnotherAccountIsRefused() {
        String arn = "arn:aws:appmesh:us-east-1:444455556666:mesh/m";
        Refusal expected =
                Refusal.accessDenied(arn + " is an invalid ARN. Invalid account id in the ARN provided : 444455556666");

        assertThat(api.refuse("ListTagsForResource", "{resourceArn: '" + arn + "'}"))
                .isEqualTo(expected);
        assertThat(api.refuse("TagResource", "{resourceArn: '" + arn + "', tags: []}"))
                .isEqualTo(expected);
        assertThat(api.refuse("UntagResource", "{resourceArn: '" + arn + "', tagKeys: []}"))
                .isEqualTo(expected);
    }

    // Source: inferred: requests are regional
    @Test
    void anArnOfAnotherRegionIsRefused() {
        assertThat(api.in("eu-west-1").refuse("ListTagsForResource", "{resourceArn: '" + MESH + "'}"))
                .isEqualTo(Refusal.badRequest(
                        MESH + " is an invalid ARN. Invalid region in the ARN provided : us-east-1"));
    }
}
