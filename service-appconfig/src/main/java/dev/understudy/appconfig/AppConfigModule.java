package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.AccountSettingOperations;
import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.appconfig.model.ConfigurationProfileOperations;
import dev.understudy.appconfig.model.DeploymentOperations;
import dev.understudy.appconfig.model.DeploymentStrategyOperations;
import dev.understudy.appconfig.model.EnvironmentOperations;
import dev.understudy.appconfig.model.ExperimentOperations;
import dev.understudy.appconfig.model.ExtensionAssociationOperations;
import dev.understudy.appconfig.model.ExtensionOperations;
import dev.understudy.appconfig.model.HostedConfigurationVersionOperations;
import dev.understudy.appconfig.model.TagOperations;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfigdata.model.AppConfigDataService;
import dev.understudy.appconfigdata.model.ConfigurationSessionOperations;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import java.util.List;
import java.util.Set;

/** AppConfig and AppConfigData, which share their state. */
public final class AppConfigModule implements ServiceModule {
    private static final String CONTROL_PLANE = "appconfig";
    private static final String DATA_PLANE = "appconfigdata";

    /** Both planes work on the partitions of the control plane. */
    private static final PartitionRule SHARED =
            (input, caller) -> new PartitionKey(CONTROL_PLANE, caller.account(), caller.region());

    /** Operations that may wait for functions outside or for other services. */
    private static final Set<String> BLOCKING = Set.of();

    @Override
    public Set<String> serviceIds() {
        return Set.of(CONTROL_PLANE, DATA_PLANE);
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        Partitions<AppConfigStore> partitions =
                new Partitions<>(AppConfigStore::new, (transition, partition) -> {}, kernel.clock());
        AppConfigAccess access = new AppConfigAccess(kernel, partitions);
        EmulatedService control = EmulatedService.of(controlPlane(access), partitions)
                .dialect(AppConfigErrors.DIALECT)
                .blocking(BLOCKING)
                .build();
        EmulatedService data = EmulatedService.of(dataPlane(), partitions)
                .dialect(AppConfigDataErrors.DIALECT)
                .partitionRule(SHARED)
                .build();
        return List.of(control, data);
    }

    private static BoundService controlPlane(AppConfigAccess access) {
        return AppConfigService.bind(
                AccountSettingOperations.NOT_IMPLEMENTED,
                new Applications(access),
                ConfigurationProfileOperations.NOT_IMPLEMENTED,
                DeploymentStrategyOperations.NOT_IMPLEMENTED,
                DeploymentOperations.NOT_IMPLEMENTED,
                EnvironmentOperations.NOT_IMPLEMENTED,
                ExperimentOperations.NOT_IMPLEMENTED,
                ExtensionAssociationOperations.NOT_IMPLEMENTED,
                ExtensionOperations.NOT_IMPLEMENTED,
                HostedConfigurationVersionOperations.NOT_IMPLEMENTED,
                TagOperations.NOT_IMPLEMENTED);
    }

    private static BoundService dataPlane() {
        return AppConfigDataService.bind(ConfigurationSessionOperations.NOT_IMPLEMENTED);
    }
}
