package dev.understudy.appmesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.fixture.AnyKind;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import dev.understudy.appmesh.fixture.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for meshes, nodes, routers, routes, services, gateways and gateway routes alike.
 *
 * <p>Sources are pages of the App Mesh API reference and user guide. <em>Recorded</em> is what was seen in an answer of
 * AWS; <em>inferred</em> is what nobody documented.
 */
class LawsOfAllKindsTest {
    private static final double START = 1893456000;

    private final Api api = AnyKind.surroundings();

    // Source: API_ResourceMetadata; recorded answers of create operations
    @ParameterizedTest
    @EnumSource
    void aNewResourceIsActiveInVersion1(AnyKind kind) {
        JsonNode created = kind.create(api);

        assertThat(created.at("/status/status").asText()).isEqualTo("ACTIVE");
        assertThat(created.at("/metadata/version").asLong()).isEqualTo(1);
        assertThat(created.at("/metadata/createdAt").asDouble()).isEqualTo(START);
        assertThat(created.at("/metadata/lastUpdatedAt").asDouble()).isEqualTo(START);
        assertThat(created.at("/metadata/uid").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(created.at("/metadata/arn").asText())
                .isEqualTo("arn:aws:appmesh:us-east-1:111122223333:" + kind.path());
        assertThat(created.at("/metadata/meshOwner").asText()).isEqualTo(Api.OWNER);
        assertThat(created.at("/metadata/resourceOwner").asText()).isEqualTo(Api.OWNER);
    }

    // Source: API_MeshData, API_VirtualNodeData, …: exactly these members
    @ParameterizedTest
    @EnumSource
    void aResourceShowsItsNamesMetadataSpecAndStatusAndNothingElse(AnyKind kind) {
        JsonNode created = kind.create(api);

        Set<String> members = namesOf(kind.names());
        members.addAll(Set.of("metadata", "spec", "status"));
        assertThat(namesOf(created)).isEqualTo(members);
        kind.names()
                .properties()
                .forEach(name -> assertThat(created.get(name.getKey())).isEqualTo(name.getValue()));
        assertThat(namesOf(created.get("metadata")))
                .containsExactlyInAnyOrder(
                        "arn", "createdAt", "lastUpdatedAt", "meshOwner", "resourceOwner", "uid", "version");
    }

    // Source: Actions, resources, and condition keys for AWS App Mesh; the partition of China is inferred
    @ParameterizedTest
    @EnumSource
    void anArnNamesPartitionAndRegion(AnyKind kind) {
        Api china = Api.create().in("cn-north-1");
        china.mesh("m");
        china.node("n", "http:80");
        china.router("r", "http:80");
        china.service("s", "{}");
        china.gateway("gw", "http:80");

        JsonNode created = kind.create(china);

        assertThat(created.at("/metadata/arn").asText())
                .isEqualTo("arn:aws-cn:appmesh:cn-north-1:111122223333:" + kind.path());
    }

    // Source: API_ResourceMetadata; an unchanged spec counts as an update too (inferred)
    @ParameterizedTest
    @EnumSource
    void everyUpdateCountsAsAVersion(AnyKind kind) {
        JsonNode created = kind.create(api);
        Random random = new Random(7);
        for (int version = 2; version <= 12; version++) {
            Duration pause = Duration.ofMillis(random.nextInt(5000));
            api.world().clock().advance(pause);

            JsonNode updated = kind.update(api);

            JsonNode metadata = updated.get("metadata");
            assertThat(metadata.get("version").asLong()).isEqualTo(version);
            assertThat(metadata.get("lastUpdatedAt").asDouble()).isEqualTo(now());
            assertThat(metadata.get("createdAt")).isEqualTo(created.at("/metadata/createdAt"));
            assertThat(metadata.get("uid")).isEqualTo(created.at("/metadata/uid"));
            assertThat(kind.describe(api).get("metadata")).isEqualTo(metadata);
        }
    }

    private double now() {
        return api.world().clock().instant().toEpochMilli() / 1000.0;
    }

    // Source: recorded answers of delete operations of 2019 and 2022
    @ParameterizedTest
    @EnumSource
    void aDeleteAnswersTheWholeResourceAndCountsAsAVersionExceptForMeshes(AnyKind kind) {
        kind.create(api);
        kind.update(api);
        JsonNode described = kind.describe(api);
        api.world().clock().advance(Duration.ofMinutes(1));

        JsonNode deleted = kind.delete(api);

        assertThat(deleted.at("/status/status").asText()).isEqualTo("DELETED");
        assertThat(deleted.get("spec")).isEqualTo(described.get("spec"));
        assertThat(deleted.at("/metadata/version").asLong()).isEqualTo(kind == AnyKind.MESH ? 2 : 3);
        assertThat(deleted.at("/metadata/lastUpdatedAt").asDouble()).isEqualTo(START + 60);
        assertThat(deleted.at("/metadata/createdAt").asDouble()).isEqualTo(START);
        assertThat(deleted.at("/metadata/uid")).isEqualTo(described.at("/metadata/uid"));
    }

    // Source: the Terraform provider takes NotFoundException for "gone"
    @ParameterizedTest
    @EnumSource
    void aDeletedResourceIsGone(AnyKind kind) {
        kind.create(api);
        kind.delete(api);

        Refusal refusal = api.refuse(kind.operation("Describe"), kind.names());

        assertThat(refusal.code()).isEqualTo("NotFoundException");
        assertThat(kind.list(api).findValuesAsText(kind.ownName())).doesNotContain("x");
    }

    // Source: inferred
    @ParameterizedTest
    @EnumSource
    void aNameUsedAgainBeginsANewLife(AnyKind kind) {
        JsonNode first = kind.create(api);
        kind.update(api);
        kind.delete(api);

        JsonNode second = kind.create(api);

        assertThat(second.at("/metadata/version").asLong()).isEqualTo(1);
        assertThat(second.at("/metadata/uid")).isNotEqualTo(first.at("/metadata/uid"));
    }

    // Source: the text for virtual nodes was recorded in 2020; the others are inferred
    @ParameterizedTest
    @EnumSource
    void aMissingResourceIsNotFound(AnyKind kind) {
        Refusal expected = Refusal.notFound(
                kind.label() + " with name x is not present" + kind.place() + " for account 111122223333");

        assertThat(api.refuse(kind.operation("Describe"), kind.names())).isEqualTo(expected);
        assertThat(api.refuse(kind.operation("Update"), kind.input())).isEqualTo(expected);
        assertThat(api.refuse(kind.operation("Delete"), kind.names())).isEqualTo(expected);
    }

    // Source: errors of all operations; the text is inferred
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MESH")
    void everythingInAMissingMeshIsNotFound(AnyKind kind) {
        Refusal expected = Refusal.notFound("Mesh with name gone is not present for account 111122223333");

        assertThat(api.refuse(kind.operation("Create"), kind.input().put("meshName", "gone")))
                .isEqualTo(expected);
        assertThat(api.refuse(kind.operation("Describe"), kind.names().put("meshName", "gone")))
                .isEqualTo(expected);
        assertThat(api.refuse(kind.operation("Update"), kind.input().put("meshName", "gone")))
                .isEqualTo(expected);
        assertThat(api.refuse(kind.operation("Delete"), kind.names().put("meshName", "gone")))
                .isEqualTo(expected);
        assertThat(api.refuse(kind.operation("List"), kind.parent().put("meshName", "gone")))
                .isEqualTo(expected);
    }

    // Source: API_CreateMesh declares ConflictException; the text is inferred
    @ParameterizedTest
    @EnumSource
    void aNameIsTakenOnce(AnyKind kind) {
        kind.create(api);

        Refusal refusal = api.refuse(kind.operation("Create"), kind.input());

        assertThat(refusal)
                .isEqualTo(Refusal.conflict(
                        kind.label() + " with name x already exists" + kind.place() + " for account 111122223333"));
    }

    // Source: API_MeshRef, API_VirtualNodeRef, …: no uid, spec, status or tags
    @ParameterizedTest
    @EnumSource
    void aListShowsReferences(AnyKind kind) {
        JsonNode metadata = kind.create(api).get("metadata");

        JsonNode items = kind.list(api);

        ObjectNode expected = kind.names();
        for (String member :
                new String[] {"arn", "createdAt", "lastUpdatedAt", "meshOwner", "resourceOwner", "version"}) {
            expected.set(member, metadata.get(member));
        }
        assertThat(items).contains(expected);
    }

    // Source: API_TagRef; tags are part of no resource
    @ParameterizedTest
    @EnumSource
    void tagsOfACreateShowInTheListOfTagsOnly(AnyKind kind) {
        ObjectNode input = kind.input();
        input.set("tags", Json.json("[{key: 'team', value: ''}]"));

        JsonNode created = api.ask(kind.operation("Create"), input).elements().next();

        assertThat(created.has("tags")).isFalse();
        assertThat(tags(created.at("/metadata/arn").asText()))
                .isEqualTo(Json.json("{tags: [{key: 'team', value: ''}]}"));
    }

    // Source: API_TagResource: "When a resource is deleted, the tags associated with that resource are also deleted"
    @ParameterizedTest
    @EnumSource
    void tagsGoWithTheResource(AnyKind kind) {
        ObjectNode input = kind.input();
        input.set("tags", Json.json("[{key: 'team', value: 'a'}]"));
        api.ask(kind.operation("Create"), input);
        kind.delete(api);

        JsonNode again = kind.create(api);

        assertThat(tags(again.at("/metadata/arn").asText())).isEqualTo(Json.json("{tags: []}"));
    }

    private JsonNode tags(String arn) {
        return api.ask("ListTagsForResource", "{resourceArn: '" + arn + "'}");
    }

    // Source: inferred; tags have no version
    @ParameterizedTest
    @EnumSource
    void taggingIsNoChangeOfTheResource(AnyKind kind) {
        JsonNode before = kind.create(api);
        api.world().clock().advance(Duration.ofSeconds(1));

        api.ask(
                "TagResource",
                "{resourceArn: '" + before.at("/metadata/arn").asText() + "', tags: [{key: 'a', value: 'b'}]}");

        assertThat(kind.describe(api).get("metadata")).isEqualTo(before.get("metadata"));
    }

    // Source: user guide, "Up to 255 letters, numbers, hyphens, and underscores are allowed"; dots are let through
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VIRTUAL_SERVICE")
    void aNewNameHasLettersDigitsHyphensUnderscoresAndDots(AnyKind kind) {
        ObjectNode fine = kind.input().put(kind.ownName(), "Az09-_.");
        ObjectNode odd = kind.input().put(kind.ownName(), "a b");

        api.ask(kind.operation("Create"), fine);

        assertThat(api.refuse(kind.operation("Create"), odd))
                .isEqualTo(
                        Refusal.badRequest(
                                "Invalid resource name 'a b'. Up to 255 letters, numbers, hyphens, and underscores are allowed."));
    }

    // Source: terraform-provider-aws issue about a mesh name that was an ARN: 400 without a message
    @ParameterizedTest
    @EnumSource
    void aSlashInANameIsRefusedWithoutAWord(AnyKind kind) {
        ObjectNode create = kind.input().put(kind.ownName(), "a/b");
        ObjectNode describe = kind.names().put("meshName", "arn:aws:appmesh:us-east-1:111122223333:mesh/m");

        assertThat(api.refuse(kind.operation("Create"), create)).isEqualTo(Refusal.badRequest(null));
        assertThat(api.refuse(kind.operation("Describe"), describe)).isEqualTo(Refusal.badRequest(null));
    }

    // Source: ResourceName has 1 to 255 characters; of ServiceName that is inferred
    @ParameterizedTest
    @EnumSource
    void aNameHas1To255Characters(AnyKind kind) {
        api.ask(kind.operation("Create"), kind.input().put(kind.ownName(), "a".repeat(255)));

        assertThat(api.refuse(kind.operation("Create"), kind.input().put(kind.ownName(), "a".repeat(256)))
                        .code())
                .isEqualTo("BadRequestException");
        assertThat(api.refuse(kind.operation("Create"), kind.input().put(kind.ownName(), ""))
                        .code())
                .isEqualTo("BadRequestException");
    }

    // Source: inferred
    @ParameterizedTest
    @EnumSource
    void namesAreCaseSensitive(AnyKind kind) {
        kind.create(api);

        JsonNode upper = api.ask(kind.operation("Create"), kind.input().put(kind.ownName(), "X"))
                .elements()
                .next();

        assertThat(upper.get(kind.ownName()).asText()).isEqualTo("X");
        assertThat(kind.list(api).findValuesAsText(kind.ownName())).contains("x", "X");
    }

    private static Set<String> namesOf(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
