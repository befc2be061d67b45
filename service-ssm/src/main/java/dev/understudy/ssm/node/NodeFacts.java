package dev.understudy.ssm.node;

import com.google.common.base.Ascii;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.WireEnum;
import dev.understudy.core.validation.ConstraintCheck;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.Violations;
import dev.understudy.ssm.model.InstanceInfo;
import dev.understudy.ssm.model.InstanceProperty;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.SourceType;
import dev.understudy.ssm.node.state.Agent;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.Platform;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a test says about a node; what it does not say stays as it is. */
final class NodeFacts {
    /** The members that say something about a node. */
    static final List<String> MEMBERS = List.of(
            "agent",
            "agentVersion",
            "pingStatus",
            "platformType",
            "platformName",
            "platformVersion",
            "computerName",
            "ipAddress",
            "architecture",
            "instanceState",
            "instanceType",
            "instanceRole",
            "keyName",
            "availabilityZone",
            "availabilityZoneId",
            "name",
            "iamRole",
            "sourceType",
            "sourceId",
            "sourceLocation");

    private static final List<String> OF_INSTANCES = MEMBERS.subList(9, 15);
    private static final List<String> OF_OTHERS = MEMBERS.subList(15, 20);

    /** What a test can say of an agent. */
    private enum Behaviour {
        ANSWERING("answering"),
        SILENT("silent"),
        ABSENT("absent");

        private final String spelling;

        Behaviour(String spelling) {
            this.spelling = spelling;
        }

        static Behaviour of(Agent agent) {
            if (agent instanceof Agent.Absent) {
                return ABSENT;
            }
            return agent.answers() ? ANSWERING : SILENT;
        }
    }

    private final AdminBody body;

    NodeFacts(AdminBody body) {
        this.body = body;
    }

    /**
     * A node with these facts in place of its own.
     *
     * @throws AdminRefusal if they are wrong, contradict each other, or do not fit such a machine
     */
    NodeRecord applyTo(NodeRecord node, Instant now) {
        return new NodeRecord(
                node.id(),
                machine(node.machine()),
                platform(node.platform()),
                agent(node, now),
                or("computerName", node.computerName()),
                or("ipAddress", node.ipAddress()),
                or("architecture", node.architecture()));
    }

    /** How a test would say what an agent does. */
    static String spell(Agent agent) {
        return Behaviour.of(agent).spelling;
    }

    private Machine machine(Machine machine) {
        if (machine instanceof Machine.Ec2 ec2) {
            refuse(OF_OTHERS, "an instance of EC2");
            return new Machine.Ec2(
                    ec2.id(),
                    Objects.requireNonNull(
                            choice("instanceState", ec2.state(), InstanceStage.values(), InstanceStage::wireValue)),
                    or("instanceType", ec2.instanceType()),
                    orNone("instanceRole", ec2.instanceRole()),
                    orNone("keyName", ec2.keyName()),
                    ec2.launchedAt(),
                    or("availabilityZone", ec2.availabilityZone()),
                    orNone("availabilityZoneId", ec2.availabilityZoneId()));
        }
        refuse(OF_INSTANCES, "a machine outside of EC2");
        Machine.Hybrid hybrid = (Machine.Hybrid) machine;
        return new Machine.Hybrid(
                hybrid.activationId(),
                or("iamRole", hybrid.iamRole()),
                orNone("name", hybrid.name()),
                hybrid.registeredAt(),
                wire("sourceType", hybrid.sourceType(), SourceType.values()),
                orNone("sourceId", hybrid.sourceId()),
                orNone("sourceLocation", hybrid.sourceLocation()));
    }

    private void refuse(List<String> members, String machine) {
        for (String member : members) {
            if (body.value(member) != null) {
                throw AdminRefusal.badRequest("'" + member + "' means nothing for " + machine);
            }
        }
    }

    /** A family that changes brings its usual system, unless the test names another. */
    private Platform platform(Platform before) {
        PlatformType type = Objects.requireNonNull(wire("platformType", before.type(), PlatformType.values()));
        Platform usual = type == before.type() ? before : Registration.platform(type);
        return new Platform(type, or("platformName", usual.name()), or("platformVersion", usual.version()));
    }

