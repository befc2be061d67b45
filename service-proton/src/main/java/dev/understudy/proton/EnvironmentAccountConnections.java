package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.RetriedDeletes;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.errors.ConnectionErrors;
import dev.understudy.proton.model.AcceptEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.AcceptEnvironmentAccountConnectionOutput;
import dev.understudy.proton.model.CreateEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.CreateEnvironmentAccountConnectionOutput;
import dev.understudy.proton.model.DeleteEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.DeleteEnvironmentAccountConnectionOutput;
import dev.understudy.proton.model.EnvironmentAccountConnection;
import dev.understudy.proton.model.EnvironmentAccountConnectionOperations;
import dev.understudy.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import dev.understudy.proton.model.EnvironmentAccountConnectionSummary;
import dev.understudy.proton.model.GetEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.GetEnvironmentAccountConnectionOutput;
import dev.understudy.proton.model.ListEnvironmentAccountConnectionsInput;
import dev.understudy.proton.model.ListEnvironmentAccountConnectionsOutput;
import dev.understudy.proton.model.RejectEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.RejectEnvironmentAccountConnectionOutput;
import dev.understudy.proton.model.UpdateEnvironmentAccountConnectionInput;
import dev.understudy.proton.model.UpdateEnvironmentAccountConnectionOutput;
import dev.understudy.proton.rules.connection.Connections;
import dev.understudy.proton.state.ConnectionRecord;
import dev.understudy.proton.state.ConnectionRoles;
import dev.understudy.proton.state.ConnectionState;
import org.jspecify.annotations.Nullable;

/**
 * Environment account connections: an environment account asks a management account to provision an environment in it.
 * See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironmentAccountConnection.html">CreateEnvironmentAccountConnection</a>
 * and its neighbours.
 */
public final class EnvironmentAccountConnections implements EnvironmentAccountConnectionOperations {
    private final ProtonAccess access;
    private final Connections connections;
    private final RetriedDeletes deletes;

    /** Works on the state that {@code access} gives. */
    public EnvironmentAccountConnections(ProtonAccess access, TokenReplay tokens, RetriedDeletes deletes) {
        this.access = access;
        this.connections = new Connections(access);
        this.deletes = deletes;
        tokens.register("CreateEnvironmentAccountConnection", this::createdBefore);
    }

    @Override
    public CreateEnvironmentAccountConnectionOutput createEnvironmentAccountConnection(
            CreateEnvironmentAccountConnectionInput input, RequestContext context) {
        int requested = access.store(context).connectionsRequestedBy(context.account());
        ProtonQuota.ENVIRONMENT_ACCOUNT_CONNECTIONS.check(access.quotas(), requested + 1);
        String id = access.newId();
        ConnectionRecord connection = new ConnectionRecord(
                id,
                ProtonArns.environmentAccountConnection(context.partition(), id),
                context.account(),
                input.managementAccountId(),
                input.environmentName(),
                new ConnectionRoles(0, input.roleArn(), input.componentRoleArn(), input.codebuildRoleArn()),
                new ConnectionState.Pending(),
                context.now(),
                context.now());
        ProtonAccess.tag(access.partition(context), connection.arn(), RequestTags.of(input.tags()));
        connections.add(connection, context);
        return new CreateEnvironmentAccountConnectionOutput(describe(connection));
    }

    private @Nullable Structure createdBefore(Structure before, RequestContext context) {
        String id = ((CreateEnvironmentAccountConnectionOutput) before)
                .environmentAccountConnection()
                .id();
        ConnectionRecord connection = access.store(context).connections.get(id);
        return connection == null ? null : new CreateEnvironmentAccountConnectionOutput(describe(connection));
    }

    @Override
    public GetEnvironmentAccountConnectionOutput getEnvironmentAccountConnection(
            GetEnvironmentAccountConnectionInput input, RequestContext context) {
        return new GetEnvironmentAccountConnectionOutput(describe(connections.require(input.id(), context)));
    }

