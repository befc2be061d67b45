package dev.understudy.proton.rules.connection;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Table;
import dev.understudy.proton.ProtonErrors;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.StatusChange;
import dev.understudy.proton.errors.ConnectionErrors;
import dev.understudy.proton.state.ConnectionRecord;
import dev.understudy.proton.state.ProtonStore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The environment account connections of the caller: those that it asked for, and those in which it is asked. Whatever
 * one of the two accounts changes, the other knows before the answer is out; their locks are never held together.
 */
public final class Connections {
    private final ProtonAccess access;

    /** Works on the state that {@code access} gives. */
    public Connections(ProtonAccess access) {
        this.access = access;
    }

    /**
     * The connection of this id.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the caller has no part in any such connection
     */
    public ConnectionRecord require(String id, RequestContext context) {
        return access.store(context).connections.require(id, () -> ConnectionErrors.connectionNotFound(id));
    }

    /**
     * The connection of this id, about which the caller may decide.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the caller has no part in any such connection
     * @throws dev.understudy.proton.model.AccessDeniedException if the caller is not the management account
     */
    public ConnectionRecord requireManaged(String id, RequestContext context) {
        ConnectionRecord connection = require(id, context);
        return only(connection.managementAccountId(), connection, context);
    }

    /**
     * The connection of this id, which the caller asked for.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the caller has no part in any such connection
     * @throws dev.understudy.proton.model.AccessDeniedException if the caller is not the environment account
     */
    public ConnectionRecord requireOwn(String id, RequestContext context) {
        return own(require(id, context), context);
    }

    /** The connection of this id, which the caller asked for; null if there is none. */
    public @Nullable ConnectionRecord findOwn(String id, RequestContext context) {
        ConnectionRecord connection = access.store(context).connections.get(id);
        return connection == null ? null : own(connection, context);
    }

    private static ConnectionRecord own(ConnectionRecord connection, RequestContext context) {
        return only(connection.environmentAccountId(), connection, context);
    }

    private static ConnectionRecord only(String account, ConnectionRecord connection, RequestContext context) {
        if (!account.equals(context.account())) {
            throw ProtonErrors.accessDenied(
                    context.callerArn(), context.operation().name(), connection.arn());
        }
        return connection;
    }

    /** Adds a connection that the caller asks for. */
    public void add(ConnectionRecord connection, RequestContext context) {
        access.store(context).connections.put(connection.id(), connection);
        tell(connection, context, there -> there.put(connection.id(), connection));
        announce(connection, connection.state().status().wireValue(), null, context);
    }

    /** Replaces a connection after one of the accounts changed its part of it. */
    public void change(ConnectionRecord before, ConnectionRecord after, RequestContext context) {
        access.store(context).connections.put(after.id(), after);
        tell(after, context, there -> {
            ConnectionRecord known = there.get(after.id());
            if (known != null) {
                there.put(after.id(), known.merged(after));
            }
        });
        if (!after.state().equals(before.state())) {
            announce(
                    after,
                    after.state().status().wireValue(),
                    before.state().status().wireValue(),
                    context);
        }
    }

    /** Takes out a connection, even one that is used: what was provisioned with it stays. */
    public void remove(ConnectionRecord connection, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        partition.store().connections.remove(connection.id());
        partition.tags().drop(connection.arn());
        tell(connection, context, there -> there.remove(connection.id()));
        announce(connection, StatusChange.DELETED, connection.state().status().wireValue(), context);
    }

    /** Lets the other account know, if there is another. */
    private void tell(
            ConnectionRecord connection, RequestContext context, Consumer<Table<String, ConnectionRecord>> message) {
        Partition<ProtonStore> here = access.partition(context);
        String other = context.account().equals(connection.environmentAccountId())
                ? connection.managementAccountId()
                : connection.environmentAccountId();
        if (!other.equals(context.account())) {
            here.afterUnlock(() -> access.locked(here.key().inAccount(other), (there, now) -> {
                message.accept(there.store().connections);
                return now;
            }));
        }
    }

    private void announce(
            ConnectionRecord connection, String status, @Nullable String previous, RequestContext context) {
        StatusChange change = StatusChange.of(
                        "Environment Account Connection",
                        connection.arn(),
                        connection.environmentName(),
                        status,
                        previous)
                .with("id", connection.id());
        access.announce(change, context.partition().inAccount(connection.environmentAccountId()), context.now());
    }
}
