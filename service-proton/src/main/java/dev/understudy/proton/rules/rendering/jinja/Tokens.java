package dev.understudy.proton.rules.rendering.jinja;

import java.util.List;

/** Goes through the words of one output or tag. */
final class Tokens {
    private final List<Token> tokens;
    private int index;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(index);
    }

    Token peekBehind() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    /** The last token, which is the end, is never left behind. */
    Token next() {
        Token token = tokens.get(index);
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean atOperator(String operator) {
        return peek().is(Token.Kind.OPERATOR, operator);
    }

    boolean atName(String name) {
        return peek().is(Token.Kind.NAME, name);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean acceptOperator(String operator) {
        return accept(atOperator(operator));
    }

    boolean acceptName(String name) {
        return accept(atName(name));
    }

    private boolean accept(boolean found) {
        if (found) {
            next();
        }
        return found;
    }

    void expectOperator(String operator) {
        if (!acceptOperator(operator)) {
            throw JinjaErrors.unexpected(peek(), "'" + operator + "'");
        }
    }

    void expectName(String name) {
        if (!acceptName(name)) {
            throw JinjaErrors.unexpected(peek(), "'" + name + "'");
        }
    }

    String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw JinjaErrors.unexpected(peek(), "a name");
        }
        return next().text();
    }

    void expectEnd() {
        if (!atEnd()) {
            throw JinjaErrors.unexpected(peek(), "the end of the statement");
        }
    }
}
