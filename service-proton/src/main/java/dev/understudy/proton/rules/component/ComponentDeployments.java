package dev.understudy.proton.rules.component;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.rules.bundle.ComponentManifest;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployable;
import dev.understudy.proton.rules.deployment.DeploymentPlace;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.environment.EnvironmentLinks;
import dev.understudy.proton.rules.rendering.DeploymentMetadata;
import dev.understudy.proton.rules.rendering.Namespace;
import dev.understudy.proton.rules.rendering.NamespaceParts;
import dev.understudy.proton.rules.rendering.TerraformFolders;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.rules.service.PartValues;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.component.ComponentSetup;
import dev.understudy.proton.state.component.ComponentSetup.Attachment;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Components as something that is deployed. */
public final class ComponentDeployments implements Deployable {
    private static final String PATH = "component/";

    private final CodeProvisioner code;

    /** Components whose code is provisioned like this. */
    public ComponentDeployments(CodeProvisioner code) {
        this.code = code;
    }

    @Override
    public DeploymentTargetResourceType type() {
        return DeploymentTargetResourceType.COMPONENT;
    }

    @Override
    public @Nullable Target find(ProtonStore store, String path) {
        ComponentRecord component = path.startsWith(PATH) ? store.components.get(path.substring(PATH.length())) : null;
        return component == null ? null : component.target();
    }

    @Override
    public DeploymentTrack track(ProtonStore store, Target target) {
        return require(store, target).track();
    }

    @Override
    public Provisioning provision(Partition<ProtonStore> partition, DeploymentRecord deployment) {
        ProtonStore store = partition.store();
        ComponentRecord component = require(store, deployment.target());
        ComponentSetup wanted = component.wanted();
        EnvironmentRecord environment = store.environments.require(
                component.environment(), () -> EnvironmentErrors.environmentNotFound(component.environment()));
        String obstacle =
                EnvironmentLinks.obstacle(partition, environment.setup().connection());
        if (obstacle != null) {
            return new Provisioning.Impossible(obstacle);
        }
        return code.provision(
                deployment,
                component.track(),
                ComponentManifest.infrastructure(component.manifest(), wanted.templateFile()),
                Namespace.ofComponent(
                        component.name(),
                        PartValues.environment(partition.key(), environment),
                        attached(store, wanted)),
                place(partition.key(), component, environment, deployment));
    }

    /** The inputs come from the component's own spec, if that speaks of the instance, else from the instance's. */
    private static NamespaceParts.@Nullable Attachment attached(ProtonStore store, ComponentSetup wanted) {
        Attachment attachment = wanted.attachment();
        if (attachment == null) {
            return null;
        }
        InstanceRecord instance = InstanceChanges.requireInstance(store, attachment.service(), attachment.instance());
        PartSetup setup = instance.state().setup();
        String own = wanted.serviceSpec();
        if (own != null && ServiceSpec.parse(own).instance(instance.name()) != null) {
            setup = setup.with(own);
        }
        return new NamespaceParts.Attachment(
                attachment.service(),
                attachment.instance(),
                PartValues.inputs(store, instance, setup).plain());
    }

    private static DeploymentPlace place(
            PartitionKey owner, ComponentRecord component, EnvironmentRecord environment, DeploymentRecord deployment) {
        String arn = ProtonArns.component(owner, component.name());
        String environmentArn = ProtonArns.environment(owner, environment.name());
        return new DeploymentPlace(
                environment.accountIn(owner),
                owner.region(),
                component.name(),
                Map.of(
                        "proton:account",
                        owner.account(),
                        "proton:environment",
                        environmentArn,
                        "proton:component",
                        arn),
                TerraformFolders.ofComponent(environment.name(), false, component.name()),
                new DeploymentMetadata(deployment.id(), false, arn, "", "", "", environmentArn),
                Map.of());
    }

    @Override
    public void moved(
            Partition<ProtonStore> partition, DeploymentRecord deployment, DeploymentTrack track, Instant now) {
        ComponentRecord before = require(partition.store(), deployment.target());
        ComponentRecord after =
                track.phase() instanceof DeploymentPhase.Succeeded ? before.became(track) : before.on(track);
        partition.store().components.put(after.name(), after);
    }

    @Override
    public void removed(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {
        String name = deployment.target().name();
        partition.store().components.remove(name);
        partition.tags().drop(ProtonArns.component(partition.key(), name));
    }

    private static ComponentRecord require(ProtonStore store, Target target) {
        ComponentRecord component = store.components.get(target.name());
        if (component == null) {
            throw new IllegalStateException("there is no " + target.path());
        }
        return component;
    }
}
