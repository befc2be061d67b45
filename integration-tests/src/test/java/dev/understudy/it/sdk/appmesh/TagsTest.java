package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.appmesh.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.appmesh.model.TagRef;

/** Tags of all kinds of resources. */
class TagsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);
    private final AppMeshClient client = fixture.client;
    private String meshArn;

    @BeforeEach
    void parents() {
        fixture.parents();
        meshArn = fixture.arn("mesh/m");
    }

    private Map<String, String> tags(String arn) {
        Map<String, String> tags = new TreeMap<>();
        client.listTagsForResourcePaginator(r -> r.resourceArn(arn))
                .tags()
                .forEach(tag -> assertThat(tags.put(tag.key(), tag.value())).isNull());
        return tags;
    }

    private void tag(String arn, String... keysAndValues) {
        List<TagRef> tags = IntStream.range(0, keysAndValues.length / 2)
                .mapToObj(i -> TagRef.builder()
                        .key(keysAndValues[2 * i])
                        .value(keysAndValues[2 * i + 1])
                        .build())
                .toList();
        client.tagResource(r -> r.resourceArn(arn).tags(tags));
    }

    private static List<TagRef> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> TagRef.builder().key("k" + i).value("v" + i).build())
                .toList();
    }

    private String createTagged(Kind kind, String tags) {
        ObjectNode input = with(with(in(kind, "x"), "spec", json(kind.spec)), "tags", json(tags));
        return kind.create(client, input).path("metadata").path("arn").asText();
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]. */
    @ParameterizedTest
    @EnumSource
    void tagsMayComeWithTheResource(Kind kind) {
        String arn = createTagged(kind, "[{key:'a',value:'1'},{key:'b',value:''}]");

        assertThat(tags(arn)).containsExactly(Map.entry("a", "1"), Map.entry("b", ""));
    }

    /** Source: behaviour sheet App Mesh §2.3 [model]: only ListTagsForResource shows tags. */
    @ParameterizedTest
    @EnumSource
    void tagsAreNoPartOfTheResource(Kind kind) {
        createTagged(kind, "[{key:'a',value:'1'}]");

        fixture.describe(kind, "x");

        assertThat(me.lastAnswer().json().has("tags")).isFalse();
    }

    /** Source: behaviour sheet App Mesh §2.8 [model], §12 S10. */
    @ParameterizedTest
    @EnumSource
    void everyKindCanBeTaggedLater(Kind kind) {
        fixture.create(kind, "x");
        String arn = fixture.arn(String.format(kind.arnSuffix, "x"));

        tag(arn, "a", "1");

        assertThat(tags(arn)).containsExactly(Map.entry("a", "1"));
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]. */
    @ParameterizedTest
    @EnumSource
    void tagsGoWithTheResource(Kind kind) {
        String arn = createTagged(kind, "[{key:'a',value:'1'}]");
        fixture.delete(kind, "x");
        fixture.create(kind, "x");

        Map<String, String> tags = tags(arn);

        assertThat(tags).isEmpty();
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]. */
    @Test
    void taggingMergesByKey() {
        tag(meshArn, "a", "0", "keep", "k");

        tag(meshArn, "a", "1", "b", "2");

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(tags(meshArn)).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("keep", "k"));
    }

    /** Source: behaviour sheet App Mesh §4.8 [model], §2.8 [inferred] for unknown keys. */
    @Test
    void untaggingForgetsKeysAndDoesNotMindUnknownOnes() {
        tag(meshArn, "a", "1", "b", "2");

        client.untagResource(r -> r.resourceArn(meshArn).tagKeys("a", "unknown"));

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(tags(meshArn)).containsExactly(Map.entry("b", "2"));
    }

    /** Source: behaviour sheet App Mesh §2.4 [inferred]. */
    @Test
    void taggingLeavesTheResourceAsItIs() {
        JsonNode before = fixture.describe(Kind.MESH, "m");
        emulator.advance(Duration.ofSeconds(1));

        tag(meshArn, "a", "1");

        assertThat(fixture.describe(Kind.MESH, "m")).isEqualTo(before);
    }

    /** Source: behaviour sheet App Mesh §4.8 [model]: an empty list is valid. */
    @Test
    void taggingWithNothingIsFine() {
        client.tagResource(r -> r.resourceArn(meshArn).tags(List.of()));

        assertThat(tags(meshArn)).isEmpty();
    }

    /** Source: behaviour sheet App Mesh §4.8: untagged resources have an empty list. */
    @Test
    void aResourceWithoutTagsHasAnEmptyList() {
        client.listTagsForResource(r -> r.resourceArn(meshArn));

        assertThat(me.lastAnswer().json()).isEqualTo(json("{tags:[]}"));
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]. */
    @Test
    void fiftyTagsAreAllowed() {
        client.tagResource(r -> r.resourceArn(meshArn).tags(numbered(0, 50)));

        assertThat(tags(meshArn)).hasSize(50);
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]: nothing is applied. */
    @Test
    void oneTagTooManyIsRefusedWithAllThatComeWithIt() {
        client.tagResource(r -> r.resourceArn(meshArn).tags(numbered(0, 49)));

        Refused.call(() -> client.tagResource(r -> r.resourceArn(meshArn).tags(numbered(48, 51))))
                .with(400, "TooManyTagsException");

        assertThat(tags(meshArn)).hasSize(49);
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]: values of existing keys need no room. */
    @Test
    void aFullResourceStillTakesNewValues() {
        client.tagResource(r -> r.resourceArn(meshArn).tags(numbered(0, 50)));

        tag(meshArn, "k7", "new");

        assertThat(tags(meshArn)).hasSize(50).containsEntry("k7", "new");
    }

    /** Source: behaviour sheet App Mesh §2.7 [model]: 1 to 50 here, unlike the other lists. */
    @Test
    void tagsComeInPages() {
        client.tagResource(r -> r.resourceArn(meshArn).tags(numbered(0, 12)));
        ListTagsForResourceResponse first =
                client.listTagsForResource(r -> r.resourceArn(meshArn).limit(10));

        ListTagsForResourceResponse second =
                client.listTagsForResource(r -> r.resourceArn(meshArn).limit(10).nextToken(first.nextToken()));

        assertThat(first.tags()).hasSize(10).doesNotContainAnyElementsOf(second.tags());
        assertThat(second.tags()).hasSize(2);
        assertThat(second.nextToken()).isNull();
    }

    /** Source: behaviour sheet App Mesh §2.7 [model]. */
    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void aLimitBeyondItsRangeIsRefused(int limit) {
        Refused.call(() ->
                        client.listTagsForResource(r -> r.resourceArn(meshArn).limit(limit)))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.7 [inferred]. */
    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        Refused.call(() ->
                        client.listTagsForResource(r -> r.resourceArn(meshArn).nextToken("bogus")))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.8 [inferred] for the code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{key:'a',value:'1'},{key:'a',value:'2'}]", // duplicate
                "[{key:'aws:a',value:'1'}]", // reserved
                "[{key:'',value:'1'}]",
                "[{key:'a'}]", // the value became required
            })
    void tagsThatCannotBeAreRefused(String tags) {
        Refused.call(() -> createTagged(Kind.MESH, tags)).with(400, "BadRequestException");

        Refused.call(() -> fixture.describe(Kind.MESH, "x")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]. */
    @Test
    void keysHaveAtMost128CharactersAndValues256() {
        Refused.call(() -> tag(meshArn, "k".repeat(129), "v")).with(400, "BadRequestException");
        Refused.call(() -> tag(meshArn, "k", "v".repeat(257))).with(400, "BadRequestException");

        tag(meshArn, "k".repeat(128), "v".repeat(256));

        assertThat(tags(meshArn)).containsExactly(Map.entry("k".repeat(128), "v".repeat(256)));
    }

    /** Source: behaviour sheet App Mesh §2.8 [model]: 0 to 50 in a create. */
    @Test
    void aCreateTakesNoMoreThanFiftyTags() {
        Refused.call(() -> client.createMesh(r -> r.meshName("x").tags(numbered(0, 51))))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.8 [inferred]. */
    @ParameterizedTest
    @ValueSource(strings = {"mesh/none", "mesh/m/virtualNode/none", "mesh/m/virtualRouter/router/route/none"})
    void whatIsNotThereHasNoTags(String suffix) {
        String arn = fixture.arn(suffix);

        Refused.call(() -> client.listTagsForResource(r -> r.resourceArn(arn))).with(404, "NotFoundException");
        Refused.call(() -> tag(arn, "a", "1")).with(404, "NotFoundException");
        Refused.call(() -> client.untagResource(r -> r.resourceArn(arn).tagKeys("a")))
                .with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §2.8 [inferred]. */
    @ParameterizedTest
    @ValueSource(strings = {"m", "arn:aws:appmesh", "arn:aws:ssm:us-east-1:111122223333:parameter/m"})
    void whatIsNoArnOfAppMeshIsRefused(String arn) {
        Refused.call(() -> client.listTagsForResource(r -> r.resourceArn(arn))).with(400, "BadRequestException");
        Refused.call(() -> tag(arn, "a", "1")).with(400, "BadRequestException");
        Refused.call(() -> client.untagResource(r -> r.resourceArn(arn).tagKeys("a")))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2022). */
    @Test
    void theArnOfAnotherAccountIsRefusedInTheWordsOfTheService() {
        String arn = "arn:aws:appmesh:us-east-1:999999999999:mesh/m";

        Refused.call(() -> client.listTagsForResource(r -> r.resourceArn(arn)))
                .withCommon(403, "AccessDeniedException")
                .saying(arn + " is an invalid ARN. Invalid account id in the ARN provided : 999999999999");
    }
}
