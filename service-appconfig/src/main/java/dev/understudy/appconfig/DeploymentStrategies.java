package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.CreateDeploymentStrategyInput;
import dev.understudy.appconfig.model.CreateDeploymentStrategyOutput;
import dev.understudy.appconfig.model.DeleteDeploymentStrategyInput;
import dev.understudy.appconfig.model.DeleteDeploymentStrategyOutput;
import dev.understudy.appconfig.model.DeploymentStrategyOperations;
import dev.understudy.appconfig.model.GetDeploymentStrategyInput;
import dev.understudy.appconfig.model.GetDeploymentStrategyOutput;
import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.appconfig.model.ListDeploymentStrategiesInput;
import dev.understudy.appconfig.model.ListDeploymentStrategiesOutput;
import dev.understudy.appconfig.model.ReplicateTo;
import dev.understudy.appconfig.model.UpdateDeploymentStrategyInput;
import dev.understudy.appconfig.model.UpdateDeploymentStrategyOutput;
import dev.understudy.appconfig.rules.rollout.PredefinedStrategies;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.StrategyRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.service.RequestContext;
import java.util.Objects;

/**
 * Deployment strategies, the account's own and the predefined ones. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateDeploymentStrategy.html">
 * CreateDeploymentStrategy</a> and its neighbours.
 */
public final class DeploymentStrategies implements DeploymentStrategyOperations {
    private static final String QUOTA = "appconfig.deployment-strategies";
    private static final int AWS_DEFAULT = 20;

    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public DeploymentStrategies(AppConfigAccess access) {
        this.access = access;
    }

    @Override
    public CreateDeploymentStrategyOutput createDeploymentStrategy(
            CreateDeploymentStrategyInput input, RequestContext context) {
        AppConfigStore store = access.store(context);
        access.checkQuota(QUOTA, AWS_DEFAULT, store.strategies.size(), "deployment strategies");
        StrategyRecord strategy = new StrategyRecord(
                access.newId(),
                input.name(),
                input.description(),
                input.deploymentDurationInMinutes(),
                Objects.requireNonNullElse(input.growthType(), GrowthType.LINEAR),
                input.growthFactor(),
                Objects.requireNonNullElse(input.finalBakeTimeInMinutes(), 0),
                Objects.requireNonNullElse(input.replicateTo(), ReplicateTo.NONE));
        access.tag(context, AppConfigArns.strategy(context.partition(), strategy.id()), input.tags());
        store.strategies.put(strategy.id(), strategy.kept());
        return Recast.to(
                CreateDeploymentStrategyOutput.class, CreateDeploymentStrategyOutput.SCHEMA, strategy.describe());
    }

    @Override
    public GetDeploymentStrategyOutput getDeploymentStrategy(GetDeploymentStrategyInput input, RequestContext context) {
        StrategyRecord strategy = access.lookup(context).requireStrategy(input.deploymentStrategyId());
        return Recast.to(GetDeploymentStrategyOutput.class, GetDeploymentStrategyOutput.SCHEMA, strategy.describe());
    }

    @Override
    public ListDeploymentStrategiesOutput listDeploymentStrategies(
            ListDeploymentStrategiesInput input, RequestContext context) {
        Page<StrategyRecord> page = access.page(
                input,
                context,
                access.store(context).strategies.pages().followedBy(PageSource.fixed(PredefinedStrategies.all())));
        return ListDeploymentStrategiesOutput.builder()
                .items(page.map(StrategyRecord::describe).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateDeploymentStrategyOutput updateDeploymentStrategy(
            UpdateDeploymentStrategyInput input, RequestContext context) {
        StrategyRecord before = access.lookup(context).requireStrategy(input.deploymentStrategyId());
        if (PredefinedStrategies.find(before.id()) != null) {
            throw AppConfigErrors.predefinedStrategyUpdate(before.id());
        }
        StrategyRecord after = before.changed(
                input.description(),
                input.deploymentDurationInMinutes(),
                input.growthType(),
                input.growthFactor(),
                input.finalBakeTimeInMinutes());
        access.store(context).strategies.put(after.id(), after.kept());
        return Recast.to(UpdateDeploymentStrategyOutput.class, UpdateDeploymentStrategyOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteDeploymentStrategyOutput deleteDeploymentStrategy(
            DeleteDeploymentStrategyInput input, RequestContext context) {
        StrategyRecord strategy = access.lookup(context).requireStrategy(input.deploymentStrategyId());
        if (PredefinedStrategies.find(strategy.id()) != null) {
            throw AppConfigErrors.predefinedStrategyDelete(strategy.id());
        }
        access.untag(context, AppConfigArns.strategy(context.partition(), strategy.id()));
        access.store(context).strategies.remove(strategy.id());
        return new DeleteDeploymentStrategyOutput();
    }
}
