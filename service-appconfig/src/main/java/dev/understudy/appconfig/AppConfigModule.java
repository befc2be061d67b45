package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.appconfig.rules.actions.ActionOutcomes;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfigdata.model.AppConfigDataService;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import java.util.ArrayList;
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
    private static final Set<String> BLOCKING =
            Set.of("CreateHostedConfigurationVersion", "StartDeployment", "ValidateConfiguration");

    @Override
    public Set<String> serviceIds() {
        return Set.of(CONTROL_PLANE, DATA_PLANE);
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        Transitions<AppConfigStore> transitions = new Transitions<>();
        Partitions<AppConfigStore> partitions = new Partitions<>(AppConfigStore::new, transitions, kernel.clock());
        AppConfigAccess access = new AppConfigAccess(kernel, partitions);
        ActionOutcomes outcomes = new ActionOutcomes();
        ResourceParts resources = ResourceParts.of(access, outcomes);
        DeploymentParts deployments =
                DeploymentParts.of(access, transitions, outcomes, resources.sources(), resources.validators());
        RetrievalParts retrieval = RetrievalParts.of(access, transitions, deployments.managed());
        EmulatedService control = EmulatedService.of(
                        controlPlane(access, resources, deployments, retrieval), partitions)
                .dialect(AppConfigErrors.DIALECT)
                .blocking(BLOCKING)
                .adminRoutes(() -> routes(resources, deployments, retrieval))
                .sideDoors(List.of(retrieval.agent().door()))
                .keptSettings(List.of(
                        outcomes.kept(),
                        resources.spelling().kept(),
                        retrieval.interval().kept()))
                .onReset(outcomes::reset)
                .build();
        EmulatedService data = EmulatedService.of(AppConfigDataService.bind(retrieval.sessions()), partitions)
                .dialect(AppConfigDataErrors.DIALECT)
                .partitionRule(SHARED)
                .build();
        return List.of(control, data);
    }

    private static List<AdminRoute> routes(
            ResourceParts resources, DeploymentParts deployments, RetrievalParts retrieval) {
        List<AdminRoute> routes = new ArrayList<>(resources.adminRoutes().get());
        routes.addAll(deployments.adminRoutes().get());
        routes.addAll(retrieval.adminRoutes());
        return routes;
    }

    private static BoundService controlPlane(
            AppConfigAccess access, ResourceParts resources, DeploymentParts deployments, RetrievalParts retrieval) {
        return AppConfigService.bind(
                        new AccountSettings(access),
                        new Applications(access),
                        new ConfigurationProfiles(access, resources.sources(), resources.validators()),
                        new DeploymentStrategies(access),
                        deployments.deployments(),
                        new Environments(access, resources.spelling(), deployments.rollouts()),
                        retrieval.experiments(),
                        new ExtensionAssociations(access),
                        new Extensions(access),
                        new HostedConfigurationVersions(access, deployments.preActions()),
                        new Tags(access))
                // The path in the model has a slip of the pen; whoever writes it right is understood, too.
                .alsoAt("DeleteDeploymentStrategy", "/deploymentstrategies/{DeploymentStrategyId}");
    }
}
