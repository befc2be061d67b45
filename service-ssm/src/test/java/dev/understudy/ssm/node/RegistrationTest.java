package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AddTagsToResourceInput;
import dev.understudy.ssm.model.CreateActivationOutput;
import dev.understudy.ssm.model.DeleteActivationInput;
import dev.understudy.ssm.model.DeregisterManagedInstanceInput;
import dev.understudy.ssm.model.DescribeActivationsInput;
import dev.understudy.ssm.model.DescribeActivationsOutput;
import dev.understudy.ssm.model.InstanceInformation;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.ResourceType;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.UpdateManagedInstanceRoleInput;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private static String refusal(Runnable declaration) {
        AdminRefusal refusal = catchThrowableOfType(AdminRefusal.class, declaration::run);
        return refusal.status() + " " + refusal.getMessage();
    }

    private int registrations() {
        DescribeActivationsOutput answer =
                bed.call(DescribeActivationsInput.builder().build());
        return answer.activationList().get(0).registrationsCount();
    }

    /** Source: sheet M1. */
    @Test
    void theLifeOfAHybridNode() {
        CreateActivationOutput activation =
                desk.activate(NodeDesk.activation().defaultInstanceName("web").registrationLimit(1));
        String id = desk.register(activation);
        assertThat(id).matches("mi-[0-9a-f]{17}");
        InstanceInformation node = desk.see(id);
        assertThat(node.pingStatus()).isEqualTo(PingStatus.ONLINE);
        assertThat(node.resourceType()).isEqualTo(ResourceType.MANAGED_INSTANCE);
        assertThat(node.activationId()).isEqualTo(activation.activationId());
        assertThat(node.iamRole()).isEqualTo("service-role/Hybrid");
        assertThat(node.name()).isEqualTo("web");
        assertThat(node.registrationDate()).isEqualTo(SsmBed.START);
        assertThat(registrations()).isEqualTo(1);
        assertThat(refusal(() -> desk.register(activation))).contains("InvalidActivation", "registration limit of 1");
        bed.call(DeleteActivationInput.builder()
                .activationId(activation.activationId())
                .build());
        assertThat(desk.ids()).containsExactly(id);
        DeregisterManagedInstanceInput deregister =
                DeregisterManagedInstanceInput.builder().instanceId(id).build();
        bed.call(deregister);
        assertThat(desk.ids(NodeDesk.filter("InstanceIds", id))).isEmpty();
        assertThat(bed.refusal(deregister)).startsWith("InvalidInstanceId: Not existing InstanceId mi-");
    }

    /** Source: sheet operations 9 [docs]. */
    @Test
    void nobodyRegistersWithAnExpiredActivation() {
        CreateActivationOutput activation = desk.activate(NodeDesk.activation());

        bed.advance(Duration.ofHours(24));

        assertThat(refusal(() -> desk.register(activation))).contains("InvalidActivation", "expired");
        assertThat(registrations()).isZero();
    }

    /** Source: sheet 1 [model], InvalidActivation: id and code have to match. */
    @Test
    void nobodyRegistersWithAnotherCode() {
        String id = desk.activate(NodeDesk.activation()).activationId();

        assertThat(refusal(() -> desk.declare("'activationId': '" + id + "', 'activationCode': 'guess'")))
                .contains("InvalidActivation");
        assertThat(refusal(() -> desk.declare("'activationId': 'x', 'activationCode': 'guess'")))
                .contains("InvalidActivation");
        assertThat(refusal(() -> desk.declare("'activationId': '" + id + "'")))
                .isEqualTo("400 'activationCode' is missing");
    }

    @Test
    void aRegistrationThatIsRefusedIsNotCounted() {
        CreateActivationOutput activation = desk.activate(NodeDesk.activation());
        String registration = "'activationId': '" + activation.activationId() + "', 'activationCode': '"
                + activation.activationCode() + "', ";

        assertThat(refusal(() -> desk.declare(registration + "'instanceType': 't3.large'")))
                .isEqualTo("400 'instanceType' means nothing for a machine outside of EC2");
        assertThat(refusal(() -> desk.declare(registration + "'tags': {'aws:x': 'y'}")))
                .contains("reserved");
        assertThat(registrations()).isZero();
        assertThat(desk.ids()).isEmpty();
    }

    /** Source: sheet operations 1 [docs]: 1,000 in the standard tier, here fewer. */
    @Test
    void theStandardTierHasRoomForSomeNodes() {
        Quotas quotas = Quotas.aws();
        quotas.adjust("ssm.standard-tier-nodes", 1);
        SsmBed small = new SsmBed(quotas);
        NodeDesk there = new NodeDesk(small);
        CreateActivationOutput activation = there.activate(NodeDesk.activation().registrationLimit(9));
        there.register(activation);

        assertThat(refusal(() -> there.register(activation))).contains("standard-instances tier");

        small.call(UpdateServiceSettingInput.builder()
                .settingId("/ssm/managed-instance/activation-tier")
                .settingValue("advanced")
                .build());
        there.register(activation);
        assertThat(there.ids()).hasSize(2);
    }

    /** Source: sheet operations 9 [model]: tags are copied to each node that registers. */
    @Test
    void aNodeHasTheTagsOfItsActivation() {
        Tag red = Tag.builder().key("team").value("red").build();
        String id = desk.register(desk.activate(NodeDesk.activation().tags(List.of(red))));
        Tag web = Tag.builder().key("layer").value("web").build();
        bed.call(AddTagsToResourceInput.builder()
                .resourceType(ResourceTypeForTagging.MANAGED_INSTANCE)
                .resourceId(id)
                .tags(List.of(web))
                .build());

        ListTagsForResourceOutput tags = bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.MANAGED_INSTANCE)
                .resourceId(id)
                .build());

        assertThat(tags.tagList()).containsExactly(red, web);
        assertThat(desk.ids(NodeDesk.filter("tag:layer", "web"))).containsExactly(id);
    }

    /** Source: sheet operations 9 [model]. */
    @Test
    void theRoleOfANodeCanBeChanged() {
        String id = desk.register(desk.activate(NodeDesk.activation()));
        UpdateManagedInstanceRoleInput update = UpdateManagedInstanceRoleInput.builder()
                .instanceId(id)
                .iamRole("Other")
                .build();

        bed.call(update);

        assertThat(desk.see(id).iamRole()).isEqualTo("Other");
        desk.remove(id);
        assertThat(bed.refusal(update)).isEqualTo("InvalidInstanceId: Not existing InstanceId " + id);
    }

    /** Source: sheet 4 [model]: both forms of ids. */
    @ParameterizedTest
    @ValueSource(strings = {"mi-00000000000000000", "eks_c:my_cluster_abcdefghij0123456"})
    void aNodeThatIsNotThereCannotBeChanged(String id) {
        String refusal = "InvalidInstanceId: Not existing InstanceId " + id;

        assertThat(bed.refusal(
                        DeregisterManagedInstanceInput.builder().instanceId(id).build()))
                .isEqualTo(refusal);
        assertThat(bed.refusal(UpdateManagedInstanceRoleInput.builder()
                        .instanceId(id)
                        .iamRole("Other")
                        .build()))
                .isEqualTo(refusal);
    }

    /** Source: sheet 4 [recorded]: an instance of EC2 and its members. */
    @Test
    void anInstanceOfEc2IsDeclared() {
        String id = desk.declare("'platformType': 'Windows', 'computerName': 'box', 'ipAddress': '10.1.2.3'");

        InstanceInformation node = desk.see(id);
        assertThat(id).matches("i-[0-9a-f]{17}");
        assertThat(node.resourceType()).isEqualTo(ResourceType.EC2_INSTANCE);
        assertThat(node.sourceId()).isEqualTo(id);
        assertThat(node.platformType()).isEqualTo(PlatformType.WINDOWS);
        assertThat(node.platformName()).startsWith("Microsoft Windows");
        assertThat(node.computerName()).isEqualTo("box");
        assertThat(node.ipAddress()).isEqualTo("10.1.2.3");
        assertThat(node.isLatestVersion()).isTrue();
        assertThat(node.activationId()).isNull();
        assertThat(node.registrationDate()).isNull();
    }

    /** Source: sheet 4 [recorded]: PingStatus stays Online for a while after the agent stops. */
    @Test
    void aSilentAgentIsMissedAfterAWhile() {
        String id = desk.declare("");
        bed.advance(Duration.ofMinutes(12));

        desk.change(id, "'agent': 'silent'");

        assertThat(desk.see(id).pingStatus()).isEqualTo(PingStatus.ONLINE);
        bed.advance(Duration.ofMinutes(10));
        assertThat(desk.see(id).pingStatus()).isEqualTo(PingStatus.CONNECTION_LOST);
        assertThat(desk.see(id).lastPingDateTime()).isEqualTo(SsmBed.START.plus(Duration.ofMinutes(10)));
        desk.change(id, "'agent': 'answering'");
        assertThat(desk.see(id).pingStatus()).isEqualTo(PingStatus.ONLINE);
    }

    @Test
    void anAgentThatComesBackIsNotMissed() {
        String id = desk.declare("'agent': 'silent'");

        desk.change(id, "'agent': 'answering'");
        bed.advance(Duration.ofHours(1));

        assertThat(desk.see(id).pingStatus()).isEqualTo(PingStatus.ONLINE);
        assertThat(desk.see(id).lastPingDateTime()).isEqualTo(bed.now());
    }

    @Test
    void aPingStatusCanBeDeclared() {
        String id = desk.declare("'pingStatus': 'Inactive'");

        assertThat(desk.see(id).pingStatus()).isEqualTo(PingStatus.INACTIVE);
        assertThat(desk.change(id, "'agentVersion': '3.1.0.0'").path("agent").asText())
                .isEqualTo("silent");
        assertThat(desk.see(id).agentVersion()).isEqualTo("3.1.0.0");
        assertThat(desk.see(id).isLatestVersion()).isFalse();
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        String id = desk.declare("'tags': {'a': 'b'}, 'platformType': 'MacOS', 'platformVersion': '15'");

        desk.change(id, "'computerName': 'mac'");

        assertThat(desk.see(id).platformVersion()).isEqualTo("15");
        assertThat(desk.ids(NodeDesk.filter("tag:a", "b"))).containsExactly(id);
        desk.change(id, "'tags': {}");
        assertThat(desk.ids(NodeDesk.filter("tag:a", "b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id': 'i-1' | 400 'id' must be i- and 8 or 17 letters and digits, not 'i-1'",
                "'id': 'i-12345678', 'activationId': 'x' | 400 a machine that registers with an activation gets its id"
                        + " from there",
                "'agent': 'dead' | 400 'agent' must be one of answering, silent, absent, not 'dead'",
                "'pingStatus': 'Lost' | 400 'pingStatus' must be one of Online, ConnectionLost, Inactive, not 'Lost'",
                "'agent': 'absent', 'pingStatus': 'Online' | 400 'agent' and 'pingStatus' contradict each other",
                "'agent': 'answering', 'pingStatus': 'Inactive' | 400 'agent' and 'pingStatus' contradict each other",
                "'iamRole': 'x' | 400 'iamRole' means nothing for an instance of EC2",
                "'instanceState': 'dead' | 400 'instanceState' must be one of pending, running, stopping, stopped,"
                        + " shutting-down, terminated, not 'dead'",
                "'agentVersion': '3' | 400 'agentVersion' cannot be '3': Member must satisfy regular expression pattern:"
                        + " ^[0-9]{1,6}(\\.[0-9]{1,6}){2,3}$",
                "'ipAddress': '' | 400 'ipAddress' cannot be '': Member must have length greater than or equal to 1",
                "'tags': 'x' | 400 'tags' must be an object of strings",
                "'tags': {'a': 1} | 400 'tags' must be an object of strings",
            })
    void whatMakesNoSenseIsRefused(String members, String refusal) {
        assertThat(refusal(() -> desk.declare(members))).isEqualTo(refusal);
        assertThat(desk.ids()).isEmpty();
    }

    @Test
    void aMachineIsDeclaredOnceAndChangedOnlyIfItIsThere() {
        desk.declare("'id': 'i-12345678'");

        assertThat(refusal(() -> desk.declare("'id': 'i-12345678'")))
                .isEqualTo("409 there is a node 'i-12345678' already");
        assertThat(refusal(() -> desk.change("i-87654321", "'agent': 'silent'")))
                .isEqualTo("404 there is no node 'i-87654321'");
        desk.remove("i-12345678");
        assertThat(refusal(() -> desk.remove("i-12345678"))).isEqualTo("404 there is no node 'i-12345678'");
    }
}
