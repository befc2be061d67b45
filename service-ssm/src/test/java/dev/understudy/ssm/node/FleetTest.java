package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.InstanceInfo;
import dev.understudy.ssm.model.ListNodesInput;
import dev.understudy.ssm.model.ListNodesOutput;
import dev.understudy.ssm.model.ListNodesSummaryInput;
import dev.understudy.ssm.model.ListNodesSummaryOutput;
import dev.understudy.ssm.model.ManagedStatus;
import dev.understudy.ssm.model.Node;
import dev.understudy.ssm.model.NodeAggregator;
import dev.understudy.ssm.model.NodeAggregatorType;
import dev.understudy.ssm.model.NodeAttributeName;
import dev.understudy.ssm.model.NodeFilter;
import dev.understudy.ssm.model.NodeFilterKey;
import dev.understudy.ssm.model.NodeFilterOperatorType;
import dev.understudy.ssm.model.NodeOwnerInfo;
import dev.understudy.ssm.model.NodeType;
import dev.understudy.ssm.model.NodeTypeName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetTest {
    private static final String EVERYWHERE = "AWS-QuickSetup-ManagedNode";

    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private static NodeFilter filter(NodeFilterKey key, NodeFilterOperatorType type, String... values) {
        return NodeFilter.builder().key(key).type(type).values(List.of(values)).build();
    }

    private List<Node> list(NodeFilter... filters) {
        ListNodesOutput answer =
                bed.call(ListNodesInput.builder().filters(List.of(filters)).build());
        return answer.nodes();
    }

    private static InstanceInfo info(Node node) {
        return ((NodeType.Instance) Objects.requireNonNull(node.nodeType())).value();
    }

    private static NodeAggregator count(NodeAttributeName attribute, NodeAggregator... inner) {
        return NodeAggregator.builder()
                .aggregatorType(NodeAggregatorType.COUNT)
                .typeName(NodeTypeName.INSTANCE)
                .attributeName(attribute)
                .aggregators(inner.length == 0 ? null : List.of(inner))
                .build();
    }

    private static ListNodesSummaryInput summary(NodeAggregator... aggregators) {
        return ListNodesSummaryInput.builder().aggregators(List.of(aggregators)).build();
    }

    private void declareElsewhere(String account, String region) {
        bed.admin("POST", "ssm/nodes", Map.of("account", account, "region", region), "{}");
    }

    /** Source: sheet operations 9 [model]: the members of a node. */
    @Test
    void aNodeTellsWhereItIsAndWhatItRuns() {
        String id = desk.declare("'computerName': 'box', 'ipAddress': '10.0.0.1', 'availabilityZoneId': 'use1-az1'");

        Node node = list().get(0);

        assertThat(node.id()).isEqualTo(id);
        assertThat(node.region()).isEqualTo(SsmBed.REGION);
        assertThat(node.owner().accountId()).isEqualTo(SsmBed.ACCOUNT);
        assertThat(node.captureTime()).isEqualTo(SsmBed.START);
        assertThat(info(node).agentType()).isEqualTo("amazon-ssm-agent");
        assertThat(info(node).instanceStatus()).isEqualTo("Active");
        assertThat(info(node).managedStatus()).isEqualTo(ManagedStatus.MANAGED);
        assertThat(info(node).computerName()).isEqualTo("box");
        assertThat(info(node).availabilityZoneId()).isEqualTo("use1-az1");
    }

    /** Source: sheet operations 9 [model]: All, Managed, Unmanaged. */
    @Test
    void unmanagedNodesAreListedIfAskedFor() {
        String managed = desk.declare("'id': 'i-11111111'");
        String unmanaged = desk.declare("'id': 'i-22222222', 'agent': 'absent'");

        assertThat(list()).extracting(Node::id).containsExactly(managed);
        assertThat(list(filter(NodeFilterKey.MANAGED_STATUS, NodeFilterOperatorType.EQUAL, "Unmanaged")))
                .extracting(Node::id)
                .containsExactly(unmanaged);
        assertThat(list(filter(NodeFilterKey.MANAGED_STATUS, NodeFilterOperatorType.EQUAL, "All")))
                .hasSize(2);
    }

    /** Source: sheet operations 9 [model]: keys and operators. */
    @ParameterizedTest
    @CsvSource({
        "PLATFORM_TYPE, EQUAL, Windows, win",
        "PLATFORM_TYPE, NOT_EQUAL, Windows, lin",
        "COMPUTER_NAME, BEGIN_WITH, wi, win",
        "INSTANCE_STATUS, EQUAL, ConnectionLost, win",
        "PLATFORM_NAME, BEGIN_WITH, Amazon, lin",
        "AVAILABILITY_ZONE, EQUAL, us-east-1d, lin",
        "AVAILABILITY_ZONE_ID, EQUAL, use1-az4, lin",
        "AGENT_VERSION, BEGIN_WITH, 3.1., win",
        "AGENT_VERSION, NOT_EQUAL, 3.1.0.0, lin",
        "IP_ADDRESS, EQUAL, 10.9.9.9, win",
        "PLATFORM_VERSION, EQUAL, 10.0.17763, win",
        "INSTANCE_ID, EQUAL, i-22222222, lin",
    })
    void filtersChooseNodes(NodeFilterKey key, NodeFilterOperatorType type, String value, String computer) {
        desk.declare("'platformType': 'Windows', 'computerName': 'win', 'pingStatus': 'ConnectionLost',"
                + " 'agentVersion': '3.1.0.0', 'ipAddress': '10.9.9.9', 'platformVersion': '10.0.17763'");
        desk.declare(
                "'id': 'i-22222222', 'computerName': 'lin', 'availabilityZone': 'us-east-1d', 'availabilityZoneId': 'use1-az4'");

        assertThat(list(filter(key, type, value)))
                .extracting(node -> info(node).computerName())
                .containsExactly(computer);
    }

    /** Source: newest additions B7 [js]. */
    @ParameterizedTest
    @CsvSource({
        "SOURCE_TYPE, compute.googleapis.com/Instance",
        "SOURCE_ID, vm-7",
        "SOURCE_LOCATION, europe-west4",
        "RESOURCE_TYPE, ManagedInstance",
    })
    void machinesOfOtherCloudsAreFoundByWhatTheyAreThere(NodeFilterKey key, String value) {
        desk.declare("");
        String id = desk.register(desk.activate(NodeDesk.activation()));
        desk.change(
                id,
                "'sourceType': 'compute.googleapis.com/Instance', 'sourceId': 'vm-7', 'sourceLocation': 'europe-west4'");

        assertThat(list(filter(key, NodeFilterOperatorType.EQUAL, value)))
                .extracting(Node::id)
                .containsExactly(id);
    }

    /** Source: newest additions B7 [model]: new attributes to count by. */
    @ParameterizedTest
    @CsvSource({"SOURCE_TYPE, SourceType, AWS::EC2::Instance", "AVAILABILITY_ZONE, AvailabilityZone, us-east-1a"})
    void nodesAreCountedByWhereTheyAre(NodeAttributeName attribute, String name, String value) {
        desk.declare("");
        desk.register(desk.activate(NodeDesk.activation()));

        ListNodesSummaryOutput answer = bed.call(summary(count(attribute)));

        assertThat(answer.summary()).containsExactly(Map.of(name, value, "Count", "1"));
    }

    /** Source: sheet operations 9 [model]: InvalidFilter. */
    @Test
    void aKeySupportsSomeValues() {
        assertThat(bed.refusal(ListNodesInput.builder()
                        .filters(List.of(filter(NodeFilterKey.PLATFORM_TYPE, NodeFilterOperatorType.EQUAL, "Amiga")))
                        .build()))
                .startsWith("InvalidFilter: ");
    }

    /** Source: sheet operations 9 [model]: the sync that knows all Regions. */
    @Test
    void aSyncShowsAllRegionsOfTheAccount() {
        desk.declare("");
        declareElsewhere(SsmBed.ACCOUNT, "eu-west-1");
        declareElsewhere(SsmBed.OTHER, "eu-west-1");

        ListNodesOutput answer =
                bed.call(ListNodesInput.builder().syncName(EVERYWHERE).build());

        assertThat(answer.nodes()).extracting(Node::region).containsExactly("eu-west-1", "us-east-1");
        assertThat(bed.refusal(ListNodesInput.builder().syncName("mine").build()))
                .isEqualTo("ResourceDataSyncNotFoundException: The specified sync name wasn't found.");
    }

    /** Source: sheet operations 9 [model]: flat maps of strings. */
    @Test
    void nodesAreCountedByAnAttribute() {
        desk.declare("'platformType': 'Windows'");
        desk.declare("");
        desk.declare("");

        ListNodesSummaryOutput answer = bed.call(summary(count(NodeAttributeName.PLATFORM_TYPE)));

        assertThat(answer.summary())
                .containsExactly(
                        Map.of("PlatformType", "Linux", "Count", "2"), Map.of("PlatformType", "Windows", "Count", "1"));
    }

    /** Source: sheet operations 9 [inferred spelling]: an inner aggregator adds its member. */
    @Test
    void anInnerAggregatorRefinesTheGroups() {
        desk.declare("");
        desk.declare("'pingStatus': 'Inactive', 'platformVersion': '2'");

        ListNodesSummaryOutput answer = bed.call(summary(
                count(NodeAttributeName.PLATFORM_NAME, count(NodeAttributeName.PLATFORM_VERSION)),
                count(NodeAttributeName.REGION)));

        assertThat(answer.summary())
                .containsExactly(
                        Map.of("PlatformName", "Amazon Linux", "PlatformVersion", "2", "Count", "1"),
                        Map.of("PlatformName", "Amazon Linux", "PlatformVersion", "2023", "Count", "1"),
                        Map.of("Region", "us-east-1", "Count", "2"));
    }

    /** Source: model: an answer has room for three members. */
    @Test
    void groupsHaveTwoAttributesAtMost() {
        NodeAggregator deep = count(
                NodeAttributeName.REGION,
                count(NodeAttributeName.PLATFORM_NAME, count(NodeAttributeName.AGENT_VERSION)));
        NodeAggregator twice = count(NodeAttributeName.REGION, count(NodeAttributeName.REGION));

        assertThat(bed.refusal(summary(deep))).startsWith("InvalidAggregatorException: ");
        assertThat(bed.refusal(summary(twice))).startsWith("InvalidAggregatorException: ");
    }

    private void declareUnits() {
        bed.admin("PUT", "ssm/organizational-units", "{\"id\": \"ou-ab12-aaaaaaaa\", \"accounts\": []}");
        bed.admin(
                "PUT",
                "ssm/organizational-units",
                "{\"id\": \"ou-ab12-bbbbbbbb\", \"parent\": \"ou-ab12-aaaaaaaa\", \"accounts\": [\"" + SsmBed.ACCOUNT
                        + "\"]}");
    }

    /** Source: API_NodeOwnerInfo [docs]: organization, root and all units down to the account's own. */
    @Test
    void anOwnerTellsTheUnitThatItBelongsTo() {
        desk.declare("");
        declareUnits();

        NodeOwnerInfo owner = list().get(0).owner();

        assertThat(owner.accountId()).isEqualTo(SsmBed.ACCOUNT);
        assertThat(owner.organizationalUnitId()).isEqualTo("ou-ab12-bbbbbbbb");
        assertThat(owner.organizationalUnitPath()).matches("o-[a-z0-9]{10}/r-ab12/ou-ab12-aaaaaaaa/ou-ab12-bbbbbbbb/");
    }

    /** Source: sheet operations 9 [model]: both are keys of filters. */
    @ParameterizedTest
    @CsvSource({
        "ORGANIZATIONAL_UNIT_ID, EQUAL, ou-ab12-bbbbbbbb, 1",
        "ORGANIZATIONAL_UNIT_ID, EQUAL, ou-ab12-aaaaaaaa, 0",
        "ORGANIZATIONAL_UNIT_ID, NOT_EQUAL, ou-ab12-bbbbbbbb, 0",
        "ORGANIZATIONAL_UNIT_PATH, BEGIN_WITH, o-, 1",
        "ORGANIZATIONAL_UNIT_PATH, BEGIN_WITH, r-, 0",
    })
    void nodesAreFoundByTheUnitOfTheirOwner(NodeFilterKey key, NodeFilterOperatorType type, String value, int found) {
        desk.declare("");
        declareUnits();

        assertThat(list(filter(key, type, value))).hasSize(found);
    }

    /** A unit that is declared anew may stand below one that stands below it. */
    @Test
    void unitsInACircleAreToldOnce() {
        desk.declare("");
        declareUnits();
        bed.admin(
                "DELETE",
                "ssm/organizational-units",
                Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "id", "ou-ab12-aaaaaaaa"),
                null);
        bed.admin(
                "PUT",
                "ssm/organizational-units",
                "{\"id\": \"ou-ab12-aaaaaaaa\", \"parent\": \"ou-ab12-bbbbbbbb\", \"accounts\": []}");

        assertThat(list().get(0).owner().organizationalUnitPath()).contains("ou-ab12-bbbbbbbb");
    }
}