    private Agent agent(NodeRecord node, Instant now) {
        Agent before = node.agent();
        Behaviour behaviour = choice("agent", null, Behaviour.values(), value -> value.spelling);
        PingStatus shown = wire("pingStatus", null, PingStatus.values());
        String version = or("agentVersion", Objects.requireNonNullElse(before.version(), Registration.LATEST_AGENT));
        if (behaviour == Behaviour.ABSENT) {
            return absent(node, shown);
        }
        if (shown == null || shown == PingStatus.ONLINE) {
            return heard(before, behaviour, shown, version, now);
        }
        if (behaviour == Behaviour.ANSWERING) {
            throw contradiction();
        }
        return new Agent.Lost(version, Objects.requireNonNullElse(before.lastPing(now), now), shown);
    }

    private static Agent absent(NodeRecord node, @Nullable PingStatus shown) {
        if (shown != null) {
            throw contradiction();
        }
        if (node.machine() instanceof Machine.Hybrid) {
            throw AdminRefusal.badRequest("a machine outside of EC2 is known by its agent only; remove it instead");
        }
        return new Agent.Absent();
    }

    /** An agent that is shown as online, or about which only a new version is known. */
    private static Agent heard(
            Agent before, @Nullable Behaviour behaviour, @Nullable PingStatus shown, String version, Instant now) {
        if (behaviour == Behaviour.SILENT) {
            Instant lastPing = Objects.requireNonNullElse(before.lastPing(now), now);
            return shown == null && before instanceof Agent.Lost lost
                    ? new Agent.Lost(version, lastPing, lost.pingStatus())
                    : new Agent.Silent(version, lastPing);
        }
        if (behaviour == null && shown == null) {
            return withVersion(before, version);
        }
        return before instanceof Agent.Answering answering
                ? new Agent.Answering(version, answering.since())
                : new Agent.Answering(version, now);
    }

    private static Agent withVersion(Agent agent, String version) {
        if (agent instanceof Agent.Answering answering) {
            return new Agent.Answering(version, answering.since());
        }
        if (agent instanceof Agent.Silent silent) {
            return new Agent.Silent(version, silent.lastPing());
        }
        return agent instanceof Agent.Lost lost ? new Agent.Lost(version, lost.lastPing(), lost.pingStatus()) : agent;
    }

    private static AdminRefusal contradiction() {
        return AdminRefusal.badRequest("'agent' and 'pingStatus' contradict each other");
    }

    private String or(String member, String before) {
        return Objects.requireNonNullElse(text(member), before);
    }

    private @Nullable String orNone(String member, @Nullable String before) {
        String said = text(member);
        return said == null ? before : said;
    }

    /** What a test says has to be something that answers can say. */
    private @Nullable String text(String member) {
        String said = body.text(member);
        String wireName = Ascii.toUpperCase(member.substring(0, 1)) + member.substring(1);
        Member listed = InstanceInfo.SCHEMA.memberByWireName(wireName);
        Member shown = listed == null ? InstanceProperty.SCHEMA.memberByWireName(wireName) : listed;
        if (said != null && shown != null) {
            Violations violations = new Violations();
            ConstraintCheck.check(shown.schema(), false, said, violations);
            for (Violation violation : violations.list()) {
                throw AdminRefusal.badRequest("'" + member + "' cannot be '" + said + "': " + violation.rule());
            }
        }
        return said;
    }

    private <E extends Enum<E> & WireEnum> @Nullable E wire(String member, @Nullable E before, E[] values) {
        return choice(member, before, values, WireEnum::wireValue);
    }

    private <E extends Enum<E>> @Nullable E choice(
            String member, @Nullable E before, E[] values, Function<E, String> spelling) {
        String said = body.text(member);
        if (said == null) {
            return before;
        }
        return Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(said))
                .findFirst()
                .orElseThrow(() -> AdminRefusal.badRequest("'" + member + "' must be one of "
                        + String.join(", ", Arrays.stream(values).map(spelling).toList()) + ", not '" + said + "'"));
    }
}
