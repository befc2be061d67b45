package dev.understudy.ssm.node;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.InstanceInfo;
import dev.understudy.ssm.model.InstanceInformation;
import dev.understudy.ssm.model.InstanceProperty;
import dev.understudy.ssm.model.ManagedStatus;
import dev.understudy.ssm.model.Node;
import dev.understudy.ssm.model.NodeOwnerInfo;
import dev.understudy.ssm.model.NodeType;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.node.state.Agent;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.Objects;

/** What answers say of nodes. */
final class NodeAnswers {
    private static final String AGENT_TYPE = "amazon-ssm-agent";

    private NodeAnswers() {}

    /** A node as {@code DescribeInstanceInformation} shows it. */
    static InstanceInformation information(NodeRecord node, SsmStore store, Instant now) {
        InstanceInformation.Builder answer = InstanceInformation.builder()
                .instanceId(node.id())
                .pingStatus(node.pingStatus())
                .lastPingDateTime(node.agent().lastPing(now))
                .agentVersion(node.agent().version())
                .isLatestVersion(Registration.LATEST_AGENT.equals(node.agent().version()))
                .platformType(node.platform().type())
                .platformName(node.platform().name())
                .platformVersion(node.platform().version())
                .iamRole(HostManagement.roleOf(node, store))
                .resourceType(node.machine().type())
                .ipAddress(node.ipAddress())
                .computerName(node.computerName())
                .sourceId(node.machine().sourceId())
                .sourceType(node.machine().sourceType());
        if (node.machine() instanceof Machine.Hybrid hybrid) {
            answer.activationId(hybrid.activationId())
                    .registrationDate(hybrid.registeredAt())
                    .name(hybrid.name())
                    .sourceLocation(hybrid.sourceLocation());
        }
        return answer.build();
    }

    /** A node as {@code DescribeInstanceProperties} shows it; what an instance of EC2 lacks is blank. */
    static InstanceProperty property(NodeRecord node, Partition<SsmStore> partition, Instant now) {
        InstanceProperty.Builder answer = InstanceProperty.builder()
                .instanceId(node.id())
                .architecture(node.architecture())
                .ipAddress(node.ipAddress())
                .pingStatus(node.pingStatus())
                .lastPingDateTime(node.agent().lastPing(now))
                .agentVersion(node.agent().version())
                .platformType(node.platform().type())
                .platformName(node.platform().name())
                .platformVersion(node.platform().version())
                .iamRole(HostManagement.roleOf(node, partition.store()))
                .resourceType(node.machine().type().wireValue())
                .computerName(node.computerName())
                .sourceId(node.machine().sourceId())
                .sourceType(node.machine().sourceType());
        if (node.machine() instanceof Machine.Ec2 instance) {
            return answer.name(NodeSelection.tags(node, partition).getOrDefault("Name", ""))
                    .instanceType(instance.instanceType())
                    .instanceRole(Objects.requireNonNullElse(instance.instanceRole(), ""))
                    .keyName(Objects.requireNonNullElse(instance.keyName(), ""))
                    .instanceState(instance.state().wireValue())
                    .launchTime(instance.launchedAt())
                    .availabilityZone(instance.availabilityZone())
                    .build();
        }
        Machine.Hybrid hybrid = (Machine.Hybrid) node.machine();
        return answer.name(hybrid.name())
                .activationId(hybrid.activationId())
                .registrationDate(hybrid.registeredAt())
                .sourceLocation(hybrid.sourceLocation())
                .build();
    }

    /** A node as {@code ListNodes} shows it. */
    static Node node(NodeRecord node, NodeOwnerInfo owner, String region, Instant now) {
        return Node.builder()
                .captureTime(Objects.requireNonNullElse(node.agent().lastPing(now), now))
                .id(node.id())
                .owner(owner)
                .region(region)
                .nodeType(new NodeType.Instance(info(node)))
                .build();
    }

    /** An instance without an agent tells nothing of its insides. */
    private static InstanceInfo info(NodeRecord node) {
        boolean managed = !(node.agent() instanceof Agent.Absent);
        InstanceInfo.Builder answer = InstanceInfo.builder()
                .instanceStatus(status(node))
                .ipAddress(node.ipAddress())
                .managedStatus(managed ? ManagedStatus.MANAGED : ManagedStatus.UNMANAGED)
                .resourceType(node.machine().type())
                .sourceType(node.machine().sourceType())
                .sourceId(node.machine().sourceId());
        if (managed) {
            answer.agentType(AGENT_TYPE)
                    .agentVersion(node.agent().version())
                    .computerName(node.computerName())
                    .platformType(node.platform().type())
                    .platformName(node.platform().name())
                    .platformVersion(node.platform().version());
        }
        if (node.machine() instanceof Machine.Ec2 instance) {
            answer.availabilityZone(instance.availabilityZone()).availabilityZoneId(instance.availabilityZoneId());
        } else if (node.machine() instanceof Machine.Hybrid hybrid) {
            answer.name(hybrid.name()).sourceLocation(hybrid.sourceLocation());
        }
        return answer.build();
    }

    private static String status(NodeRecord node) {
        if (!node.machine().running()) {
            return "Stopped";
        }
        PingStatus ping = node.pingStatus();
        return ping == null || ping == PingStatus.ONLINE ? "Active" : ping.wireValue();
    }
}
