package dev.understudy.proton.rules.rendering.jinja.text;

import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.util.List;

/** Goes through the words of one output or tag. */
public final class Tokens {
    private final List<Token> tokens;
    private int index;

    /** Begins before the first token. */
    public Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token. */
    public Token peek() {
        return tokens.get(index);
    }

    /** The token after the next. */
    public Token peekBehind() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    /** The last token, which is the end, is never left behind. */
    public Token next() {
        Token token = tokens.get(index);
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    /** The line of the next token. */
    public int line() {
        return peek().line();
    }

    /** Whether the next token is this operator. */
    public boolean atOperator(String operator) {
        return peek().is(Token.Kind.OPERATOR, operator);
    }

    /** Whether the next token is this name. */
    public boolean atName(String name) {
        return peek().is(Token.Kind.NAME, name);
    }

    /** Whether no token is left. */
    public boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes the next token if it is this operator. */
    public boolean acceptOperator(String operator) {
        return accept(atOperator(operator));
    }

    /** Takes the next token if it is this name. */
    public boolean acceptName(String name) {
        return accept(atName(name));
    }

    private boolean accept(boolean found) {
        if (found) {
            next();
        }
        return found;
    }

    /** Takes this operator; fails on any other token. */
    public void expectOperator(String operator) {
        if (!acceptOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    /** Takes this name; fails on any other token. */
    public void expectName(String name) {
        if (!acceptName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    /** Takes a name; fails on any other token. */
    public String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("a name");
        }
        return next().text();
    }

    /** Fails if tokens are left. */
    public void expectEnd() {
        if (!atEnd()) {
            throw unexpected("the end of the statement");
        }
    }

    private TemplateFailure unexpected(String expected) {
        return JinjaErrors.unexpected(peek().line(), peek().text(), expected);
    }
}
