package dev.understudy.ssm.access.policy;

import java.time.Duration;

/** Who decides about a request for access. */
public sealed interface Ruling {
    /** The policy that says so: the name of its document. */
    String policy();

    /** The version of that document. */
    String version();

    /** How long access lasts once it is granted. */
    Duration duration();

    /**
     * Nobody has to: a policy grants access.
     *
     * @param policy the name of its document
     * @param version the version of that document
     */
    record Automatic(String policy, String version) implements Ruling {
        @Override
        public Duration duration() {
            return Duration.ofHours(1);
        }
    }

    /**
     * People decide.
     *
     * @param manual by this policy
     */
    record ByPeople(ManualPolicy manual) implements Ruling {
        @Override
        public String policy() {
            return manual.name();
        }

        @Override
        public String version() {
            return manual.version();
        }

        @Override
        public Duration duration() {
            return manual.duration();
        }
    }
}
