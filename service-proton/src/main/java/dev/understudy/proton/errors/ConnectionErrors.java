package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.state.ConnectionRecord;

/** Refusals about environment account connections; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class ConnectionErrors {
    private ConnectionErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException connectionNotFound(String id) {
        return notFound("The environment account connection " + id + " doesn't exist.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_RejectEnvironmentAccountConnection.html">RejectEnvironmentAccountConnection</a>. */
    public static ConflictException rejectedBefore(ConnectionRecord connection) {
        return conflict("The environment account connection " + connection.id()
                + " was rejected. A rejected connection can't be accepted or used.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_RejectEnvironmentAccountConnection.html">RejectEnvironmentAccountConnection</a>. */
    public static ConflictException connectionInUse(ConnectionRecord connection) {
        return conflict("The environment account connection " + connection.id()
                + " can't be rejected: it is connected to the environment " + connection.environmentName() + ".");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-env-account-connections.html">Environment account connections</a>. */
    public static ValidationException notConnected(ConnectionRecord connection) {
        return validation("The environment account connection " + connection.id() + " is "
                + connection.state().status() + "; only a connection that is CONNECTED can be used.");
    }

    /** Proposed; as before. */
    public static ValidationException otherEnvironment(ConnectionRecord connection, String environmentName) {
        return validation("The environment account connection " + connection.id() + " is for the environment "
                + connection.environmentName() + ", not for " + environmentName + ".");
    }
}
