package dev.understudy.proton;

import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.admin.DeploymentRoutes;
import dev.understudy.proton.model.ComponentOperations;
import dev.understudy.proton.model.ProtonService;
import dev.understudy.proton.model.ServiceSyncOperations;
import dev.understudy.proton.model.TemplateSyncOperations;
import dev.understudy.proton.rules.bundle.Bundles;
import dev.understudy.proton.rules.environment.EnvironmentPlans;
import dev.understudy.proton.rules.service.ServiceLives;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.state.ProtonStore;
import java.util.List;
import java.util.Set;

/** AWS Proton: one class a family of resources, over one store. */
public final class ProtonModule implements ServiceModule {
    /** Operations that may wait for a bucket. */
    private static final Set<String> BLOCKING =
            Set.of("CreateEnvironmentTemplateVersion", "CreateServiceTemplateVersion");

    @Override
    public Set<String> serviceIds() {
        return Set.of(ProtonArns.SERVICE);
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        Transitions<ProtonStore> transitions = new Transitions<>();
        Partitions<ProtonStore> partitions = new Partitions<>(ProtonStore::new, transitions, kernel.clock());
        ProtonAccess access = new ProtonAccess(kernel, partitions);
        TokenReplay tokens = new TokenReplay();
        DeploymentParts deployments = DeploymentParts.of(access, transitions);
        return List.of(EmulatedService.of(operations(access, transitions, tokens, deployments), partitions)
                .dialect(ProtonErrors.DIALECT)
                .idempotency(tokens)
                .replay(tokens)
                .blocking(BLOCKING)
                .adminRoutes(new DeploymentRoutes(access, deployments.runs()).routes())
                .build());
    }

    private static BoundService operations(
            ProtonAccess access,
            Transitions<ProtonStore> transitions,
            TokenReplay tokens,
            DeploymentParts deployments) {
        RetriedDeletes deletes = new RetriedDeletes(access);
        ServiceLives services = new ServiceLives(access, deployments.runs(), deployments.kinds(), deployments.code());
        VersionRegistration registration = new VersionRegistration(
                access, transitions, tokens, new Bundles(access.kernel().buckets()));
        return ProtonService.bind(
                new AccountSettings(access),
                ComponentOperations.NOT_IMPLEMENTED,
                new Deployments(access, deployments.runs(), deployments.kinds()),
                new EnvironmentAccountConnections(access, tokens, deletes),
                new EnvironmentTemplateVersions(access, registration, tokens, deletes),
                new EnvironmentTemplates(access, deletes),
                new Environments(access, deployments.runs(), new EnvironmentPlans(access, deployments.links())),
                new Repositories(access),
                new ServiceInstances(access, services.instances(), tokens),
                new ServicePipelines(access, services.pipelines()),
                ServiceSyncOperations.NOT_IMPLEMENTED,
                new ServiceTemplateVersions(access, registration, tokens, deletes),
                new ServiceTemplates(access, deletes),
                new Services(access, services),
                new Tags(access),
                TemplateSyncOperations.NOT_IMPLEMENTED);
    }
}
