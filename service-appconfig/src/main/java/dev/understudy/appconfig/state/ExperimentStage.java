package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentDefinitionStatus;

/**
 * Where an experiment definition stands. Each stage offers the transitions that exist there only.
 *
 * <pre>
 * IDLE ──start of a run──▶ ACTIVE ──stop of the run──▶ IDLE
 * IDLE ──delete (archive)──▶ ARCHIVED
 * IDLE, ARCHIVED ──delete (destroy)──▶ gone, with all runs
 * </pre>
 *
 * <p>See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_ExperimentDefinition.html">ExperimentDefinition</a>.
 */
public sealed interface ExperimentStage {
    /** The stage's name on the wire. */
    ExperimentDefinitionStatus status();

    /** No run is under way. */
    record Idle() implements ExperimentStage {
        @Override
        public ExperimentDefinitionStatus status() {
            return ExperimentDefinitionStatus.IDLE;
        }

        /** A run begins. */
        public Active start(int run) {
            return new Active(run);
        }

        /** The definition is kept only for the record. */
        public Archived archive() {
            return new Archived();
        }
    }

    /**
     * A run is under way.
     *
     * @param run its number
     */
    record Active(int run) implements ExperimentStage {
        @Override
        public ExperimentDefinitionStatus status() {
            return ExperimentDefinitionStatus.ACTIVE;
        }

        /** The run ends. */
        public Idle stop() {
            return new Idle();
        }
    }

    /** Kept for the record; nothing leads back. */
    record Archived() implements ExperimentStage {
        @Override
        public ExperimentDefinitionStatus status() {
            return ExperimentDefinitionStatus.ARCHIVED;
        }
    }
}
