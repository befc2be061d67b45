package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Tags of parameters. Source: behaviour sheet SSM Parameter Store §14. */
class TagsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);
    private final SsmClient ssm = fixture.ssm;

    @BeforeEach
    void parameter() {
        fixture.put("p", "v");
    }

    private void add(List<Tag> tags) {
        ssm.addTagsToResource(r -> r.resourceType("Parameter").resourceId("p").tags(tags));
    }

    private static List<Tag> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Tag.builder().key("k" + i).value("v" + i).build())
                .toList();
    }

    /** Source: [model], [docs]. */
    @Test
    void addingOverwritesByKey() {
        fixture.tag("p", "a", "1");
        fixture.tag("p", "b", "");

        fixture.tag("p", "a", "2");

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(fixture.tags("p")).containsExactly("a=2", "b=");
    }

    /** Source: [recorded]: either form of a root name. */
    @ParameterizedTest
    @CsvSource({"p, /p", "/p, p"})
    void bothFormsOfARootNameAreOneResource(String tagged, String listed) {
        fixture.tag(tagged, "a", "1");

        assertThat(fixture.tags(listed)).containsExactly("a=1");
    }

    /** Source: [docs]. */
    @Test
    void aResourceWithoutTagsHasAnEmptyList() {
        fixture.tags("p");

        assertThat(me.lastAnswer().json()).isEqualTo(json("{TagList:[]}"));
    }

    /** Source: [inferred]: unknown keys are ignored. */
    @Test
    void removingDoesNotMindUnknownKeys() {
        fixture.tag("p", "a", "1");
        fixture.tag("p", "b", "2");

        ssm.removeTagsFromResource(
                r -> r.resourceType("Parameter").resourceId("/p").tagKeys("a", "unknown"));

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(fixture.tags("p")).containsExactly("b=2");
    }

    /** Source: §8.1. */
    @Test
    void tagsMayComeWithTheParameter() {
        fixture.putAs("{Name:'/t',Value:'v',Type:'String',Tags:[{Key:'a',Value:'1'},{Key:'b',Value:'2'}]}");

        assertThat(fixture.tags("/t")).containsExactly("a=1", "b=2");
    }

    /** Source: [inferred]. */
    @Test
    void tagsGoWithTheParameter() {
        fixture.tag("p", "a", "1");
        ssm.deleteParameter(r -> r.name("p"));
        fixture.put("p", "again");

        assertThat(fixture.tags("p")).isEmpty();
    }

    /** Source: [model], no text. */
    @Test
    void aParameterHasAtMostFiftyTags() {
        add(numbered(0, 50));

        Refused.call(() -> add(numbered(49, 51))).with(400, "TooManyTagsError").silently();

        assertThat(fixture.tags("p")).hasSize(50);
    }

    /** Source: [model]: values of existing keys need no room. */
    @Test
    void aFullParameterStillTakesNewValues() {
        add(numbered(0, 50));

        fixture.tag("p", "k7", "new");

        assertThat(fixture.tags("p")).hasSize(50).contains("k7=new");
    }

    /** Source: [recorded]: without text. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN_TO_SDK_VERSION", "MANAGED_INSTANCE"})
    void whatIsNotThereHasNoTags(ResourceTypeForTagging type) {
        Refused.call(() -> ssm.listTagsForResource(r -> r.resourceType(type).resourceId("nope")))
                .with(400, "InvalidResourceId")
                .silently();
        Refused.call(() -> ssm.addTagsToResource(
                        r -> r.resourceType(type).resourceId("nope").tags(numbered(0, 1))))
                .with(400, "InvalidResourceId")
                .silently();
        Refused.call(() -> ssm.removeTagsFromResource(
                        r -> r.resourceType(type).resourceId("nope").tagKeys("k")))
                .with(400, "InvalidResourceId")
                .silently();
    }

    /** Source: [recorded]: a body of one member. */
    @Test
    void theBodyOfASilentErrorHasNoText() {
        String body = me.sendSsm("ListTagsForResource", "{\"ResourceType\":\"Parameter\",\"ResourceId\":\"nope\"}")
                .body();

        assertThat(body).isEqualTo("{\"__type\":\"InvalidResourceId\"}");
    }

    /** Source: [recorded]. */
    @Test
    void onlyHybridNodesAreTaggedHere() {
        Refused.call(() -> ssm.listTagsForResource(
                        r -> r.resourceType("ManagedInstance").resourceId("i-1234567890abcdef0")))
                .withCommon(400, "ValidationException")
                .saying("resourceId should be in format mi-[0-9a-f]{17} for resource type ManagedInstance");
    }

    /** Source: [model]. */
    @Test
    void anUnknownTypeBreaksAConstraint() {
        Refused.call(() -> ssm.listTagsForResource(r -> r.resourceType("x").resourceId("p")))
                .withCommon(400, "ValidationException")
                .naming(
                        "1 validation error detected: Value 'x' at 'resourceType' failed to satisfy constraint: Member"
                                + " must satisfy enum value set: [",
                        "Parameter",
                        "Automation");
    }

    /** Source: [inferred]. */
    @ParameterizedTest
    @ValueSource(strings = {"[{Key:'aws:x',Value:'1'}]", "[{Key:'a',Value:'1'},{Key:'a',Value:'2'}]"})
    void reservedAndRepeatedKeysAreRefused(String tags) {
        Refused.call(() -> fixture.putAs("{Name:'/t',Value:'v',Type:'String',Tags:" + tags + "}"))
                .withCommon(400, "ValidationException");
        JsonNode input = json("{ResourceType:'Parameter',ResourceId:'p',Tags:%s}", tags);
        me.sendSsm("AddTagsToResource", input.toString()).isAwsJsonError(400, "ValidationException");
    }

    /** Source: [model]. */
    @ParameterizedTest
    @ValueSource(strings = {"[{Key:'a#b',Value:'1'}]", "[{Key:'',Value:'1'}]", "[{Key:'a'}]", "[{Key:'a',Value:'#'}]"})
    void keysAndValuesAreConstrained(String tags) {
        JsonNode input = json("{ResourceType:'Parameter',ResourceId:'p',Tags:%s}", tags);

        me.sendSsm("AddTagsToResource", input.toString()).isAwsJsonError(400, "ValidationException");
    }
}
