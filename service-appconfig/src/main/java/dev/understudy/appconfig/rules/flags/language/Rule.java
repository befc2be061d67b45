package dev.understudy.appconfig.rules.flags.language;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A rule that has been understood. It says of a context whether it matches, and never fails: a value that the context
 * lacks, or that is of another type than the rule expects, makes a comparison false.
 */
public sealed interface Rule
        permits Rule.All,
                Rule.Any,
                Rule.Not,
                Rule.Always,
                Rule.Given,
                Rule.Compare,
                Rule.Test,
                Rule.In,
                Rule.Matches,
                Rule.Exists,
                Split {
    /** Whether it matches a context. */
    boolean matches(RuleContext context);

    /**
     * All parts match.
     *
     * @param parts the parts
     */
    record All(List<Rule> parts) implements Rule {
        /** Keeps a copy. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(RuleContext context) {
            return parts.stream().allMatch(part -> part.matches(context));
        }
    }

    /**
     * At least one part matches.
     *
     * @param parts the parts
     */
    record Any(List<Rule> parts) implements Rule {
        /** Keeps a copy. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean matches(RuleContext context) {
            return parts.stream().anyMatch(part -> part.matches(context));
        }
    }

    /**
     * The opposite of another rule.
     *
     * @param rule that rule
     */
    record Not(Rule rule) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            return !rule.matches(context);
        }
    }

    /**
     * The same for every context.
     *
     * @param value whether it matches
     */
    record Always(boolean value) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            return value;
        }
    }

    /**
     * The context says {@code true} under a key.
     *
     * @param key the key
     */
    record Given(String key) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            return "true".equals(context.value(key));
        }
    }

    /**
     * Two values compare in a certain way.
     *
     * @param comparison in which way
     * @param left the first value
     * @param right the second value
     */
    record Compare(Comparison comparison, Operand left, Operand right) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            Value first = left.in(context);
            Value second = right.in(context);
            return first != null && second != null && comparison.holds(Value.order(first, second));
        }
    }

    /**
     * A text passes a test.
     *
     * @param test the test
     * @param subject the text
     * @param other what it is tested for
     */
    record Test(TextTest test, Operand subject, Operand other) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            Value text = subject.in(context);
            Value probe = other.in(context);
            return text != null && probe != null && test.passes(text.text(), probe.text());
        }
    }

    /**
     * A value is one of several.
     *
     * @param value the value
     * @param choices those
     */
    record In(Operand value, List<Operand> choices) implements Rule {
        /** Keeps a copy. */
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean matches(RuleContext context) {
            return choices.stream().anyMatch(choice -> new Compare(Comparison.EQ, value, choice).matches(context));
        }
    }

    /**
     * A regular expression is found in a text. It has the syntax and the linear running time of RE2, so that no value
     * keeps a thread busy.
     *
     * @param value the text
     * @param pattern the expression
     */
    record Matches(Operand value, Pattern pattern) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            Value text = value.in(context);
            return text != null && pattern.matcher(text.text()).find();
        }
    }

    /**
     * The context has anything under a key.
     *
     * @param key the key
     */
    record Exists(String key) implements Rule {
        @Override
        public boolean matches(RuleContext context) {
            return context.value(key) != null;
        }
    }
}
