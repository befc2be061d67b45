package dev.understudy.ssm.node;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Transitions;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.node.state.ActivationRecord;
import dev.understudy.ssm.node.state.Agent;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.Platform;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the agents of machines do to the state of Systems Manager: they register, fall silent and come back. Nobody but
 * an agent may do so with AWS; here a test does it by the admin API.
 */
public final class Registration {
    /** What the timeline calls that an agent is missed. */
    public static final String TRANSITION = "node-connection-loss";

    /** What the timeline calls that an agent answers again because its machine was switched on. */
    public static final String SWITCHED_ON = "node-switched-on";

    /** The lifecycle that says how long it takes until a silent agent is missed: two pings, unless users say more. */
    public static final String LIFECYCLE = "ssm.node-connection-loss";

    /** The version of agents that are up to date. */
    public static final String LATEST_AGENT = "3.3.5226.0";

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Lifecycles lifecycles;
    private final IdGenerator ids;
    private final Quotas quotas;

    /** Nodes whose agents are missed after two pings. */
    public Registration(Kernel kernel) {
        this.lifecycles = kernel.lifecycles();
        this.ids = kernel.ids();
        this.quotas = kernel.quotas();
        lifecycles.register(LIFECYCLE, TransitionPolicy.after(Agent.PING_INTERVAL.multipliedBy(2)));
    }

