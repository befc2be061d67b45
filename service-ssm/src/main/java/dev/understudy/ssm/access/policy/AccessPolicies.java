package dev.understudy.ssm.access.policy;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.access.AccessErrors;
import dev.understudy.ssm.access.cedar.CedarFault;
import dev.understudy.ssm.access.cedar.CedarPolicies;
import dev.understudy.ssm.access.cedar.CedarValue;
import dev.understudy.ssm.access.cedar.Question;
import dev.understudy.ssm.access.cedar.Subject;
import dev.understudy.ssm.access.state.Requester;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.node.NodeSelection;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The policies of an account in a region. What forbids comes first and prevents that a request is granted by itself; then
 * what grants it by itself; then people. Of manual policies the one for a node's tags counts before the one for all nodes.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-approval-policies.html">
 *     Create approval policies for your nodes</a>
 */
public final class AccessPolicies {
    private static final CedarValue.Entity ACTION =
            new CedarValue.Entity("AWS::SSM::Action", "getTokenForInstanceAccess");
    private static final CedarValue.Entity PRINCIPAL_TAGS = new CedarValue.Entity("AWS::IAM::PrincipalTags", "session");

    private record Automatic(String name, String version, CedarPolicies policies) {}

    private final Partition<SsmStore> partition;
    private final Requester requester;

    /** The policies in a partition, for one who asks. */
    public AccessPolicies(Partition<SsmStore> partition, Requester requester) {
        this.partition = partition;
        this.requester = requester;
    }

    /**
     * Who decides about access to a node.
     *
     * @return null if no policy is for the node
     * @throws ModeledError {@code ValidationException}, if a policy cannot be read, or several are for the node
     */
    public @Nullable Ruling rule(NodeRecord node) {
        Ruling.Automatic automatic = automatic(node);
        if (automatic != null) {
            return automatic;
        }
        Map<String, String> tags = NodeSelection.tags(node, partition);
        List<ManualPolicy> all = manualPolicies();
        List<ManualPolicy> specific =
                all.stream().filter(policy -> policy.fits(tags)).toList();
        List<ManualPolicy> chosen = specific.isEmpty()
                ? all.stream().filter(policy -> !policy.specific()).toList()
                : specific;
        if (chosen.size() > 1) {
            throw AccessErrors.severalPolicies(
                    node.id(), chosen.stream().map(ManualPolicy::name).toList());
        }
        return chosen.isEmpty() ? null : new Ruling.ByPeople(chosen.get(0));
    }

    private Ruling.@Nullable Automatic automatic(NodeRecord node) {
        Question question = question(node);
        List<Automatic> all = automaticPolicies();
        if (all.stream().anyMatch(one -> one.policies.forbid(question))) {
            return null;
        }
        return all.stream()
                .filter(one -> one.policies.permit(question))
                .findFirst()
                .map(one -> new Ruling.Automatic(one.name, one.version))
                .orElse(null);
    }

    private List<Automatic> automaticPolicies() {
        List<Automatic> policies = new ArrayList<>();
        for (DocumentRecord document : documents(DocumentType.AUTO_APPROVAL_POLICY)) {
            DocumentVersion version = document.defaultVersion();
            if (version.content().format() == DocumentFormat.TEXT) {
                try {
                    CedarPolicies read = CedarPolicies.parse(version.content().text());
                    policies.add(new Automatic(document.name(), version.numeral(), read));
                } catch (CedarFault fault) {
                    throw AccessErrors.unreadablePolicy(document.name(), fault.reason());
                }
            }
        }
        return policies;
    }

    private List<ManualPolicy> manualPolicies() {
        List<ManualPolicy> policies = new ArrayList<>();
        for (DocumentRecord document : documents(DocumentType.MANUAL_APPROVAL_POLICY)) {
            DocumentVersion version = document.defaultVersion();
            ManualPolicy policy = ManualPolicy.parse(
                    document.name(),
                    version.numeral(),
                    ContentReader.tree(
                            version.content().text(), version.content().format()));
            if (policy == null) {
                throw AccessErrors.unreadablePolicy(
                        document.name(), "it needs approvers, and may have accessDuration and targets");
            }
            policies.add(policy);
        }
        return policies;
    }

    private List<DocumentRecord> documents(DocumentType type) {
        return partition.store().documents.values().stream()
                .filter(document -> document.type() == type)
                .toList();
    }

    private Question question(NodeRecord node) {
        Set<CedarValue.Entity> groups = requester.groups().stream()
                .map(group -> new CedarValue.Entity("AWS::IdentityStore::Group", group))
                .collect(Collectors.toSet());
        Subject principal = new Subject(
                new CedarValue.Entity("AWS::IdentityStore::User", requester.userId()),
                groups,
                requester.attributes(),
                Map.of());
        String type = node.machine() instanceof Machine.Ec2 ? "AWS::EC2::Instance" : "AWS::SSM::ManagedInstance";
        Subject resource = new Subject(
                new CedarValue.Entity(type, node.id()), Set.of(), Map.of(), NodeSelection.tags(node, partition));
        CedarValue.Attributes iam = new CedarValue.Attributes(Map.of("principalTags", PRINCIPAL_TAGS));
        return new Question(
                principal,
                ACTION,
                resource,
                new CedarValue.Attributes(Map.of("iam", iam)),
                List.of(new Subject(PRINCIPAL_TAGS, Set.of(), Map.of(), requester.principalTags())));
    }
}
