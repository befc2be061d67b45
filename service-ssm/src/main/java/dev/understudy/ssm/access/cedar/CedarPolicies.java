package dev.understudy.ssm.access.cedar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Policies in the language Cedar: each permits or forbids something to somebody, under conditions.
 *
 * <p>What is read: scopes with {@code ==}, {@code in} and {@code is}; {@code when} and {@code unless}; the operators
 * {@code && || ! == != < <= > >= in like has is}, {@code if}; attributes, tags, texts, numbers, truths, entities and sets.
 * Arithmetic, records, templates and extension types are refused.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/auto-approval-deny-access-policy-statement-structure.html">
 *     Statement structure and built-in operators</a>
 */
public final class CedarPolicies {
    private record Policy(boolean permits, Expression condition) {
        /** Whether it has something to say; one that makes no sense for a question has not. */
        boolean applies(Question question) {
            try {
                return condition.holds(question);
            } catch (CedarFault fault) {
                return false;
            }
        }
    }

    private final List<Policy> policies;

    private CedarPolicies(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * Reads policies.
     *
     * @throws CedarFault if the text is none, or uses what is not supported; the reason names the line
     */
    public static CedarPolicies parse(String text) throws CedarFault {
        ExpressionReader reader = new ExpressionReader(Tokens.of(text));
        List<Policy> policies = new ArrayList<>();
        while (reader.peek().kind() != Token.Kind.END) {
            policies.add(policy(reader));
        }
        if (policies.isEmpty()) {
            throw reader.unexpected("a policy");
        }
        return new CedarPolicies(policies);
    }

    /** Whether a policy permits what is asked, whatever others forbid. */
    public boolean permit(Question question) {
        return policies.stream().anyMatch(policy -> policy.permits && policy.applies(question));
    }

    /** Whether a policy forbids what is asked. */
    public boolean forbid(Question question) {
        return policies.stream().anyMatch(policy -> !policy.permits && policy.applies(question));
    }

    private static Policy policy(ExpressionReader reader) throws CedarFault {
        reader.nextPolicy();
        annotations(reader);
        boolean permits = reader.takeIf("permit");
        if (!permits && !reader.takeIf("forbid")) {
            throw reader.unexpected("'permit' or 'forbid'");
        }
        reader.expect("(");
        Expression condition = scope(reader, "principal", Expression.Variable.PRINCIPAL);
        reader.expect(",");
        condition = new Expression.Both(condition, scope(reader, "action", Expression.Variable.ACTION));
        reader.expect(",");
        condition = new Expression.Both(condition, scope(reader, "resource", Expression.Variable.RESOURCE));
        reader.expect(")");
        while (!reader.takeIf(";")) {
            reader.link();
            condition = new Expression.Both(condition, clause(reader));
        }
        return new Policy(permits, condition);
    }

    /** Annotations mean nothing, but each stands there once. */
    private static void annotations(ExpressionReader reader) throws CedarFault {
        Set<String> seen = new HashSet<>();
        while (reader.takeIf("@")) {
            String name = reader.name();
            if (!seen.add(name)) {
                throw new CedarFault("line " + reader.peek().line() + ": @" + name + " stands there twice");
            }
            if (reader.takeIf("(")) {
                reader.string();
                reader.expect(")");
            }
        }
    }

    private static Expression scope(ExpressionReader reader, String word, Expression variable) throws CedarFault {
        if (!reader.peek().is(word)) {
            throw reader.unexpected("'" + word + "'");
        }
        Expression scope = reader.expression();
        if (scope.equals(variable)) {
            return new Expression.Constant(new CedarValue.Truth(true));
        }
        if (!limits(scope, variable)) {
            throw new CedarFault("line " + reader.peek().line() + ": a scope says ==, in or is");
        }
        return scope;
    }

    private static boolean limits(Expression scope, Expression variable) {
        if (scope instanceof Expression.Both both) {
            return both.left() instanceof Expression.Is
                    && limits(both.left(), variable)
                    && limits(both.right(), variable);
        }
        return (scope instanceof Expression.Equal equal && equal.left().equals(variable))
                || (scope instanceof Expression.In in && in.left().equals(variable))
                || (scope instanceof Expression.Is is && is.operand().equals(variable));
    }

    private static Expression clause(ExpressionReader reader) throws CedarFault {
        boolean when = reader.takeIf("when");
        if (!when && !reader.takeIf("unless")) {
            throw reader.unexpected("'when', 'unless' or ';'");
        }
        reader.expect("{");
        Expression condition = reader.expression();
        reader.expect("}");
        return when ? condition : new Expression.Not(condition);
    }
}
