package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step is made of: control flow of its own, or inputs for its action. */
public sealed interface StepWork {
    /**
     * Inputs with tokens.
     *
     * @param templates by name, in the order in which they are written
     */
    record Inputs(Map<String, JsonNode> templates) implements StepWork {
        /** The map is copied. */
        public Inputs {
            templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        }
    }

    /**
     * Chooses the next step.
     *
     * @param choices the first whose condition holds decides
     * @param otherwise the step if none holds, or null
     * @param inputs all this as it is written, for answers
     */
    record Branch(List<Choice> choices, @Nullable String otherwise, Map<String, JsonNode> inputs) implements StepWork {
        /** List and map are copied. */
        public Branch {
            choices = List.copyOf(choices);
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /**
     * One way out of a branch.
     *
     * @param condition when
     * @param nextStep where to
     */
    record Choice(Condition condition, String nextStep) {}

    /**
     * Repeats steps: once for each item, or as long as a condition holds.
     *
     * @param iterators the items, or a token for them; null if a condition decides
     * @param itemType the type of items
     * @param again whether to go round again, asked after the steps; null if items decide
     * @param maxIterations how often at most
     * @param steps what is repeated
     * @param inputs all this but the steps as it is written, for answers
     */
    record Loop(
            @Nullable JsonNode iterators,
            ValueType itemType,
            @Nullable Condition again,
            int maxIterations,
            List<Step> steps,
            Map<String, JsonNode> inputs)
            implements StepWork {
        /** List and map are copied. */
        public Loop {
            steps = List.copyOf(steps);
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }
}
