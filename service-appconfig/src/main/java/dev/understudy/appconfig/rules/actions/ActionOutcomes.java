package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.core.ResetScope;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.KeptSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Scripted answers of targets, so that a test can let a function object that does not exist. The first rule that fits
 * answers, and then nobody is called.
 */
public final class ActionOutcomes {
    /**
     * A scripted answer.
     *
     * @param id its number
     * @param target the ARN that is called; null fits all
     * @param type what for, as in {@code PreStartDeployment}; null fits all
     * @param times how often it answers; null is without end
     * @param answer what the function returns: see {@link ActionAnswer#of(JsonNode)}
     */
    public record Rule(
            int id,
            @Nullable String target,
            @Nullable String type,
            @Nullable Integer times,
            JsonNode answer) {
        boolean fits(String calledTarget, String calledType) {
            return (target == null || target.equals(calledTarget)) && (type == null || type.equals(calledType));
        }

        @Nullable Rule used() {
            if (times == null) {
                return this;
            }
            return times > 1 ? new Rule(id, target, type, times - 1, answer) : null;
        }
    }

    /**
     * Everything that is scripted at a moment.
     *
     * @param rules in the order in which they are asked
     * @param lastId the number of the newest rule, also if that is gone; 0 if there was none
     */
    public record Script(List<Rule> rules, int lastId) {
        private static final Script EMPTY = new Script(List.of(), 0);

        /** Keeps a copy. */
        public Script {
            rules = List.copyOf(rules);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int lastId;

    /** Calls {@code listener} after every new rule. */
    public void onAdded(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds a rule behind those that are there. The caller must not hold a partition's lock. */
    public Rule add(@Nullable String target, @Nullable String type, @Nullable Integer times, JsonNode answer) {
        Rule rule = append(target, type, times, answer.deepCopy());
        listeners.forEach(Runnable::run);
        return rule;
    }

    private synchronized Rule append(
            @Nullable String target, @Nullable String type, @Nullable Integer times, JsonNode answer) {
        Rule rule = new Rule(++lastId, target, type, times, answer);
        rules.add(rule);
        return rule;
    }

    /** All rules in the order in which they are asked. */
    public synchronized List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Everything that is scripted, as a snapshot has it. */
    public KeptSetting<Script> kept() {
        return new KeptSetting<>("appconfig.actions", Script.class, Script.EMPTY, this::script, this::restore);
    }

    private synchronized Script script() {
        return new Script(rules, lastId);
    }

    private synchronized void restore(Script script) {
        rules.clear();
        rules.addAll(script.rules());
        lastId = script.lastId();
    }

    /** Takes back a rule; false if there is none of this number. */
    public synchronized boolean remove(int id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** Takes back all rules. */
    public synchronized void clear() {
        rules.clear();
    }

    /** Takes back the rules that a reset covers, which leaves alone what may answer elsewhere. */
    public synchronized void reset(ResetScope scope) {
        rules.removeIf(rule -> {
            Arn target = rule.target() == null ? null : Arn.parse(rule.target());
            return scope.includesScript(
                    AppConfigArns.SERVICE,
                    target == null ? null : target.account(),
                    target == null ? null : target.region());
        });
    }

    /**
     * The scripted answer to a call, which uses up one of the times it is good for; null if there is none.
     *
     * @param target the ARN that is called
     * @param type what for
     */
    public synchronized @Nullable ActionAnswer next(String target, String type) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.fits(target, type)) {
                Rule left = rule.used();
                if (left == null) {
                    rules.remove(i);
                } else {
                    rules.set(i, left);
                }
                return ActionAnswer.of(rule.answer());
            }
        }
        return null;
    }
}
