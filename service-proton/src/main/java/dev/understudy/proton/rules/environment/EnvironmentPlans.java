package dev.understudy.proton.rules.environment;

import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.model.CreateEnvironmentInput;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.model.Provisioning;
import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.model.RepositoryBranchInput;
import dev.understudy.proton.model.UpdateEnvironmentInput;
import dev.understudy.proton.rules.deployment.VersionChoice;
import dev.understudy.proton.rules.template.Templates;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.EnvironmentSetup.LinkedConnection;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import org.jspecify.annotations.Nullable;

/** What a create or an update makes of an environment, or why it cannot be. */
public final class EnvironmentPlans {
    /**
     * An environment to be.
     *
     * @param method who provisions it
     * @param setup what it shall be
     */
    public record Plan(ProvisioningMethod method, EnvironmentSetup setup) {}

    private final ProtonAccess access;

    /** Plans environments from the templates in the state that {@code access} gives. */
    public EnvironmentPlans(ProtonAccess access) {
        this.access = access;
    }

    /**
     * A new environment.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if something that it needs is not there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     */
    public Plan forCreate(CreateEnvironmentInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        TemplateRecord template = Templates.require(store, TemplateKind.ENVIRONMENT, input.templateName());
        VersionRecord version = choice(
                        store, template.name(), input.templateMajorVersion(), input.templateMinorVersion())
                .forCreate();
        ProvisioningParameters parameters = ProvisioningParameters.of(
                input.protonServiceRoleArn(),
                input.environmentAccountConnectionId(),
                input.codebuildRoleArn(),
                input.provisioningRepository());
        ProvisioningMethod method = method(template, version, parameters);
        parameters.check(method);
        EnvironmentSpecs.inputs(version, input.spec());
        EnvironmentSetup setup = new EnvironmentSetup(
                template.name(),
                version.number(),
                input.spec(),
                input.protonServiceRoleArn(),
                connection(input.environmentAccountConnectionId(), input.name(), context),
                input.componentRoleArn(),
                input.codebuildRoleArn(),
                repository(input.provisioningRepository(), context));
        return new Plan(method, setup);
    }

    private static ProvisioningMethod method(
            TemplateRecord template, VersionRecord version, ProvisioningParameters parameters) {
        if (template.provisioning() == Provisioning.CUSTOMER_MANAGED) {
            return ProvisioningMethod.CUSTOMER_MANAGED;
        }
        ProvisioningMethod ofBundle = EnvironmentSpecs.method(version);
        return ofBundle == null ? parameters.impliedMethod() : ofBundle;
    }

    /**
     * A changed environment.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if something that it needs is not there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     */
    public EnvironmentSetup forUpdate(EnvironmentRecord before, UpdateEnvironmentInput input, RequestContext context) {
        EnvironmentSetup now = before.setup();
        ProtonStore store = access.store(context);
        DeploymentUpdateType type = input.deploymentType();
        if (type == DeploymentUpdateType.NONE && input.spec() != null) {
            throw DeploymentErrors.notWithDeploymentType("spec", type.wireValue());
        }
        checkParameters(before, input);
        VersionRecord version = choice(
                        store, now.templateName(), input.templateMajorVersion(), input.templateMinorVersion())
                .forUpdate(type, now.version());
        String spec = input.spec() == null ? now.spec() : input.spec();
        if (type != DeploymentUpdateType.NONE) {
            EnvironmentSpecs.inputs(version, spec);
        }
        return new EnvironmentSetup(
                now.templateName(),
                version.number(),
                spec,
                input.protonServiceRoleArn() == null ? now.protonServiceRoleArn() : input.protonServiceRoleArn(),
                connectionAfter(before, input.environmentAccountConnectionId(), context),
                input.componentRoleArn() == null ? now.componentRoleArn() : input.componentRoleArn(),
                input.codebuildRoleArn() == null ? now.codebuildRoleArn() : input.codebuildRoleArn(),
                now.provisioningRepository());
    }

    private static void checkParameters(EnvironmentRecord before, UpdateEnvironmentInput input) {
        EnvironmentSetup now = before.setup();
        ProvisioningParameters.of(
                        input.protonServiceRoleArn(),
                        input.environmentAccountConnectionId(),
                        input.codebuildRoleArn(),
                        input.provisioningRepository())
                .checkUpdateOf(
                        ProvisioningParameters.of(
                                now.protonServiceRoleArn(),
                                now.connection(),
                                now.codebuildRoleArn(),
                                now.provisioningRepository()),
                        before.method(),
                        isSame(now.provisioningRepository(), input.provisioningRepository()));
    }

    private static boolean isSame(@Nullable RepositoryBranch present, @Nullable RepositoryBranchInput wanted) {
        return wanted == null
                || (present != null
                        && present.name().equals(wanted.name())
                        && present.branch().equals(wanted.branch())
                        && present.provider() == wanted.provider());
    }

    private @Nullable LinkedConnection connectionAfter(
            EnvironmentRecord before, @Nullable String wanted, RequestContext context) {
        LinkedConnection present = before.setup().connection();
        LinkedConnection next = connection(wanted, before.name(), context);
        if (next == null || present == null) {
            return present;
        }
        if (!next.environmentAccount().equals(present.environmentAccount())) {
            throw EnvironmentErrors.otherEnvironmentAccount(next.id());
        }
        return next;
    }

    private @Nullable LinkedConnection connection(@Nullable String id, String environmentName, RequestContext context) {
        return id == null ? null : EnvironmentLinks.connection(access.partition(context), id, environmentName);
    }

    private @Nullable RepositoryBranch repository(@Nullable RepositoryBranchInput wanted, RequestContext context) {
        return wanted == null ? null : EnvironmentLinks.repository(access.partition(context), wanted);
    }

    private static VersionChoice choice(
            ProtonStore store, String template, @Nullable String major, @Nullable String minor) {
        return new VersionChoice(store, TemplateKind.ENVIRONMENT, template, major, minor);
    }
}
