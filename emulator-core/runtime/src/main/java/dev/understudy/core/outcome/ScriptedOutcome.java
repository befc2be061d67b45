package dev.understudy.core.outcome;

/**
 * A rule in the list.
 *
 * @param id its number in this list
 * @param rule what it says
 * @param occasions how many occasions it has fitted so far
 */
public record ScriptedOutcome(long id, OutcomeRule rule, long occasions) {
    /** Whether it decides the next occasion that it fits. */
    boolean decidesNext() {
        return rule.occurrence().decides(occasions + 1);
    }

    /** The same rule after one more occasion. */
    ScriptedOutcome met() {
        return new ScriptedOutcome(id, rule, occasions + 1);
    }

    /** Whether it will never decide anything again. */
    boolean spent() {
        return rule.occurrence().spentAfter(occasions);
    }
}
