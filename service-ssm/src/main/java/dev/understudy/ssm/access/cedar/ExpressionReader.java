package dev.understudy.ssm.access.cedar;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions, from those that bind least to those that bind most. */
final class ExpressionReader {
    /** So deep may brackets and negations stand in each other. */
    private static final int DEEPEST = 100;

    /** So many operators may stand in one policy: each stands in the one that is written after it. */
    private static final int MOST_LINKS = 500;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int links;

    ExpressionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String expected) {
        boolean there = peek().is(expected);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String expected) throws CedarFault {
        if (!takeIf(expected)) {
            throw unexpected("'" + expected + "'");
        }
    }

    CedarFault unexpected(String expected) {
        return new CedarFault("line " + peek().line() + ": " + expected + " is needed, not " + peek());
    }

    String name() throws CedarFault {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("a name");
        }
        return take().text();
    }

    String string() throws CedarFault {
        if (peek().kind() != Token.Kind.STRING) {
            throw unexpected("a text in quotes");
        }
        return Escapes.text(take());
    }

    /** Whatever comes now is part of another policy. */
    void nextPolicy() {
        links = 0;
    }

    /** One more expression has another one in it, so that asking goes one deeper. */
    void link() throws CedarFault {
        if (++links > MOST_LINKS) {
            throw new CedarFault("line " + peek().line() + ": a policy has more than " + MOST_LINKS + " operators");
        }
    }

    Expression expression() throws CedarFault {
        if (++depth > DEEPEST) {
            throw new CedarFault("line " + peek().line() + ": too many expressions in each other");
        }
        try {
            return takeIf("if") ? choice() : either();
        } finally {
            depth--;
        }
    }

    private Expression choice() throws CedarFault {
        Expression condition = expression();
        expect("then");
        Expression chosen = expression();
        expect("else");
        return new Expression.Choice(condition, chosen, expression());
    }

    private Expression either() throws CedarFault {
        Expression left = both();
        while (takeIf("||")) {
            link();
            left = new Expression.Either(left, both());
        }
        return left;
    }

    private Expression both() throws CedarFault {
        Expression left = relation();
        while (takeIf("&&")) {
            link();
            left = new Expression.Both(left, relation());
        }
        return left;
    }

    private Expression relation() throws CedarFault {
        Expression left = negation();
        String sign = peek().text();
        if (peek().kind() == Token.Kind.STRING) {
            return left;
        }
        switch (sign) {
            case "==", "!=", "<", "<=", ">", ">=", "in" -> {
                take();
                return compared(left, sign, negation());
            }
            case "like" -> {
                take();
                if (peek().kind() != Token.Kind.STRING) {
                    throw unexpected("a pattern in quotes");
                }
                return new Expression.Like(left, Escapes.pattern(take()));
            }
            case "has" -> {
                take();
                return new Expression.Has(left, peek().kind() == Token.Kind.STRING ? string() : name());
            }
            case "is" -> {
                take();
                Expression is = new Expression.Is(left, path());
                return takeIf("in") ? new Expression.Both(is, new Expression.In(left, negation())) : is;
            }
            default -> {
                return left;
            }
        }
    }

    private static Expression compared(Expression left, String sign, Expression right) {
        return switch (sign) {
            case "==" -> new Expression.Equal(left, right);
            case "!=" -> new Expression.Not(new Expression.Equal(left, right));
            case "<" -> new Expression.Less(left, right);
            case ">" -> new Expression.Less(right, left);
            case "<=" -> new Expression.Not(new Expression.Less(right, left));
            case ">=" -> new Expression.Not(new Expression.Less(left, right));
            default -> new Expression.In(left, right);
        };
    }

    private Expression negation() throws CedarFault {
        if (!takeIf("!")) {
            return access();
        }
        if (++depth > DEEPEST) {
            throw new CedarFault("line " + peek().line() + ": too many negations");
        }
        Expression operand = negation();
        depth--;
        return new Expression.Not(operand);
    }

    private Expression access() throws CedarFault {
        Expression operand = primary();
        while (peek().is("[") || peek().is(".")) {
            link();
            operand = part(operand);
        }
        return operand;
    }

    private Expression part(Expression operand) throws CedarFault {
        if (takeIf("[")) {
            Expression part = new Expression.Get(operand, string());
            expect("]");
            return part;
        }
        expect(".");
        String member = name();
        return takeIf("(") ? call(operand, member) : new Expression.Get(operand, member);
    }

    private Expression call(Expression operand, String method) throws CedarFault {
        Expression argument = expression();
        expect(")");
        return switch (method) {
            case "hasTag" -> new Expression.HasTag(operand, argument);
            case "getTag" -> new Expression.GetTag(operand, argument);
            case "contains" -> new Expression.Contains(operand, argument);
            case "containsAll" -> new Expression.ContainsAll(operand, argument);
            case "containsAny" -> new Expression.ContainsAny(operand, argument);
            default -> throw new CedarFault("line " + peek().line() + ": " + method + " is not supported");
        };
    }

    private Expression primary() throws CedarFault {
        Token token = peek();
        if (token.kind() == Token.Kind.STRING) {
            return new Expression.Constant(new CedarValue.Text(string()));
        }
        if (token.kind() == Token.Kind.NUMBER || token.is("-")) {
            return number();
        }
        if (takeIf("(")) {
            Expression inner = expression();
            expect(")");
            return inner;
        }
        if (takeIf("[")) {
            return set();
        }
        return switch (token.text()) {
            case "true", "false" -> new Expression.Constant(new CedarValue.Truth(Boolean.parseBoolean(take().text())));
            case "principal" -> variable(Expression.Variable.PRINCIPAL);
            case "action" -> variable(Expression.Variable.ACTION);
            case "resource" -> variable(Expression.Variable.RESOURCE);
            case "context" -> variable(Expression.Variable.CONTEXT);
            default -> new Expression.Constant(entity());
        };
    }

    private Expression variable(Expression variable) {
        take();
        return variable;
    }

    private Expression number() throws CedarFault {
        String sign = takeIf("-") ? "-" : "";
        if (peek().kind() != Token.Kind.NUMBER) {
            throw unexpected("a number");
        }
        try {
            return new Expression.Constant(new CedarValue.Whole(Long.parseLong(sign + take().text())));
        } catch (NumberFormatException e) {
            throw new CedarFault("line " + peek().line() + ": a number is too large");
        }
    }

    private Expression set() throws CedarFault {
        List<Expression> members = new ArrayList<>();
        while (!takeIf("]")) {
            members.add(expression());
            if (!peek().is("]")) {
                expect(",");
            }
        }
        return new Expression.SetOf(members);
    }

    /** The name of a type, as in {@code AWS::EC2::Instance}. */
    String path() throws CedarFault {
        StringBuilder path = new StringBuilder(name());
        while (peek().is("::") && tokens.get(next + 1).kind() == Token.Kind.NAME) {
            take();
            path.append("::").append(name());
        }
        return path.toString();
    }

    /** An entity, as in {@code AWS::EC2::Instance::"i-12345678"}. */
    private CedarValue.Entity entity() throws CedarFault {
        String typeName = path();
        expect("::");
        return new CedarValue.Entity(typeName, string());
    }
}
