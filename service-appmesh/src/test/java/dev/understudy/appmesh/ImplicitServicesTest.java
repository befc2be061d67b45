package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Virtual services that nobody created, but a node names as backend. The recorded example of create-virtual-service in the
 * reference of the AWS CLI shows one: created milliseconds after the node, and in version 2.
 */
class ImplicitServicesTest {
    private static final double START = 1893456000;

    private final Api api = Api.withMesh();

    @BeforeEach
    void aNodeNamesABackend() {
        api.ask("CreateVirtualNode", below("virtualNodeName", "front", backends("api.local")));
        api.world().clock().advance(Duration.ofSeconds(108));
    }

    private static String backends(String service) {
        return "{backends: [{virtualService: {virtualServiceName: '" + service + "'}}]}";
    }

    // Source: inferred
    @Test
    void itIsHidden() {
        assertThat(api.ask("ListVirtualServices", "{meshName: 'm'}")).isEqualTo(json("{virtualServices: []}"));
        assertThat(api.refuse("DescribeVirtualService", "{meshName: 'm', virtualServiceName: 'api.local'}"))
                .isEqualTo(Refusal.notFound(
                        "VirtualService with name api.local is not present under mesh m for account 111122223333"));
    }

    // Source: recorded in 2019
    @Test
    void creatingItIsItsSecondVersion() {
        JsonNode metadata = api.service("api.local", "{}").get("metadata");

        assertThat(metadata.get("version").asInt()).isEqualTo(2);
        assertThat(metadata.get("createdAt").asDouble()).isEqualTo(START);
        assertThat(metadata.get("lastUpdatedAt").asDouble()).isEqualTo(START + 108);
    }

    // Source: recorded in 2019: without such a node the version is 1
    @Test
    void aServiceThatNobodyNamedBeginsInVersion1() {
        JsonNode metadata = api.service("other.local", "{}").get("metadata");

        assertThat(metadata.get("version").asInt()).isEqualTo(1);
        assertThat(metadata.get("createdAt").asDouble()).isEqualTo(START + 108);
    }

    // Source: the version counts on; backends do not block the delete (inferred)
    @Test
    void deletingItAgainIsItsThirdVersion() {
        api.service("api.local", "{}");

        JsonNode deleted = api.ask("DeleteVirtualService", "{meshName: 'm', virtualServiceName: 'api.local'}")
                .get("virtualService");

        assertThat(deleted.at("/metadata/version").asInt()).isEqualTo(3);
        assertThat(deleted.at("/status/status").asText()).isEqualTo("DELETED");
    }

    // Source: inferred: still named, it goes back into hiding
    @Test
    void afterItsDeleteItIsHiddenAgain() {
        api.service("api.local", "{}");
        api.world().clock().advance(Duration.ofSeconds(1));
        api.ask("DeleteVirtualService", "{meshName: 'm', virtualServiceName: 'api.local'}");
        api.world().clock().advance(Duration.ofSeconds(1));

        JsonNode metadata = api.service("api.local", "{}").get("metadata");

        assertThat(metadata.get("version").asInt()).isEqualTo(2);
        assertThat(metadata.get("createdAt").asDouble()).isEqualTo(START + 109);
    }

    // Source: the same rule for updates of nodes
    @Test
    void anUpdateOfANodeNamesBackendsToo() {
        api.ask("UpdateVirtualNode", below("virtualNodeName", "front", backends("late.local")));
        api.world().clock().advance(Duration.ofSeconds(1));

        JsonNode metadata = api.service("late.local", "{}").get("metadata");

        assertThat(metadata.get("version").asInt()).isEqualTo(2);
        assertThat(metadata.get("createdAt").asDouble()).isEqualTo(START + 108);
    }

    // Source: user guide, "Virtual nodes": a backend is the name or the full ARN of a virtual service
    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualService/by-arn", "by-arn"})
    void aBackendIsANameOrAnArn(String backend) {
        api.ask("CreateVirtualNode", below("virtualNodeName", "n", backends(backend)));

        JsonNode metadata = api.service("by-arn", "{}").get("metadata");

        assertThat(metadata.get("version").asInt()).isEqualTo(2);
    }

    // Source: inferred: quotas count what somebody created
    @Test
    void itDoesNotCount() {
        api.world().quotas().adjust("appmesh.virtual-services", 1);

        JsonNode created = api.service("other", "{}");

        assertThat(created.at("/status/status").asText()).isEqualTo("ACTIVE");
    }
}
