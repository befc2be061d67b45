package dev.understudy.ssm.access.cedar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a policy that is worth something once a question is asked. */
sealed interface Expression {
    /**
     * What it is worth.
     *
     * @throws CedarFault if it makes no sense for this question; then its policy decides nothing
     */
    CedarValue evaluate(Question question) throws CedarFault;

    /** Whether it is true. */
    default boolean holds(Question question) throws CedarFault {
        CedarValue value = evaluate(question);
        if (value instanceof CedarValue.Truth truth) {
            return truth.value();
        }
        throw wrongType(value, "bool");
    }

    private static CedarFault wrongType(CedarValue value, String expected) {
        return new CedarFault("a " + expected + " is needed, not a " + value.type());
    }

    private static String text(Expression expression, Question question) throws CedarFault {
        CedarValue value = expression.evaluate(question);
        if (value instanceof CedarValue.Text text) {
            return text.value();
        }
        throw wrongType(value, "string");
    }

    private static Set<CedarValue> several(CedarValue value) throws CedarFault {
        if (value instanceof CedarValue.Several set) {
            return set.members();
        }
        throw wrongType(value, "set");
    }

    private static CedarValue.Entity entity(CedarValue value) throws CedarFault {
        if (value instanceof CedarValue.Entity entity) {
            return entity;
        }
        throw wrongType(value, "entity");
    }

    /** Something that is worth the same whatever is asked. */
    record Constant(CedarValue value) implements Expression {
        @Override
        public CedarValue evaluate(Question question) {
            return value;
        }
    }

    /** The four words that stand for parts of the question. */
    enum Variable implements Expression {
        PRINCIPAL {
            @Override
            public CedarValue evaluate(Question question) {
                return question.principal().entity();
            }
        },
        ACTION {
            @Override
            public CedarValue evaluate(Question question) {
                return question.action();
            }
        },
        RESOURCE {
            @Override
            public CedarValue evaluate(Question question) {
                return question.resource().entity();
            }
        },
        CONTEXT {
            @Override
            public CedarValue evaluate(Question question) {
                return question.context();
            }
        }
    }

    /** {@code left && right}; the right side is looked at only if the left one is true. */
    record Both(Expression left, Expression right) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(left.holds(question) && right.holds(question));
        }
    }

    /** {@code left || right}; the right side is looked at only if the left one is false. */
    record Either(Expression left, Expression right) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(left.holds(question) || right.holds(question));
        }
    }

    /** {@code !operand}. */
    record Not(Expression operand) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(!operand.holds(question));
        }
    }

    /** {@code if condition then chosen else otherwise}. */
    record Choice(Expression condition, Expression chosen, Expression otherwise) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return condition.holds(question) ? chosen.evaluate(question) : otherwise.evaluate(question);
        }
    }

    /** {@code left == right}; values of two types are never equal. */
    record Equal(Expression left, Expression right) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(left.evaluate(question).equals(right.evaluate(question)));
        }
    }

    /** {@code left < right}; a comparison of another kind is this one turned round. */
    record Less(Expression left, Expression right) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(number(left, question) < number(right, question));
        }

        private static long number(Expression expression, Question question) throws CedarFault {
            CedarValue value = expression.evaluate(question);
            if (value instanceof CedarValue.Whole number) {
                return number.value();
            }
            throw wrongType(value, "long");
        }
    }

    /** {@code operand like "pattern"}. */
    record Like(Expression operand, Wildcards pattern) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(pattern.match(text(operand, question)));
        }
    }

    /** {@code left in right}, where the right side is an entity or a set of them. */
    record In(Expression left, Expression right) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            CedarValue.Entity member = entity(left.evaluate(question));
            CedarValue whole = right.evaluate(question);
            if (!(whole instanceof CedarValue.Several set)) {
                return new CedarValue.Truth(belongs(member, entity(whole), question));
            }
            for (CedarValue each : set.members()) {
                if (belongs(member, entity(each), question)) {
                    return new CedarValue.Truth(true);
                }
            }
            return new CedarValue.Truth(false);
        }

        private static boolean belongs(CedarValue.Entity member, CedarValue.Entity whole, Question question) {
            Subject subject = question.subject(member);
            return member.equals(whole) || (subject != null && subject.parents().contains(whole));
        }
    }

    /** {@code operand is Type}. */
    record Is(Expression operand, String typeName) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(
                    entity(operand.evaluate(question)).typeName().equals(typeName));
        }
    }

    /** {@code operand has attribute}. */
    record Has(Expression operand, String attribute) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(valueOf(operand.evaluate(question), attribute, question) != null);
        }
    }

    /** {@code operand.attribute}, or {@code operand["attribute"]}. */
    record Get(Expression operand, String attribute) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            CedarValue value = valueOf(operand.evaluate(question), attribute, question);
            if (value == null) {
                throw new CedarFault("there is no attribute " + attribute);
            }
            return value;
        }
    }

    private static @Nullable CedarValue valueOf(CedarValue owner, String name, Question question) throws CedarFault {
        if (owner instanceof CedarValue.Attributes all) {
            return all.attributes().get(name);
        }
        Subject subject = question.subject(entity(owner));
        String value = subject == null ? null : subject.attributes().get(name);
        return value == null ? null : new CedarValue.Text(value);
    }

    /** {@code operand.hasTag(key)}. */
    record HasTag(Expression operand, Expression key) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(tags(operand, question).containsKey(text(key, question)));
        }
    }

    /** {@code operand.getTag(key)}. */
    record GetTag(Expression operand, Expression key) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            String value = tags(operand, question).get(text(key, question));
            if (value == null) {
                throw new CedarFault("there is no tag " + text(key, question));
            }
            return new CedarValue.Text(value);
        }
    }

    private static Map<String, String> tags(Expression operand, Question question) throws CedarFault {
        Subject subject = question.subject(entity(operand.evaluate(question)));
        return subject == null ? Map.of() : subject.tags();
    }

    /** {@code operand.contains(other)}. */
    record Contains(Expression operand, Expression other) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(several(operand.evaluate(question)).contains(other.evaluate(question)));
        }
    }

    /** {@code operand.containsAll(other)}. */
    record ContainsAll(Expression operand, Expression other) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            return new CedarValue.Truth(
                    several(operand.evaluate(question)).containsAll(several(other.evaluate(question))));
        }
    }

    /** {@code operand.containsAny(other)}. */
    record ContainsAny(Expression operand, Expression other) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            Set<CedarValue> mine = several(operand.evaluate(question));
            return new CedarValue.Truth(
                    several(other.evaluate(question)).stream().anyMatch(mine::contains));
        }
    }

    /** {@code [first, second, …]}. */
    record SetOf(List<Expression> members) implements Expression {
        @Override
        public CedarValue evaluate(Question question) throws CedarFault {
            Set<CedarValue> values = new LinkedHashSet<>();
            for (Expression member : members) {
                values.add(member.evaluate(question));
            }
            return new CedarValue.Several(values);
        }
    }
}
