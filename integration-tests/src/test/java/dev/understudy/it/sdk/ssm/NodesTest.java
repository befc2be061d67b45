package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.WireAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.CreateActivationResponse;
import software.amazon.awssdk.services.ssm.model.DescribeInstanceInformationRequest;
import software.amazon.awssdk.services.ssm.model.DescribeInstancePropertiesRequest;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstanceProperty;
import software.amazon.awssdk.services.ssm.model.ListNodesRequest;
import software.amazon.awssdk.services.ssm.model.ListNodesSummaryRequest;
import software.amazon.awssdk.services.ssm.model.Node;
import software.amazon.awssdk.services.ssm.model.PingStatus;
import software.amazon.awssdk.services.ssm.model.ResourceType;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Managed nodes through the SDK. Source: behaviour sheet SSM documents, section 4 and scenario M1. */
class NodesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private JsonNode admin(String method, String body) {
        return me.sendAdmin(
                        method,
                        "ssm/nodes?account=" + me.account() + "&region=us-east-1",
                        json(body).toString())
                .ok()
                .json();
    }

    private String declare(String body) {
        return admin("POST", body).path("id").asText();
    }

    private String register(CreateActivationResponse activation) {
        return declare("{activationId:'" + activation.activationId() + "',activationCode:'"
                + activation.activationCode() + "'}");
    }

    private DescribeInstanceInformationRequest describing(String filters) {
        return read(DescribeInstanceInformationRequest.builder(), "{Filters:[" + filters + "]}");
    }

    private List<InstanceInformation> describe(String filters) {
        return ssm.describeInstanceInformation(describing(filters)).instanceInformationList();
    }

    /** Scenario M1. */
    @Test
    void aHybridNodeComesAndGoes() {
        CreateActivationResponse activation = ssm.createActivation(
                r -> r.iamRole("Hybrid").registrationLimit(1).defaultInstanceName("web"));
        String id = register(activation);
        InstanceInformation node = describe("").get(0);
        assertThat(node.instanceId()).isEqualTo(id).matches("mi-[0-9a-f]{17}");
        assertThat(node.pingStatus()).isEqualTo(PingStatus.ONLINE);
        assertThat(node.resourceType()).isEqualTo(ResourceType.MANAGED_INSTANCE);
        assertThat(node.activationId()).isEqualTo(activation.activationId());
        assertThat(ssm.describeActivations(r -> {}).activationList().get(0).registrationsCount())
                .isEqualTo(1);
        assertThat(me.sendAdmin(
                                "POST",
                                "ssm/nodes?account=" + me.account() + "&region=us-east-1",
                                json("{activationId:'" + activation.activationId() + "',activationCode:'"
                                                + activation.activationCode() + "'}")
                                        .toString())
                        .status())
                .isEqualTo(400);
        ssm.deleteActivation(r -> r.activationId(activation.activationId()));
        Refused.call(() -> ssm.deleteActivation(r -> r.activationId(activation.activationId())))
                .with(400, "InvalidActivation");
        ssm.updateManagedInstanceRole(r -> r.instanceId(id).iamRole("Other"));
        ssm.addTagsToResource(r -> r.resourceType(ResourceTypeForTagging.MANAGED_INSTANCE)
                .resourceId(id)
                .tags(Tag.builder().key("env").value("dev").build()));
        assertThat(describe("{Key:'tag:env',Values:['dev']}").get(0).iamRole()).isEqualTo("Other");
        ssm.deregisterManagedInstance(r -> r.instanceId(id));
        Refused.call(() -> ssm.deregisterManagedInstance(r -> r.instanceId(id))).with(400, "InvalidInstanceId");
        assertThat(describe("{Key:'InstanceIds',Values:['" + id + "']}")).isEmpty();
    }

    /** Source: 4 [recorded]: all are ValidationException. */
    @Test
    void badFiltersAreRefusedInTheRecordedWords() {
        Refused.call(() -> ssm.describeInstanceInformation(r -> r.maxResults(4)))
                .withCommon(400, "ValidationException")
                .naming("'maxResults'", "Member must have value greater than or equal to 5");
        Refused.call(() -> describe("{Key:'InstanceIds',Values:[]}"))
                .withCommon(400, "ValidationException")
                .naming("Value at 'filters.1.member.values' failed");
        Refused.call(() -> describe("{Key:'Colour',Values:['red']}"))
                .withCommon(400, "ValidationException")
                .saying("Colour filter Key is invalid.");
        Refused.call(() -> describe("{Key:'tag:a',Values:['b']},{Key:'PingStatus',Values:['Online']}"))
                .withCommon(400, "ValidationException")
                .saying("Cannot mix tag or inventory filter with any other filter.");
        Refused.call(() -> ssm.describeInstanceInformation(read(
                        DescribeInstanceInformationRequest.builder(),
                        "{Filters:[{Key:'PingStatus',Values:['Online']}],"
                                + "InstanceInformationFilterList:[{key:'PingStatus',valueSet:['Online']}]}")))
                .withCommon(400, "ValidationException")
                .saying("Cannot use both legacy and new filter simultaneously.");
        Refused.call(() -> ssm.describeInstanceInformation(r -> r.nextToken("x")))
                .with(400, "InvalidNextToken");
    }

    /** Source: model: what the operations declare. */
    @Test
    void otherRefusals() {
        Refused.call(() -> describe("{Key:'InstanceIds',Values:['x']}")).with(400, "InvalidInstanceId");
        Refused.call(() -> describe("{Key:'PingStatus',Values:['x']}"))
                .with(400, "InvalidInstanceInformationFilterValue");
        Refused.call(() -> ssm.createActivation(
                        r -> r.iamRole("Hybrid").expirationDate(EmbeddedEmulator.START.minusSeconds(1))))
                .with(400, "InvalidParameters");
        Refused.call(() -> ssm.listNodes(r -> r.syncName("mine"))).with(400, "ResourceDataSyncNotFoundException");
        Refused.call(() -> ssm.describeInstanceProperties(read(
                        DescribeInstancePropertiesRequest.builder(),
                        "{FiltersWithOperator:[{Key:'Colour',Values:['red']}]}")))
                .with(400, "InvalidFilterKey");
    }

    /** Source: 4 [recorded]: stopped instances are not listed, silent agents still are. */
    @Test
    void whatTestsSayOfAMachineIsShown() {
        String id = declare("{platformType:'Windows',tags:{Name:'box'}}");
        admin("PUT", "{id:'" + id + "',agent:'silent'}");
        assertThat(describe("").get(0).pingStatus()).isEqualTo(PingStatus.ONLINE);
        admin("PUT", "{id:'" + id + "',pingStatus:'ConnectionLost'}");
        assertThat(describe("{Key:'PingStatus',Values:['ConnectionLost']}")).hasSize(1);

        admin("PUT", "{id:'" + id + "',instanceState:'stopped'}");

        assertThat(describe("")).isEmpty();
        InstanceProperty property =
                ssm.describeInstanceProperties(r -> {}).instanceProperties().get(0);
        assertThat(property.instanceState()).isEqualTo("stopped");
        assertThat(property.name()).isEqualTo("box");
    }

    @Test
    void paginatorsSeeEveryNodeOnce() {
        for (int i = 0; i < 12; i++) {
            declare("{}");
        }
        ssm.createActivation(r -> r.iamRole("A"));
        ssm.createActivation(r -> r.iamRole("B"));

        assertThat(ssm.describeInstanceInformationPaginator(r -> r.maxResults(5))
                        .instanceInformationList())
                .extracting(InstanceInformation::instanceId)
                .doesNotHaveDuplicates()
                .hasSize(12);
        assertThat(ssm.describeInstancePropertiesPaginator(r -> r.maxResults(5)).instanceProperties())
                .hasSize(12);
        assertThat(ssm.listNodesPaginator(r -> r.maxResults(5)).nodes())
                .extracting(Node::id)
                .doesNotHaveDuplicates()
                .hasSize(12);
        assertThat(ssm.describeActivationsPaginator(r -> r.maxResults(1)).activationList())
                .hasSize(2);
    }

    /** Source: sheet SSM operations, section 9 [model] and scenario O16. */
    @Test
    void theFleetIsListedAndCounted() {
        declare("{platformType:'Windows'}");
        declare("{}");
        String aggregator = "AggregatorType:'Count',TypeName:'Instance',AttributeName:";

        List<Map<String, String>> summary = ssm
                .listNodesSummaryPaginator(read(
                        ListNodesSummaryRequest.builder(),
                        "{MaxResults:1,SyncName:'AWS-QuickSetup-ManagedNode',Aggregators:[{" + aggregator
                                + "'Region',Aggregators:[{" + aggregator + "'PlatformType'}]}]}"))
                .summary()
                .stream()
                .toList();

        assertThat(summary)
                .containsExactly(
                        Map.of("Region", "us-east-1", "PlatformType", "Linux", "Count", "1"),
                        Map.of("Region", "us-east-1", "PlatformType", "Windows", "Count", "1"));
        assertThat(ssm.listNodes(read(
                                ListNodesRequest.builder(),
                                "{Filters:[{Key:'PlatformType',Values:['Windows'],Type:'NotEqual'}]}"))
                        .nodes())
                .hasSize(1);
    }

    /** Source: newest additions B8.4. */
    @Test
    void hostManagementIsAServiceSetting() {
        String role = "arn:aws:iam::" + me.account() + ":role/Mine";
        String setting = "/ssm/managed-instance/default-ec2-instance-management-role";
        HostManagementClient hosts = new HostManagementClient(me);

        WireAnswer registered = hosts.registerDefaultHostManagementConfiguration(
                "{PermissionModel:'SELF_MANAGED',RoleArn:'" + role + "'}");

        assertThat(registered.ok().json().path("RoleArn").asText()).isEqualTo(role);
        assertThat(ssm.getServiceSetting(r -> r.settingId(setting))
                        .serviceSetting()
                        .settingValue())
                .isEqualTo("Mine");
        hosts.registerDefaultHostManagementConfiguration("{PermissionModel:'SERVICE_MANAGED'}")
                .isAwsJsonError(400, "ValidationException");
        hosts.deregisterDefaultHostManagementConfiguration().ok();
        assertThat(ssm.getServiceSetting(r -> r.settingId(setting))
                        .serviceSetting()
                        .status())
                .isEqualTo("Default");
    }
}
