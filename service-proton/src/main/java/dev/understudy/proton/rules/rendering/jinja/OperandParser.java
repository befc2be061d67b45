package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Applications;
import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.expression.Literals;
import dev.understudy.proton.rules.rendering.jinja.expression.References;
import dev.understudy.proton.rules.rendering.jinja.expression.ValueTest;
import dev.understudy.proton.rules.rendering.jinja.filter.Filters;
import dev.understudy.proton.rules.rendering.jinja.filter.ValueTests;
import dev.understudy.proton.rules.rendering.jinja.text.Token;
import dev.understudy.proton.rules.rendering.jinja.text.Tokens;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between operators: literals and names, with their members, calls, filters and tests. */
final class OperandParser {
    private static final Map<String, Object> CONSTANTS =
            Map.of("true", true, "True", true, "false", false, "False", false, "none", None.NONE, "None", None.NONE);

    /** Names that end the optional argument of a test instead of being it. */
    private static final Set<String> NO_ARGUMENTS = Set.of("else", "or", "and", "is", "if", "in", "not");

    private final Tokens tokens;
    private final ExpressionParser expressions;

    OperandParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression operand() {
        return withMembers(primary());
    }

    private Expression primary() {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NAME -> named(token.text());
            case TEXT -> new Literals.Constant(joined(token));
            case INTEGER -> new Literals.Constant(whole(token));
            case FLOAT -> new Literals.Constant(Double.valueOf(token.text()));
            default -> bracketed(token);
        };
    }

    private static Expression named(String name) {
        Object constant = CONSTANTS.get(name);
        return constant == null ? new References.Name(name) : new Literals.Constant(constant);
    }

    /** Texts that stand side by side are one. */
    private String joined(Token first) {
        StringBuilder text = new StringBuilder(first.text());
        while (tokens.peek().kind() == Token.Kind.TEXT) {
            text.append(tokens.next().text());
        }
        return text.toString();
    }

    private static Object whole(Token token) {
        try {
            return Long.valueOf(token.text());
        } catch (NumberFormatException e) {
            throw JinjaErrors.numberTooLarge().at(token.line());
        }
    }

    private Expression bracketed(Token token) {
        if (token.is(Token.Kind.OPERATOR, "[")) {
            return new Literals.ListOf(items("]"));
        }
        if (token.is(Token.Kind.OPERATOR, "{")) {
            return dictionary();
        }
        if (token.is(Token.Kind.OPERATOR, "(")) {
            return parenthesized();
        }
        throw JinjaErrors.unexpected(token.line(), token.text(), "an expression");
    }

    private List<Expression> items(String close) {
        List<Expression> items = new ArrayList<>();
        while (!tokens.acceptOperator(close)) {
            items.add(expressions.expression());
            if (!tokens.atOperator(close)) {
                tokens.expectOperator(",");
            }
        }
        return items;
    }

    private Expression parenthesized() {
        if (tokens.acceptOperator(")")) {
            return new Literals.ListOf(List.of());
        }
        Expression first = expressions.expression();
        if (tokens.acceptOperator(")")) {
            return first;
        }
        tokens.expectOperator(",");
        List<Expression> items = new ArrayList<>(List.of(first));
        items.addAll(items(")"));
        return new Literals.ListOf(items);
    }

    private Expression dictionary() {
        Map<Expression, Expression> members = new LinkedHashMap<>();
        while (!tokens.acceptOperator("}")) {
            Expression key = expressions.expression();
            tokens.expectOperator(":");
            members.put(key, expressions.expression());
            if (!tokens.atOperator("}")) {
                tokens.expectOperator(",");
            }
        }
        return new Literals.DictionaryOf(members);
    }

    private Expression withMembers(Expression start) {
        Expression value = start;
        while (true) {
            if (tokens.acceptOperator(".")) {
                value = member(value);
            } else if (tokens.acceptOperator("[")) {
                value = element(value);
            } else if (tokens.atOperator("(")) {
                value = new Applications.Call(value, expressions.parameters());
            } else {
                return value;
            }
            expressions.deeper();
        }
    }

    /** {@code list.0} is {@code list[0]}. */
    private Expression member(Expression owner) {
        if (tokens.peek().kind() == Token.Kind.INTEGER) {
            return new References.Element(owner, new Literals.Constant(whole(tokens.next())));
        }
        return new References.Attribute(owner, tokens.name());
    }

    private Expression element(Expression owner) {
        Expression from = tokens.atOperator(":") ? null : expressions.expression();
        if (from != null && tokens.acceptOperator("]")) {
            return new References.Element(owner, from);
        }
        tokens.expectOperator(":");
        Expression to = tokens.atOperator("]") ? null : expressions.expression();
        tokens.expectOperator("]");
        return new References.Slice(owner, from, to);
    }

    Expression withFilters(Expression start) {
        Expression value = start;
        while (true) {
            if (tokens.acceptOperator("|")) {
                Token name = tokens.peek();
                Filter filter = Filters.named(tokens.name(), name.line());
                value = new Applications.Filtered(value, filter, expressions.parameters());
            } else if (tokens.acceptName("is")) {
                value = tested(value);
            } else {
                return value;
            }
            expressions.deeper();
        }
    }

    private Expression tested(Expression subject) {
        boolean wanted = !tokens.acceptName("not");
        Token name = tokens.next();
        ValueTest test = ValueTests.named(name);
        Expression argument = argument();
        Applications.Parameters parameters =
                argument == null ? expressions.parameters() : new Applications.Parameters(List.of(argument), Map.of());
        return new Applications.Tested(subject, test, parameters, wanted);
    }

    /** The argument of a test may stand without parentheses: {@code x is divisibleby 3}. */
    private @Nullable Expression argument() {
        Token token = tokens.peek();
        boolean bare = token.kind() == Token.Kind.TEXT
                || token.kind() == Token.Kind.INTEGER
                || token.kind() == Token.Kind.FLOAT
                || token.is(Token.Kind.OPERATOR, "[")
                || token.is(Token.Kind.OPERATOR, "{")
                || (token.kind() == Token.Kind.NAME && !NO_ARGUMENTS.contains(token.text()));
        return bare ? operand() : null;
    }
}
