package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DHMCPermissionModel;
import dev.understudy.ssm.model.DeregisterDefaultHostManagementConfigurationInput;
import dev.understudy.ssm.model.GetServiceSettingInput;
import dev.understudy.ssm.model.GetServiceSettingOutput;
import dev.understudy.ssm.model.RegisterDefaultHostManagementConfigurationInput;
import dev.understudy.ssm.model.RegisterDefaultHostManagementConfigurationOutput;
import org.junit.jupiter.api.Test;

class HostManagementTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/service-role/Mine";
    private static final String OTHER = "arn:aws:iam::111122223333:role/Other";

    private final SsmBed bed = new SsmBed();

    private static RegisterDefaultHostManagementConfigurationInput.Builder selfManaged(String role) {
        return RegisterDefaultHostManagementConfigurationInput.builder()
                .permissionModel(DHMCPermissionModel.SELF_MANAGED)
                .roleArn(role);
    }

    private String setting() {
        GetServiceSettingOutput answer = bed.call(GetServiceSettingInput.builder()
                .settingId("/ssm/managed-instance/default-ec2-instance-management-role")
                .build());
        return answer.serviceSetting().settingValue() + " "
                + answer.serviceSetting().status();
    }

    /** Source: newest additions B8.4. */
    @Test
    void theLifeOfAConfiguration() {
        RegisterDefaultHostManagementConfigurationOutput answer =
                bed.call(selfManaged(ROLE).build());
        assertThat(answer.roleArn()).isEqualTo(ROLE);
        assertThat(setting()).isEqualTo("service-role/Mine Customized");
        assertThat(bed.refusal(selfManaged(OTHER).build())).startsWith("ValidationException: ");
        assertThat(setting()).isEqualTo("service-role/Mine Customized");
        bed.call(selfManaged(ROLE).build());
        bed.call(selfManaged(OTHER).overwrite(true).build());
        assertThat(setting()).isEqualTo("Other Customized");
        bed.call(DeregisterDefaultHostManagementConfigurationInput.builder().build());
        assertThat(setting()).isEqualTo("$None Default");
        bed.call(DeregisterDefaultHostManagementConfigurationInput.builder().build());
    }

    /** Source: newest additions B5 [js]. */
    @Test
    void aServiceManagedRoleIsNotNamed() {
        RegisterDefaultHostManagementConfigurationInput.Builder request =
                RegisterDefaultHostManagementConfigurationInput.builder()
                        .permissionModel(DHMCPermissionModel.SERVICE_MANAGED);

        RegisterDefaultHostManagementConfigurationOutput answer = bed.call(request.build());

        assertThat(answer.roleArn()).startsWith("arn:aws:iam::111122223333:role/aws-reserved/ssm.amazonaws.com/");
        assertThat(bed.refusal(request.roleArn(ROLE).build())).startsWith("ValidationException: ");
    }

    /** Source: newest additions B5 [js]. */
    @Test
    void aSelfManagedRoleIsNamedAndTheCallers() {
        assertThat(bed.refusal(RegisterDefaultHostManagementConfigurationInput.builder()
                        .permissionModel(DHMCPermissionModel.SELF_MANAGED)
                        .build()))
                .startsWith("ValidationException: ");
        assertThat(bed.refusal(
                        selfManaged("arn:aws:iam::444455556666:role/Mine").build()))
                .startsWith("ValidationException: ");
        assertThat(setting()).isEqualTo("$None Default");
    }

    /** Source: sheet 4 [docs]: IamRole is the role of an instance that is configured by host management. */
    @Test
    void instancesWithoutAProfileAreManagedWithTheRole() {
        NodeDesk desk = new NodeDesk(bed);
        String without = desk.declare("");
        String with = desk.declare("'instanceRole': 'Profile'");

        bed.call(selfManaged(OTHER).build());

        assertThat(desk.see(without).iamRole()).isEqualTo("Other");
        assertThat(desk.see(with).iamRole()).isNull();
    }
}
