package dev.understudy.proton.state;

import dev.understudy.proton.model.EnvironmentAccountConnectionStatus;

/**
 * Where an environment account connection stands. Each state offers the transitions that exist there only.
 *
 * <pre>
 * PENDING ──accepted──▶ CONNECTED
 *    │                      │
 *    └──────rejected────────┴──▶ REJECTED
 * </pre>
 *
 * <p>A state never comes back, so of two states of one connection the later one in this order is the newer one. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_EnvironmentAccountConnection.html">EnvironmentAccountConnection</a>.
 */
public sealed interface ConnectionState {
    /** The state's name on the wire. */
    EnvironmentAccountConnectionStatus status();

    /** A state in which the management account may still say no. */
    sealed interface Rejectable extends ConnectionState {
        /** The management account says no. */
        default Rejected reject() {
            return new Rejected();
        }
    }

    /** The management account has not answered. */
    record Pending() implements Rejectable {
        @Override
        public EnvironmentAccountConnectionStatus status() {
            return EnvironmentAccountConnectionStatus.PENDING;
        }

        /** The management account says yes. */
        public Connected accept() {
            return new Connected();
        }
    }

    /** The management account may provision in the environment account. */
    record Connected() implements Rejectable {
        @Override
        public EnvironmentAccountConnectionStatus status() {
            return EnvironmentAccountConnectionStatus.CONNECTED;
        }
    }

    /** The connection can never be used. */
    record Rejected() implements ConnectionState {
        @Override
        public EnvironmentAccountConnectionStatus status() {
            return EnvironmentAccountConnectionStatus.REJECTED;
        }
    }
}
