package dev.understudy.ssm.node;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.ssm.model.DHMCPermissionModel;
import dev.understudy.ssm.model.RegisterDefaultHostManagementConfigurationInput;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import org.jspecify.annotations.Nullable;

/**
 * The role with which instances of EC2 are managed that bring none of their own. It is kept as a service setting, which
 * can be changed directly, too.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html">
 *     Default Host Management Configuration</a>
 */
final class HostManagement {
    private static final KnownSetting SETTING = KnownSetting.INSTANCE_MANAGEMENT_ROLE;
    private static final String ROLE = "role/";

    /** The role that Systems Manager makes if it is to see to it by itself. */
    private static final String SERVICE_MANAGED_ROLE =
            "aws-reserved/ssm.amazonaws.com/AWSSystemsManagerDefaultEC2InstanceManagementRole";

    private HostManagement() {}

    /**
     * Registers a role, and returns its ARN.
     *
     * @throws dev.understudy.core.error.ModeledError {@code ValidationException}, if the role does not go with the
     *     permission model, or would replace another one unasked
     */
    static String register(
            RegisterDefaultHostManagementConfigurationInput input, SsmStore store, RequestContext context) {
        String arn = roleArn(input, context);
        String role = arn.substring(arn.indexOf(ROLE) + ROLE.length());
        String registered = role(store);
        boolean overwrite = Boolean.TRUE.equals(input.overwrite());
        if (registered != null && !registered.equals(role) && !overwrite) {
            throw NodeErrors.roleRegistered(registered);
        }
        store.serviceSettings.put(
                SETTING.id(),
                new ServiceSettingRecord(
                        role, ServiceSettingRecord.Status.CUSTOMIZED, context.now(), context.callerArn()));
        return arn;
    }

    private static String roleArn(RegisterDefaultHostManagementConfigurationInput input, RequestContext context) {
        String given = input.roleArn();
        if (input.permissionModel() == DHMCPermissionModel.SERVICE_MANAGED) {
            if (given != null) {
                throw NodeErrors.roleOfServiceManaged();
            }
            return "arn:" + context.awsPartition() + ":iam::" + context.account() + ":" + ROLE + SERVICE_MANAGED_ROLE;
        }
        if (given == null) {
            throw NodeErrors.roleMissing();
        }
        Arn arn = Arn.parse(given);
        if (arn == null || !arn.account().equals(context.account())) {
            throw NodeErrors.roleElsewhere(given);
        }
        return given;
    }

    /** Sets everything back; there need not be a role. */
    static void deregister(SsmStore store, RequestContext context) {
        store.serviceSettings.put(SETTING.id(), ServiceSettingRecord.reset(SETTING, context.now()));
    }

    /** The role that is registered, by its path and name; null if there is none. */
    static @Nullable String role(SsmStore store) {
        String value = ServiceSettingRecord.value(store.serviceSettings, SETTING);
        return value.equals(SETTING.defaultValue()) ? null : value;
    }

    /** The role with which a node is managed, as far as Systems Manager gave it; null if it did not. */
    static @Nullable String roleOf(NodeRecord node, SsmStore store) {
        if (node.machine() instanceof Machine.Hybrid hybrid) {
            return hybrid.iamRole();
        }
        return node.machine() instanceof Machine.Ec2 instance && instance.instanceRole() == null ? role(store) : null;
    }
}
