package dev.understudy.ssm.tag;

import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AddTagsToResourceInput;
import dev.understudy.ssm.model.AddTagsToResourceOutput;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.RemoveTagsFromResourceInput;
import dev.understudy.ssm.model.RemoveTagsFromResourceOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
    private final SsmBed bed = new SsmBed();

    private static AddTagsToResourceInput add(ResourceTypeForTagging type, String id, Tag... tags) {
        return AddTagsToResourceInput.builder()
                .resourceType(type)
                .resourceId(id)
                .tags(List.of(tags))
                .build();
    }

    private static AddTagsToResourceInput add(String name, Tag... tags) {
        return add(ResourceTypeForTagging.PARAMETER, name, tags);
    }

    private static RemoveTagsFromResourceInput remove(ResourceTypeForTagging type, String id, String... keys) {
        return RemoveTagsFromResourceInput.builder()
                .resourceType(type)
                .resourceId(id)
                .tagKeys(List.of(keys))
                .build();
    }

    private static ListTagsForResourceInput list(ResourceTypeForTagging type, String id) {
        return ListTagsForResourceInput.builder()
                .resourceType(type)
                .resourceId(id)
                .build();
    }

    private List<Tag> tags(String name) {
        ListTagsForResourceOutput answer = bed.call(list(ResourceTypeForTagging.PARAMETER, name));
        return answer.tagList();
    }

    private static Tag[] tags(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> tag("k" + i, "v")).toArray(Tag[]::new);
    }

    // Source: sheet 14.1 [model]
    @Test
    void addingIsAnsweredWithNothingAndOverwritesByKey() {
        put(bed, string("/p", "v").tags(List.of(tag("a", "1"), tag("b", "2"))));

        AddTagsToResourceOutput answer = bed.call(add("/p", tag("b", "3"), tag("c", "")));

        assertThat(answer).isEqualTo(AddTagsToResourceOutput.builder().build());
        assertThat(tags("/p")).containsExactly(tag("a", "1"), tag("b", "3"), tag("c", ""));
    }

    // Source: sheet 14.1 [inferred]
    @Test
    void removingUnknownKeysIsFine() {
        put(bed, string("/p", "v").tags(List.of(tag("a", "1"), tag("b", "2"))));

        RemoveTagsFromResourceOutput answer = bed.call(remove(ResourceTypeForTagging.PARAMETER, "/p", "a", "unknown"));

        assertThat(answer).isEqualTo(RemoveTagsFromResourceOutput.builder().build());
        assertThat(tags("/p")).containsExactly(tag("b", "2"));
    }

    // Source: sheet 14.1 [docs]
    @Test
    void withoutTagsTheListIsEmpty() {
        put(bed, string("/p", "v"));

        assertThat(tags("/p")).isEmpty();
    }

    // Source: sheet 14.1, P2 [recorded] tests verified against AWS
    @ParameterizedTest
    @CsvSource({"plain, /plain", "/plain, plain"})
    void aRootParameterIsTaggedUnderEitherName(String created, String asked) {
        put(bed, string(created, "v"));

        bed.call(add(asked, tag("k", "v")));

        assertThat(tags(created)).isEqualTo(tags(asked)).containsExactly(tag("k", "v"));
    }

    // Source: sheet 14.1 [recorded] getmoto/moto#4360, aws/aws-cli#4419
    @ParameterizedTest
    @ValueSource(strings = {"/nope", "a b", "/aws/service/global-infrastructure/version"})
    void aParameterThatIsMissingIsRefusedWithoutAWord(String name) {
        assertThat(bed.refusal(add(name, tag("k", "v")))).isEqualTo("InvalidResourceId");
        assertThat(bed.refusal(remove(ResourceTypeForTagging.PARAMETER, name, "k")))
                .isEqualTo("InvalidResourceId");
        assertThat(bed.refusal(list(ResourceTypeForTagging.PARAMETER, name))).isEqualTo("InvalidResourceId");
    }

    // Source: sheet 14.1 [recorded]; families that do not exist yet have no resources
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARAMETER")
    void resourcesOfOtherTypesAreMissing(ResourceTypeForTagging type) {
        String id = "mi-0123456789abcdef0";

        assertThat(bed.refusal(add(type, id, tag("k", "v")))).isEqualTo("InvalidResourceId");
        assertThat(bed.refusal(remove(type, id, "k"))).isEqualTo("InvalidResourceId");
        assertThat(bed.refusal(list(type, id))).isEqualTo("InvalidResourceId");
    }

    // Source: sheet 14.1 [recorded] boto/boto3#4265
    @ParameterizedTest
    @ValueSource(strings = {"i-0123456789abcdef0", "mi-123"})
    void managedInstancesAreHybridNodes(String id) {
        assertThat(bed.refusal(list(ResourceTypeForTagging.MANAGED_INSTANCE, id)))
                .isEqualTo("ValidationException: resourceId should be in format mi-[0-9a-f]{17} for resource type"
                        + " ManagedInstance");
    }

    // Source: sheet 14.1 [model]
    @Test
    void aParameterHasFiftyTags() {
        put(bed, string("/p", "v"));
        bed.call(add("/p", tags(0, 50)));

        assertThat(bed.refusal(add("/p", tags(50, 51)))).isEqualTo("TooManyTagsError");
        assertThat(tags("/p")).hasSize(50);
    }

    @Test
    void anExistingKeyNeedsNoRoom() {
        put(bed, string("/p", "v"));
        bed.call(add("/p", tags(0, 50)));

        bed.call(add("/p", tag("k7", "new")));

        assertThat(tags("/p")).hasSize(50).contains(tag("k7", "new"));
    }

    // Source: sheet 14.1 [inferred]
    @Test
    void keysOfAwsAndDuplicateKeysAreRefused() {
        put(bed, string("/p", "v"));

        assertThat(bed.refusal(add("/p", tag("AWS:x", "v"))))
                .isEqualTo("ValidationException: Tag key AWS:x is not valid: keys that begin with aws: are reserved for"
                        + " AWS.");
        assertThat(bed.refusal(add("/p", tag("k", "v"), tag("k", "w"))))
                .isEqualTo("ValidationException: Duplicate tag key in the request: k.");
        assertThat(tags("/p")).isEmpty();
    }
}
