package dev.understudy.appconfig;

import dev.understudy.appconfig.model.AccountSettingOperations;
import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.appconfig.model.ApplicationOperations;
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
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.Partitions;
import java.util.List;
import java.util.Set;

/** AppConfig and AppConfigData: every operation is known and answers that it is not implemented. */
public final class AppConfigModule implements ServiceModule {
    @Override
    public Set<String> serviceIds() {
        return Set.of("appconfig", "appconfigdata");
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        Partitions<AppConfigStore> partitions =
                new Partitions<>(AppConfigStore::new, (transition, partition) -> {}, kernel.clock());
        BoundService data = AppConfigDataService.bind(ConfigurationSessionOperations.NOT_IMPLEMENTED);
        return List.of(
                EmulatedService.of(controlPlane(), partitions).build(),
                EmulatedService.of(data, partitions).build());
    }

    private static BoundService controlPlane() {
        return AppConfigService.bind(
                AccountSettingOperations.NOT_IMPLEMENTED,
                ApplicationOperations.NOT_IMPLEMENTED,
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
}
