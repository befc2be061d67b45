package dev.understudy.ssm.access;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.access.policy.AccessPolicies;
import dev.understudy.ssm.access.policy.Ruling;
import dev.understudy.ssm.access.state.Access;
import dev.understudy.ssm.access.state.AccessRecord;
import dev.understudy.ssm.access.state.Requester;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.run.AccessDecisions;
import dev.understudy.ssm.automation.run.LaunchPlan;
import dev.understudy.ssm.automation.run.Launcher;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.state.AccessRequest;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.model.AccessRequestOperations;
import dev.understudy.ssm.model.AccessRequestStatus;
import dev.understudy.ssm.model.AccessType;
import dev.understudy.ssm.model.AutomationExecutionLimitExceededException;
import dev.understudy.ssm.model.Credentials;
import dev.understudy.ssm.model.GetAccessTokenInput;
import dev.understudy.ssm.model.GetAccessTokenOutput;
import dev.understudy.ssm.model.StartAccessRequestInput;
import dev.understudy.ssm.model.StartAccessRequestOutput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.CreationTags;
import dev.understudy.ssm.tag.TagSets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Requests for access to nodes. Each is an execution that waits for its approvers.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access.html">
 *     Just-in-time node access</a>
 */
public final class AccessRequests implements AccessRequestOperations, AccessDecisions {
    private static final int ID_DIGITS = 12;
    private static final int KEY_SUFFIX = 4;
    private static final int SECRET_LENGTH = 40;
    private static final int TOKEN_LENGTH = 300;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Duration LONGEST_SESSION = Duration.ofHours(1);

    private final Partitions<SsmStore> partitions;
    private final Launcher launcher;
    private final IdGenerator ids;
    private final TagRules tagRules;

    /** Requests in this state. */
    public AccessRequests(Partitions<SsmStore> partitions, Launcher launcher, Kernel kernel) {
        this.partitions = partitions;
        this.launcher = launcher;
        this.ids = kernel.ids();
        this.tagRules = CreationTags.rules("An access request", kernel.quotas());
    }

    /** What sessions with a node are: just in time, if access to it was granted and has not ended. */
    public static AccessType accessType(String nodeId, SsmStore store, Instant now) {
        boolean granted = store.accessRequests.values().stream()
                .anyMatch(request -> request.nodes().contains(nodeId)
                        && request.access().status(now) == AccessRequestStatus.APPROVED);
        return granted ? AccessType.JUST_IN_TIME : AccessType.STANDARD;
    }

    @Override
    public StartAccessRequestOutput startAccessRequest(StartAccessRequestInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        List<NodeRecord> nodes = nodes(input.targets(), partition.store());
        Ruling ruling = ruling(nodes, partition);
        Map<String, String> tags = TagSets.of(input.tags());
        String id = "oi-" + ids.hex(ID_DIGITS);
        String arn = SsmArns.opsItem(partition.key(), id);
        partition.tags().check(arn, tags, tagRules);
        Runbook runbook = new Runbook(
                ruling.policy(),
                ruling.version(),
                "access-request/" + id,
                AccessPrograms.of(ruling, input.reason()),
                null);
        AccessRecord request = new AccessRecord(
                id,
                input.reason(),
                nodes.stream().map(NodeRecord::id).toList(),
                ruling.duration(),
                new Access.Pending());
        LaunchPlan plan = LaunchPlan.of(runbook, Map.of(), context.callerArn()).asking(new AccessRequest(id));
        launch(plan, partition, context.now());
        partition.store().accessRequests.put(id, request);
        partition.tags().add(arn, tags, tagRules);
        return StartAccessRequestOutput.builder().accessRequestId(id).build();
    }

    private void launch(LaunchPlan plan, Partition<SsmStore> partition, Instant now) {
        try {
            launcher.launch(plan, partition, now);
        } catch (AutomationExecutionLimitExceededException crowded) {
            throw AccessErrors.tooManyRequests();
        }
    }

    private static List<NodeRecord> nodes(List<Target> targets, SsmStore store) {
        Set<String> named = new LinkedHashSet<>();
        for (Target target : targets) {
            if (!"InstanceIds".equals(target.key())) {
                throw AccessErrors.targets();
            }
            named.addAll(Objects.requireNonNullElse(target.values(), List.of()));
        }
        if (named.isEmpty()) {
            throw AccessErrors.targets();
        }
        List<NodeRecord> nodes = new ArrayList<>();
        for (String id : named) {
            NodeRecord node = store.nodes.get(id);
            if (node == null || !node.managed()) {
                throw AccessErrors.nodeNotFound(id);
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static Ruling ruling(List<NodeRecord> nodes, Partition<SsmStore> partition) {
        Requester requester = Objects.requireNonNullElseGet(
                partition.store().requesters.get(partition.key().account()),
                () -> Requester.unknown(partition.key().account()));
        AccessPolicies policies = new AccessPolicies(partition, requester);
        Set<Ruling> rulings = new LinkedHashSet<>();
        for (NodeRecord node : nodes) {
            Ruling ruling = policies.rule(node);
            if (ruling == null) {
                throw AccessErrors.noPolicy(node.id());
            }
            rulings.add(ruling);
        }
        if (rulings.size() > 1) {
            throw AccessErrors.differentPolicies();
        }
        return rulings.iterator().next();
    }

    @Override
    public GetAccessTokenOutput getAccessToken(GetAccessTokenInput input, RequestContext context) {
        AccessRecord request = partitions
                .store(context)
                .accessRequests
                .require(input.accessRequestId(), () -> AccessErrors.requestNotFound(input.accessRequestId()));
        GetAccessTokenOutput.Builder answer = GetAccessTokenOutput.builder()
                .accessRequestStatus(request.access().status(context.now()));
        if (request.access() instanceof Access.Approved approved
                && approved.status(context.now()) == AccessRequestStatus.APPROVED) {
            answer.credentials(credentials(approved, context));
        }
        return answer.build();
    }

    /** The key names the account, so that whoever uses it is served for this account. */
    private Credentials credentials(Access.Approved approved, RequestContext context) {
        Instant usual = context.now().plus(LONGEST_SESSION);
        return Credentials.builder()
                .accessKeyId("ASIA" + context.account() + ids.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", KEY_SUFFIX))
                .secretAccessKey(ids.from(BASE64, SECRET_LENGTH))
                .sessionToken(ids.from(BASE64, TOKEN_LENGTH))
                .expirationTime(usual.isBefore(approved.until()) ? usual : approved.until())
                .build();
    }

    @Override
    public void decided(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        AccessRecord request = of(execution, partition.store());
        if (request.access() instanceof Access.Pending pending) {
            Access next = switch (execution.status()) {
                case APPROVED -> pending.toApproved(now, now.plus(request.duration()));
                case TIMED_OUT -> new Access.Lapsed();
                default -> new Access.Rejected();
            };
            partition.store().accessRequests.put(request.id(), request.in(next));
        }
    }

    @Override
    public void revoked(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        AccessRecord request = of(execution, partition.store());
        if (!(request.access() instanceof Access.Approved approved)
                || approved.status(now) != AccessRequestStatus.APPROVED) {
            throw AutomationErrors.invalidSignal();
        }
        partition.store().accessRequests.put(request.id(), request.in(approved.toRevoked(now)));
    }

    private static AccessRecord of(ExecutionRecord execution, SsmStore store) {
        AccessRequest asked =
                (AccessRequest) Objects.requireNonNull(execution.origin().request());
        return store.accessRequests.require(asked.opsItemId(), () -> AccessErrors.requestNotFound(asked.opsItemId()));
    }
}