    @Override
    public ListEnvironmentAccountConnectionsOutput listEnvironmentAccountConnections(
            ListEnvironmentAccountConnectionsInput input, RequestContext context) {
        Page<ConnectionRecord> page = access.page(
                input,
                context,
                access.store(context).connections.pagesBackwards(connection -> matches(connection, input, context)));
        return ListEnvironmentAccountConnectionsOutput.builder()
                .environmentAccountConnections(
                        page.map(EnvironmentAccountConnections::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean matches(
            ConnectionRecord connection, ListEnvironmentAccountConnectionsInput input, RequestContext context) {
        boolean managed = input.requestedBy() == EnvironmentAccountConnectionRequesterAccountType.MANAGEMENT_ACCOUNT;
        String account = managed ? connection.managementAccountId() : connection.environmentAccountId();
        return account.equals(context.account())
                && (input.environmentName() == null || input.environmentName().equals(connection.environmentName()))
                && (input.statuses() == null
                        || input.statuses().isEmpty()
                        || input.statuses().contains(connection.state().status()));
    }

    /** Whoever accepts a connection again changes nothing. */
    @Override
    public AcceptEnvironmentAccountConnectionOutput acceptEnvironmentAccountConnection(
            AcceptEnvironmentAccountConnectionInput input, RequestContext context) {
        ConnectionRecord connection = connections.requireManaged(input.id(), context);
        if (connection.state() instanceof ConnectionState.Rejected) {
            throw ConnectionErrors.rejectedBefore(connection);
        }
        if (connection.state() instanceof ConnectionState.Pending pending) {
            connection = decided(connection, pending.accept(), context);
        }
        return new AcceptEnvironmentAccountConnectionOutput(describe(connection));
    }

    /** Whoever rejects a connection again changes nothing. */
    @Override
    public RejectEnvironmentAccountConnectionOutput rejectEnvironmentAccountConnection(
            RejectEnvironmentAccountConnectionInput input, RequestContext context) {
        ConnectionRecord connection = connections.requireManaged(input.id(), context);
        if (connection.state() instanceof ConnectionState.Rejectable rejectable) {
            if (access.store(context).usesConnection(connection.id())) {
                throw ConnectionErrors.connectionInUse(connection);
            }
            connection = decided(connection, rejectable.reject(), context);
        }
        return new RejectEnvironmentAccountConnectionOutput(describe(connection));
    }

    private ConnectionRecord decided(ConnectionRecord before, ConnectionState state, RequestContext context) {
        ConnectionRecord after = before.in(state, context.now());
        connections.change(before, after, context);
        return after;
    }

    @Override
    public UpdateEnvironmentAccountConnectionOutput updateEnvironmentAccountConnection(
            UpdateEnvironmentAccountConnectionInput input, RequestContext context) {
        ConnectionRecord before = connections.requireOwn(input.id(), context);
        ConnectionRoles roles =
                before.roles().changed(input.roleArn(), input.componentRoleArn(), input.codebuildRoleArn());
        ConnectionRecord after = before.with(roles, context.now());
        connections.change(before, after, context);
        return new UpdateEnvironmentAccountConnectionOutput(describe(after));
    }

    @Override
    public DeleteEnvironmentAccountConnectionOutput deleteEnvironmentAccountConnection(
            DeleteEnvironmentAccountConnectionInput input, RequestContext context) {
        ConnectionRecord connection = connections.findOwn(input.id(), context);
        if (connection == null) {
            return deletes.absent(
                    input,
                    context,
                    new DeleteEnvironmentAccountConnectionOutput(null),
                    DeleteEnvironmentAccountConnectionOutput.class);
        }
        connections.remove(connection, context);
        return deletes.deleted(input, context, new DeleteEnvironmentAccountConnectionOutput(describe(connection)));
    }

    private static EnvironmentAccountConnection describe(ConnectionRecord connection) {
        return EnvironmentAccountConnection.builder()
                .arn(connection.arn())
                .codebuildRoleArn(connection.roles().codebuildRole())
                .componentRoleArn(connection.roles().componentRole())
                .environmentAccountId(connection.environmentAccountId())
                .environmentName(connection.environmentName())
                .id(connection.id())
                .lastModifiedAt(connection.lastModifiedAt())
                .managementAccountId(connection.managementAccountId())
                .requestedAt(connection.requestedAt())
                .roleArn(connection.roles().role())
                .status(connection.state().status())
                .build();
    }

    private static EnvironmentAccountConnectionSummary summary(ConnectionRecord connection) {
        return Recast.to(
                EnvironmentAccountConnectionSummary.class,
                EnvironmentAccountConnectionSummary.SCHEMA,
                describe(connection));
    }
}
