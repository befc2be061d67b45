package dev.understudy.proton;

import dev.understudy.core.admin.AdminRoute;
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
import dev.understudy.proton.admin.SyncRoutes;
import dev.understudy.proton.model.ProtonService;
import dev.understudy.proton.rules.bundle.Bundles;
import dev.understudy.proton.rules.environment.EnvironmentPlans;
import dev.understudy.proton.rules.service.ServiceLives;
import dev.understudy.proton.rules.sync.ServiceFollowing;
import dev.understudy.proton.rules.sync.SyncBlockers;
import dev.understudy.proton.rules.sync.SyncRuns;
import dev.understudy.proton.rules.sync.TemplateFollowing;
import dev.understudy.proton.rules.template.VersionRegistration;
import dev.understudy.proton.state.ProtonStore;
import java.util.ArrayList;
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
        SyncRuns syncs = new SyncRuns(access, transitions);
        return List.of(EmulatedService.of(operations(access, transitions, tokens, deployments, syncs), partitions)
                .dialect(ProtonErrors.DIALECT)
                .idempotency(tokens)
                .replay(tokens)
                .blocking(BLOCKING)
                .adminRoutes(() -> adminRoutes(access, deployments, syncs))
                .build());
    }

    private static List<AdminRoute> adminRoutes(ProtonAccess access, DeploymentParts deployments, SyncRuns syncs) {
        List<AdminRoute> routes = new ArrayList<>(new DeploymentRoutes(access, deployments.runs()).routes());
        routes.addAll(new SyncRoutes(access, syncs).routes());
        return routes;
    }

    private static BoundService operations(
            ProtonAccess access,
            Transitions<ProtonStore> transitions,
            TokenReplay tokens,
            DeploymentParts deployments,
            SyncRuns syncs) {
        RetriedDeletes deletes = new RetriedDeletes(access);
        ServiceLives services = new ServiceLives(access, deployments.runs(), deployments.kinds(), deployments.code());
        VersionRegistration registration = new VersionRegistration(
                access, transitions, tokens, new Bundles(access.kernel().buckets()));
        syncs.register(new TemplateFollowing(registration));
        syncs.register(new ServiceFollowing(syncs.repositories(), services.instances()));
        return ProtonService.bind(
                new AccountSettings(access),
                new Components(access, deployments.runs(), tokens),
                new Deployments(access, deployments.runs(), deployments.kinds()),
                new EnvironmentAccountConnections(access, tokens, deletes),
                new EnvironmentTemplateVersions(access, registration, tokens, deletes),
                new EnvironmentTemplates(access, deletes),
                new Environments(access, deployments.runs(), new EnvironmentPlans(access)),
                new Repositories(access),
                new ServiceInstances(access, services.instances(), tokens, new SyncBlockers(access)),
                new ServicePipelines(access, services.pipelines()),
                new ServiceSync(access, syncs),
                new ServiceTemplateVersions(access, registration, tokens, deletes),
                new ServiceTemplates(access, deletes),
                new Services(access, services, new SyncBlockers(access)),
                new Tags(access),
                new TemplateSync(access, syncs));
    }
}
