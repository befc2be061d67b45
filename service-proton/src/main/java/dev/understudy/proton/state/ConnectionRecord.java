package dev.understudy.proton.state;

import java.time.Instant;

/**
 * An environment account connection. Both accounts keep it: the environment account changes roles and may delete it, the
 * management account decides about its state. Each tells the other, see {@link #merged}.
 *
 * @param id a UUID
 * @param arn its ARN, which carries the environment account
 * @param environmentAccountId who asked for it
 * @param managementAccountId who is asked
 * @param environmentName the environment that may be created with it
 * @param roles what the environment account gives
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param lastModifiedAt when it was last accepted or given other roles, at first when it was asked for
 */
public record ConnectionRecord(
        String id,
        String arn,
        String environmentAccountId,
        String managementAccountId,
        String environmentName,
        ConnectionRoles roles,
        ConnectionState state,
        Instant requestedAt,
        Instant lastModifiedAt) {
    /** The connection with other roles. */
    public ConnectionRecord with(ConnectionRoles changed, Instant now) {
        return copy(changed, state, now);
    }

    /** The connection in another state; whoever rejects it does not modify it. */
    public ConnectionRecord in(ConnectionState next, Instant now) {
        return copy(roles, next, next instanceof ConnectionState.Rejected ? lastModifiedAt : now);
    }

    /** What this account and the other know together, in whichever order their messages come. */
    public ConnectionRecord merged(ConnectionRecord other) {
        return copy(
                other.roles.revision() > roles.revision() ? other.roles : roles,
                other.state.status().compareTo(state.status()) > 0 ? other.state : state,
                other.lastModifiedAt.isAfter(lastModifiedAt) ? other.lastModifiedAt : lastModifiedAt);
    }

    private ConnectionRecord copy(ConnectionRoles newRoles, ConnectionState newState, Instant modified) {
        return new ConnectionRecord(
                id,
                arn,
                environmentAccountId,
                managementAccountId,
                environmentName,
                newRoles,
                newState,
                requestedAt,
                modified);
    }
}