    /** Hears of agents. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * An agent answers that did not before.
         *
         * @param nodeId its node
         * @param partition where it is, locked
         * @param now the time
         */
        void answers(String nodeId, Partition<SsmStore> partition, Instant now);
    }

    /** Tells a watcher of agents from now on. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Lets silent agents be missed, and those be heard whose machines are switched on. */
    public void register(Transitions<SsmStore> transitions) {
        transitions.register(TRANSITION, Registration::missed);
        transitions.register(SWITCHED_ON, this::switchedOn);
    }

    /** An instance of EC2 that runs Linux, as it is before anything is said about it; it is not stored yet. */
    NodeRecord instance(String id, PartitionKey owner, Instant now) {
        String address = address();
        String domain = owner.region().equals("us-east-1") ? "ec2.internal" : owner.region() + ".compute.internal";
        return new NodeRecord(
                id,
                new Machine.Ec2(id, InstanceStage.RUNNING, "t3.micro", null, null, now, owner.region() + "a", null),
                platform(PlatformType.LINUX),
                new Agent.Answering(LATEST_AGENT, now),
                "ip-" + address.replace('.', '-') + "." + domain,
                address,
                "x86_64");
    }

    /** An id that an instance of EC2 may have. */
    String instanceId() {
        return "i-" + ids.hex(17);
    }

    /**
     * A machine outside of EC2 that runs Linux and may register with an activation; it is not stored yet.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidActivation}, if the activation is unknown, expired or
     *     used up or the code is wrong; {@code ValidationException}, if the standard tier allows no more nodes
     */
    NodeRecord hybrid(String activationId, String code, SsmStore store, Instant now) {
        ActivationRecord activation =
                store.activations.require(activationId, () -> NodeErrors.unknownActivation(activationId));
        if (!activation.code().equals(code)) {
            throw NodeErrors.wrongActivationCode();
        }
        if (activation.expired(now)) {
            throw NodeErrors.activationExpired(activationId);
        }
        if (activation.exhausted()) {
            throw NodeErrors.activationExhausted(activationId, activation.registrationLimit());
        }
        checkTier(store);
        Machine.Hybrid machine = new Machine.Hybrid(
                activationId, activation.iamRole(), activation.defaultInstanceName(), now, null, null, null);
        return new NodeRecord(
                "mi-" + ids.hex(17),
                machine,
                platform(PlatformType.LINUX),
                new Agent.Answering(LATEST_AGENT, now),
                "server-" + ids.hex(8),
                address(),
                "x86_64");
    }

    /** The standard tier allows some nodes outside of EC2 for each account and region. */
    private void checkTier(SsmStore store) {
        if (ServiceSettingRecord.value(store.serviceSettings, KnownSetting.ACTIVATION_TIER)
                .equals("advanced")) {
            return;
        }
        int limit = quotas.limit("ssm.standard-tier-nodes", 1000);
        long hybrid = store.nodes.values().stream()
                .filter(node -> node.machine() instanceof Machine.Hybrid)
                .count();
        if (hybrid >= limit) {
            throw NodeErrors.standardTierFull(limit);
        }
    }

    /** The tags with which a machine begins: those of the activation that it registers with. */
    static Map<String, String> tagsAtFirst(NodeRecord node, SsmStore store) {
        ActivationRecord activation =
                node.machine() instanceof Machine.Hybrid hybrid ? store.activations.get(hybrid.activationId()) : null;
        return activation == null ? Map.of() : activation.tags();
    }

    /**
     * Keeps a node as it is now, and sees to it that its agent is missed if it has fallen silent. A new node uses up one
     * registration of its activation.
     */
    void keep(NodeRecord node, Partition<SsmStore> partition, Instant now) {
        NodeRecord before = partition.store().nodes.get(node.id());
        if (before == null && node.machine() instanceof Machine.Hybrid hybrid) {
            ActivationRecord activation = partition
                    .store()
                    .activations
                    .require(hybrid.activationId(), () -> NodeErrors.unknownActivation(hybrid.activationId()));
            partition.store().activations.put(activation.id(), activation.registered());
        }
        boolean wasSilent = before != null && before.agent() instanceof Agent.Silent;
        partition.store().nodes.put(node.id(), node);
        if (!(node.agent() instanceof Agent.Silent)) {
            partition.timeline().cancel(TRANSITION, node.id());
        } else if (!wasSilent) {
            partition.timeline().schedule(TRANSITION, node.id(), lifecycles.policy(LIFECYCLE), now);
        }
        if (node.answers() && before != null && !before.answers()) {
            tellWatchers(node.id(), partition, now);
        }
    }

    private void tellWatchers(String nodeId, Partition<SsmStore> partition, Instant now) {
        watchers.forEach(watcher -> watcher.answers(nodeId, partition, now));
    }

    /**
     * Switches the machine of a node. If its agent answers again, watchers hear of it as the next thing that happens at
     * this time, since whoever switches is busy with something of its own.
     */
    public static void switchMachine(
            NodeRecord node, Machine.Ec2 instance, InstanceStage stage, Partition<SsmStore> partition, Instant now) {
        NodeRecord switched = node.withMachine(instance.in(stage));
        partition.store().nodes.put(node.id(), switched);
        if (switched.answers() && !node.answers()) {
            partition.timeline().schedule(new DueTransition(now, SWITCHED_ON, node.id()));
        }
    }

    private void switchedOn(DueTransition transition, Partition<SsmStore> partition) {
        NodeRecord node = partition.store().nodes.get(transition.resource());
        if (node != null && node.answers()) {
            tellWatchers(node.id(), partition, transition.dueAt());
        }
    }

    /**
     * Replaces the tags of a node.
     *
     * @throws dev.understudy.core.error.ModeledError if there are too many or AWS keeps one to itself
     */
    void tag(NodeRecord node, Map<String, String> tags, Partition<SsmStore> partition) {
        String arn = SsmArns.node(partition.key(), node.id());
        TagRules rules =
                new TagRules(TaggableResources.usualLimit(quotas), SsmErrors::tooManyTags, SsmErrors::reservedTagKey);
        Map<String, String> before = partition.tags().of(arn);
        partition.tags().drop(arn);
        try {
            partition.tags().add(arn, tags, rules);
        } catch (ModeledError e) {
            partition.tags().add(arn, before, rules);
            throw e;
        }
    }

    /** Forgets a node. */
    static void remove(String id, Partition<SsmStore> partition) {
        partition.store().nodes.remove(id);
        partition.timeline().cancel(TRANSITION, id);
        partition.timeline().cancel(SWITCHED_ON, id);
        partition.tags().drop(SsmArns.node(partition.key(), id));
    }

    /** What machines of a family run, unless a test says otherwise. */
    static Platform platform(PlatformType type) {
        return switch (type) {
            case LINUX -> new Platform(type, "Amazon Linux", "2023");
            case WINDOWS -> new Platform(type, "Microsoft Windows Server 2022 Datacenter", "10.0.20348");
            case MAC_OS -> new Platform(type, "macOS", "14.5");
        };
    }

    private String address() {
        return "10.0." + ids.below(256) + "." + (4 + ids.below(250));
    }

    private static void missed(DueTransition transition, Partition<SsmStore> partition) {
        NodeRecord node = partition.store().nodes.get(transition.resource());
        if (node != null && node.agent() instanceof Agent.Silent silent) {
            partition.store().nodes.put(node.id(), node.withAgent(silent.toLost()));
        }
    }
}
