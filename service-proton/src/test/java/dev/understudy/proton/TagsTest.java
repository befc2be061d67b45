package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tags (behaviour sheet Proton §14, S17.2)")
class TagsTest {
    private static final String TEMPLATE = "arn:aws:proton:us-east-1:111111111111:environment-template/et1";

    private final Proton proton = Proton.create();

    @BeforeEach
    void aTemplate() {
        proton.ask("CreateEnvironmentTemplate", "{name: 'et1', tags: [{key: 'team', value: ''}]}");
    }

    private JsonNode tags(String arn) {
        return proton.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}").get("tags");
    }

    private static String tagging(String arn, String tags) {
        return "{resourceArn: '" + arn + "', tags: [" + tags + "]}";
    }

    @Test
    @DisplayName("lists show the tags that AWS manages, too [docs]")
    void listsManagedTags() {
        JsonNode tags = tags(TEMPLATE);

        assertThat(tags)
                .isEqualTo(json("[{key: 'aws:proton:account', value: '111111111111'}, {key: 'team', value: ''}]"));
    }

    @Test
    @DisplayName("a version gets the tags that its template has when it is made, and none later [docs]")
    void versionsInheritTags() {
        proton.environmentVersion("et1", "tags: [{key: 'own', value: '1'}]");
        proton.ask("TagResource", tagging(TEMPLATE, "{key: 'late', value: '1'}"));

        JsonNode tags = tags(TEMPLATE + ":1.0");

        assertThat(texts(tags, "key")).containsExactly("aws:proton:account", "aws:proton:template", "own", "team");
        assertThat(texts(tags, "value")).contains(TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: 'aws:x', value: '1'}",
                "{key: 'AWS:x', value: '1'}",
                "{key: 'a#b', value: '1'}",
                "{key: 'a', value: '#'}",
                "{key: 'a', value: '1'}, {key: 'a', value: '2'}"
            })
    @DisplayName("reserved keys, odd letters and keys that come twice are refused [docs]")
    void refusesBadTags(String tags) {
        Refusal refusal = proton.refuse("TagResource", tagging(TEMPLATE, tags));

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("a resource has at most 50 tags of its own [docs]")
    void atMostFiftyTags() {
        String fortyNine = IntStream.range(0, 49)
                .mapToObj(i -> "{key: 'k" + i + "', value: 'v'}")
                .collect(Collectors.joining(","));
        proton.ask("TagResource", tagging(TEMPLATE, fortyNine));

        Refusal refusal = proton.refuse("TagResource", tagging(TEMPLATE, "{key: 'one-more', value: 'v'}"));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(tags(TEMPLATE)).hasSize(51);
    }

    @Test
    @DisplayName("unknown keys are taken away without a word, those of AWS are not (§3.6, §14)")
    void untag() {
        proton.ask("UntagResource", "{resourceArn: '" + TEMPLATE + "', tagKeys: ['team', 'unknown']}");

        Refusal refusal =
                proton.refuse("UntagResource", "{resourceArn: '" + TEMPLATE + "', tagKeys: ['aws:proton:account']}");

        assertThat(texts(tags(TEMPLATE), "key")).containsExactly("aws:proton:account");
        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("tags go with the resource")
    void tagsVanish() {
        proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");
        proton.environmentTemplate("et1");

        List<String> keys = texts(tags(TEMPLATE), "key");

        assertThat(keys).containsExactly("aws:proton:account");
    }

    @Test
    @DisplayName("connections have no tags of AWS, and only their environment account tags them [docs]")
    void connections() {
        Proton environment = proton.as(Proton.OTHER);
        String arn = environment
                .ask(
                        "CreateEnvironmentAccountConnection",
                        "{managementAccountId: '111111111111', environmentName: 'e', tags: [{key: 'a', value: 'b'}]}")
                .at("/environmentAccountConnection/arn")
                .asText();

        JsonNode tags = environment.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}");

        assertThat(tags).isEqualTo(json("{tags: [{key: 'a', value: 'b'}]}"));
        assertThat(proton.refuse("ListTagsForResource", "{resourceArn: '" + arn + "'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment-template/no",
                "environment-template/et1:1.0",
                "environment/no",
                "service-template/et1",
                "repository/github:my/repo",
                "nothing",
                "service/s/pipeline"
            })
    @DisplayName("a resource that does not exist, or has no tags, is not found")
    void unknownResource(String resource) {
        Refusal refusal = proton.refuse(
                "ListTagsForResource", "{resourceArn: 'arn:aws:proton:us-east-1:111111111111:" + resource + "'}");

        assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("the ARN of another service is refused")
    void foreignService() {
        Refusal refusal =
                proton.refuse("ListTagsForResource", "{resourceArn: 'arn:aws:ssm:us-east-1:111111111111:parameter/p'}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("tags come in pages (§13.1 [model])")
    void pages() {
        JsonNode first = proton.ask("ListTagsForResource", "{resourceArn: '" + TEMPLATE + "', maxResults: 1}");

        JsonNode second = proton.ask(
                "ListTagsForResource",
                "{resourceArn: '" + TEMPLATE + "', maxResults: 1, nextToken: '"
                        + first.get("nextToken").asText() + "'}");

        assertThat(texts(second.get("tags"), "key")).containsExactly("team");
        assertThat(second.has("nextToken")).isFalse();
    }
}
