package dev.understudy.it.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Understudy;
import dev.understudy.core.fault.FaultRule;
import dev.understudy.junit5.Isolation;
import dev.understudy.junit5.TestAccount;
import dev.understudy.junit5.UnderstudyExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The registered extension with tests that may run at the same time, and a client for each service. */
@Execution(ExecutionMode.CONCURRENT)
class ClientsAsParametersTest {
    @RegisterExtension
    static final UnderstudyExtension AWS =
            UnderstudyExtension.builder().isolation(Isolation.ACCOUNT).build();

    @Test
    void everyServiceHasItsClient(
            ProtonClient proton,
            AppConfigClient appConfig,
            AppConfigDataClient appConfigData,
            AppMeshClient appMesh,
            SsmClient ssm) {
        assertThat(proton.serviceName()).isEqualTo("proton");
        assertThat(appConfigData.serviceName()).isEqualTo("appconfig");
        assertThat(appConfig.listApplications(all -> {}).items()).isEmpty();
        assertThat(appMesh.listMeshes().meshes()).isEmpty();
        assertThat(ssm.describeParameters().parameters()).isEmpty();
    }

    @Test
    void clientsCallFromTheAccountOfTheTest(AppMeshClient appMesh, TestAccount account) {
        String owner =
                appMesh.createMesh(m -> m.meshName("shop")).mesh().metadata().meshOwner();

        assertThat(owner).isEqualTo(account.id());
    }

    @Test
    void twoTestsNeverSeeEachOthersState(SsmClient ssm, TestAccount account, Understudy understudy) {
        ssm.putParameter(p -> p.name("/shop/color").type(ParameterType.STRING).value("blue"));

        understudy
                .requests()
                .account(account.id())
                .operation("PutParameter")
                .succeeded()
                .times(1);
    }

    @Test
    void theExtensionHasAClientOfTheDefaultAccount() {
        SsmClient ssm = AWS.client(SsmClient.class);

        assertThatThrownBy(() -> ssm.getParameter(p -> p.name("/shop/color")))
                .isInstanceOf(ParameterNotFoundException.class);
        assertThat(AWS.client(SsmClient.class)).isSameAs(ssm);
    }

    @Test
    void faultsReachTheClient(AppConfigClient appConfig, Understudy understudy) {
        understudy
                .faults()
                .add(FaultRule.builder()
                        .service("appconfig")
                        .operation("ListDeploymentStrategies")
                        .first(1)
                        .status(503)
                        .build());

        assertThat(appConfig.listDeploymentStrategies(all -> {}).items()).isNotEmpty();
    }
}
