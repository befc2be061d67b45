package dev.understudy.core.outcome;

import dev.understudy.core.state.PartitionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules of what an emulator cannot really do, in the order in which they came. Services declare the kinds of things
 * that can be scripted and ask for the outcome when they do one; who writes a test says how it ends.
 *
 * <p>The first rule that fits an occasion and whose turn it is decides it. A rule that is passed because it is not its
 * turn counts the occasion all the same; rules behind the one that decides do not. A rule whose occasions are used up
 * goes. Safe for concurrent use.
 */
public final class Outcomes {
    private final Set<String> kinds = new TreeSet<>();
    private final List<ScriptedOutcome> rules = new ArrayList<>();
    private long lastId;

    /** Without rules; so nothing ends otherwise than the services see fit. */
    private volatile boolean none = true;

    /**
     * Makes a kind of thing known whose outcome can be scripted.
     *
     * @param kind the service's id, a dot and what is done, as in {@code proton.environment-deployment}
     */
    public synchronized void declare(String kind) {
        if (kind.indexOf('.') < 1) {
            throw new IllegalArgumentException("a kind is named service.what, not " + kind);
        }
        kinds.add(kind);
    }

    /** All kinds that were declared, in order of their names. */
    public synchronized Set<String> kinds() {
        return Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /**
     * Adds a rule behind those that are there.
     *
     * @return the rule with its number
     * @throws IllegalArgumentException if no service declared the rule's kind
     */
    public synchronized ScriptedOutcome script(OutcomeRule rule) {
        requireKnown(rule.kind());
        ScriptedOutcome scripted = new ScriptedOutcome(++lastId, rule, 0);
        rules.add(scripted);
        none = false;
        return scripted;
    }

    /**
     * How something ends that is done now; this uses an occasion up.
     *
     * @param kind what is done, as declared
     * @param name to what
     * @param where in which account and region
     * @return empty if no rule decides, so that it ends as the service sees fit
     * @throws IllegalArgumentException if the kind was not declared
     */
    public Optional<Outcome> next(String kind, String name, PartitionKey where) {
        return none ? Optional.empty() : decide(kind, name, where);
    }

    private synchronized Optional<Outcome> decide(String kind, String name, PartitionKey where) {
        requireKnown(kind);
        for (int i = 0; i < rules.size(); i++) {
            ScriptedOutcome scripted = rules.get(i);
            if (scripted.rule().fits(kind, name, where)) {
                rules.set(i, scripted.met());
                if (scripted.decidesNext()) {
                    forget(ScriptedOutcome::spent);
                    return Optional.of(scripted.rule().outcome());
                }
            }
        }
        return Optional.empty();
    }

    /** The rules that are left, in order. */
    public synchronized List<ScriptedOutcome> rules() {
        return List.copyOf(rules);
    }

    /**
     * Replaces all rules.
     *
     * @throws IllegalArgumentException if no service declared the kind of one; then nothing changes
     */
    public synchronized void replace(List<ScriptedOutcome> all) {
        all.forEach(scripted -> requireKnown(scripted.rule().kind()));
        rules.clear();
        rules.addAll(all);
        none = rules.isEmpty();
        lastId = Math.max(
                lastId, all.stream().mapToLong(ScriptedOutcome::id).max().orElse(0));
    }

    /**
     * Takes rules back.
     *
     * @return whether there was one to take back
     */
    public synchronized boolean forget(Predicate<? super ScriptedOutcome> condition) {
        boolean removed = rules.removeIf(condition);
        none = rules.isEmpty();
        return removed;
    }

    private void requireKnown(String kind) {
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("no outcome is called " + kind + "; there are " + kinds);
        }
    }
}
