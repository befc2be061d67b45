package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployable;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.spec.InstanceSpec;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartState;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Service instances as something that is deployed. */
final class InstanceDeployments implements Deployable {
    private static final String PATH = "service/";
    private static final String WITHIN = "/service-instance/";

    private final ServiceCourse course;
    private final InstanceInfrastructure infrastructure;

    InstanceDeployments(ServiceCourse course, CodeProvisioner code) {
        this.course = course;
        this.infrastructure = new InstanceInfrastructure(code);
    }

    @Override
    public DeploymentTargetResourceType type() {
        return DeploymentTargetResourceType.SERVICE_INSTANCE;
    }

    @Override
    public @Nullable Target find(ProtonStore store, String path) {
        int within = path.indexOf(WITHIN);
        InstanceRecord instance = path.startsWith(PATH) && within > 0
                ? store.instance(path.substring(PATH.length(), within), path.substring(within + WITHIN.length()))
                : null;
        return instance == null ? null : instance.target();
    }

    @Override
    public DeploymentTrack track(ProtonStore store, Target target) {
        return require(store, target).state().track();
    }

    @Override
    public Provisioning provision(Partition<ProtonStore> partition, DeploymentRecord deployment) {
        return infrastructure.provision(partition, require(partition.store(), deployment.target()), deployment);
    }

    @Override
    public void moved(
            Partition<ProtonStore> partition, DeploymentRecord deployment, DeploymentTrack track, Instant now) {
        ProtonStore store = partition.store();
        InstanceRecord before = require(store, deployment.target());
        boolean succeeded = track.phase() instanceof DeploymentPhase.Succeeded;
        PartState state = before.state();
        InstanceRecord after = before.in(succeeded ? state.became(track) : state.on(track));
        store.putInstance(after);
        if (succeeded) {
            follow(store, after);
        }
        course.instanceMoved(partition, after.service(), now);
    }

    /** The service's spec has the entry that the instance now goes by. */
    private static void follow(ProtonStore store, InstanceRecord instance) {
        ServiceRecord service = store.services.get(instance.service());
        if (service == null || service.spec().equals(instance.state().setup().spec())) {
            return;
        }
        InstanceSpec entry = ServiceSpec.parse(instance.state().setup().spec()).requireInstance(instance.name());
        ServiceSpec whole = ServiceSpec.parse(service.spec());
        if (!entry.equals(whole.instance(instance.name()))) {
            store.services.put(service.name(), service.with(whole.with(entry).toText()));
        }
    }

    @Override
    public void removed(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {
        InstanceRecord instance = require(partition.store(), deployment.target());
        partition.store().removeInstance(instance);
        partition.tags().drop(ProtonArns.of(partition.key(), instance.target().path()));
        course.instanceMoved(partition, instance.service(), now);
    }

    private static InstanceRecord require(ProtonStore store, Target target) {
        InstanceRecord instance = store.instance(String.valueOf(target.service()), String.valueOf(target.instance()));
        if (instance == null) {
            throw new IllegalStateException("there is no " + target.path());
        }
        return instance;
    }
}
