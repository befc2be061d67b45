package dev.understudy.ssm.node;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.CreateActivationInput;
import dev.understudy.ssm.model.CreateActivationOutput;
import dev.understudy.ssm.model.DeleteActivationInput;
import dev.understudy.ssm.model.DeleteActivationOutput;
import dev.understudy.ssm.model.DeregisterDefaultHostManagementConfigurationInput;
import dev.understudy.ssm.model.DeregisterDefaultHostManagementConfigurationOutput;
import dev.understudy.ssm.model.DeregisterManagedInstanceInput;
import dev.understudy.ssm.model.DeregisterManagedInstanceOutput;
import dev.understudy.ssm.model.DescribeActivationsInput;
import dev.understudy.ssm.model.DescribeActivationsOutput;
import dev.understudy.ssm.model.DescribeInstanceInformationInput;
import dev.understudy.ssm.model.DescribeInstanceInformationOutput;
import dev.understudy.ssm.model.DescribeInstancePropertiesInput;
import dev.understudy.ssm.model.DescribeInstancePropertiesOutput;
import dev.understudy.ssm.model.ListNodesInput;
import dev.understudy.ssm.model.ListNodesOutput;
import dev.understudy.ssm.model.ListNodesSummaryInput;
import dev.understudy.ssm.model.ListNodesSummaryOutput;
import dev.understudy.ssm.model.ManagedNodeOperations;
import dev.understudy.ssm.model.RegisterDefaultHostManagementConfigurationInput;
import dev.understudy.ssm.model.RegisterDefaultHostManagementConfigurationOutput;
import dev.understudy.ssm.model.UpdateManagedInstanceRoleInput;
import dev.understudy.ssm.model.UpdateManagedInstanceRoleOutput;
import dev.understudy.ssm.node.state.ActivationRecord;
import dev.understudy.ssm.node.state.Agent;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.function.Predicate;

/**
 * Machines with an SSM Agent, and what lets those outside of EC2 register.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-managed-nodes.html">Managed
 *     nodes</a>
 */
public final class ManagedNodes implements ManagedNodeOperations {
    private static final int PAGE = 50;
    private static final int INFORMATION_PAGE = 10;

    private final Partitions<SsmStore> partitions;
    private final Activations activations;
    private final Fleet fleet;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    /** Nodes in this state. */
    public ManagedNodes(Partitions<SsmStore> partitions, Kernel kernel) {
        this.partitions = partitions;
        this.activations = new Activations(kernel);
        this.fleet = new Fleet(partitions);
    }

    /**
     * Which nodes a request is about.
     *
     * @param others the rule of everything else
     */
    public static PartitionRule owners(PartitionRule others) {
        return Fleet.owners(others);
    }

    @Override
    public CreateActivationOutput createActivation(CreateActivationInput input, RequestContext context) {
        ActivationRecord activation = activations.create(input, partitions.of(context), context);
        return CreateActivationOutput.builder()
                .activationId(activation.id())
                .activationCode(activation.code())
                .build();
    }

    @Override
    public DescribeActivationsOutput describeActivations(DescribeActivationsInput input, RequestContext context) {
        Predicate<ActivationRecord> condition = Activations.condition(input.filters());
        Page<ActivationRecord> page =
                pager.page(input, context, partitions.store(context).activations.pages(condition));
        return DescribeActivationsOutput.builder()
                .activationList(page.map(activation -> Activations.describe(activation, context.now()))
                        .items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteActivationOutput deleteActivation(DeleteActivationInput input, RequestContext context) {
        if (partitions.store(context).activations.remove(input.activationId()) == null) {
            throw NodeErrors.unknownActivation(input.activationId());
        }
        return DeleteActivationOutput.builder().build();
    }

    @Override
    public DescribeInstanceInformationOutput describeInstanceInformation(
            DescribeInstanceInformationInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        Predicate<NodeRecord> condition = InformationFilters.condition(input, partition);
        Page<NodeRecord> page = pager.page(
                input, context, INFORMATION_PAGE, partition.store().nodes.pages(condition));
        return DescribeInstanceInformationOutput.builder()
                .instanceInformationList(
                        page.map(node -> NodeAnswers.information(node, partition.store(), context.now()))
                                .items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DescribeInstancePropertiesOutput describeInstanceProperties(
            DescribeInstancePropertiesInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        Predicate<NodeRecord> condition =
                PropertyFilters.condition(input, partition).and(ManagedNodes::hasProperties);
        Page<NodeRecord> page =
                pager.page(input, context, partition.store().nodes.pages(condition));
        return DescribeInstancePropertiesOutput.builder()
                .instanceProperties(page.map(node -> NodeAnswers.property(node, partition, context.now()))
                        .items())
                .nextToken(page.nextToken())
                .build();
    }

    /** A machine that is switched off keeps its properties, one that is deleted does not. */
    private static boolean hasProperties(NodeRecord node) {
        boolean deleted =
                node.machine() instanceof Machine.Ec2 instance && instance.state() == InstanceStage.TERMINATED;
        return !deleted && !(node.agent() instanceof Agent.Absent);
    }

    @Override
    public ListNodesOutput listNodes(ListNodesInput input, RequestContext context) {
        return fleet.list(input, context);
    }

    @Override
    public ListNodesSummaryOutput listNodesSummary(ListNodesSummaryInput input, RequestContext context) {
        return fleet.summary(input, context);
    }

    @Override
    public DeregisterManagedInstanceOutput deregisterManagedInstance(
            DeregisterManagedInstanceInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        partition.store().nodes.require(input.instanceId(), () -> NodeErrors.unknownNode(input.instanceId()));
        Registration.remove(input.instanceId(), partition);
        return DeregisterManagedInstanceOutput.builder().build();
    }

    @Override
    public UpdateManagedInstanceRoleOutput updateManagedInstanceRole(
            UpdateManagedInstanceRoleInput input, RequestContext context) {
        SsmStore store = partitions.store(context);
        NodeRecord node = store.nodes.require(input.instanceId(), () -> NodeErrors.unknownNode(input.instanceId()));
        Roles.check(input.iamRole(), context);
        if (node.machine() instanceof Machine.Hybrid hybrid) {
            store.nodes.put(node.id(), node.withMachine(hybrid.withRole(input.iamRole())));
        }
        return UpdateManagedInstanceRoleOutput.builder().build();
    }

    @Override
    public RegisterDefaultHostManagementConfigurationOutput registerDefaultHostManagementConfiguration(
            RegisterDefaultHostManagementConfigurationInput input, RequestContext context) {
        return RegisterDefaultHostManagementConfigurationOutput.builder()
                .roleArn(HostManagement.register(input, partitions.store(context), context))
                .build();
    }

    @Override
    public DeregisterDefaultHostManagementConfigurationOutput deregisterDefaultHostManagementConfiguration(
            DeregisterDefaultHostManagementConfigurationInput input, RequestContext context) {
        HostManagement.deregister(partitions.store(context), context);
        return DeregisterDefaultHostManagementConfigurationOutput.builder().build();
    }
}
