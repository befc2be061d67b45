package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.text.Token;
import dev.understudy.proton.rules.rendering.jinja.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one tag, with its body. */
final class TagParser {
    private final TemplateParser template;
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final int line;

    TagParser(TemplateParser template, Tokens tokens, int line) {
        this.template = template;
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.line = line;
    }

    private List<Node> body(String tag, String... ends) {
        tokens.expectEnd();
        return template.body(tag, line, Set.of(ends));
    }

    private List<Node> alternative(String tag, String end) {
        List<Node> nodes = List.of();
        if (template.ending().acceptName("else")) {
            template.ending().expectEnd();
            nodes = template.body(tag, line, Set.of(end));
        }
        endTag(end);
        return nodes;
    }

    private void endTag(String end) {
        template.ending().expectName(end);
        template.ending().expectEnd();
    }

    Node branches() {
        List<Nodes.Branch> branches = new ArrayList<>();
        Expression condition = expressions.tuple();
        branches.add(new Nodes.Branch(condition, body("if", "elif", "else", "endif"), line));
        while (template.ending().acceptName("elif")) {
            Tokens elif = template.ending();
            int here = elif.line();
            Expression next = new ExpressionParser(elif).tuple();
            elif.expectEnd();
            branches.add(new Nodes.Branch(next, template.body("if", here, Set.of("elif", "else", "endif")), here));
        }
        return new Nodes.If(branches, alternative("if", "endif"));
    }

    Node loop() {
        List<String> names = names();
        tokens.expectName("in");
        Expression elements = expressions.withoutCondition();
        Expression condition = tokens.acceptName("if") ? expressions.expression() : null;
        List<Node> body = body("for", "else", "endfor");
        return new Loop(names, elements, condition, body, alternative("for", "endfor"), line);
    }

    private List<String> names() {
        boolean parenthesized = tokens.acceptOperator("(");
        List<String> names = new ArrayList<>(List.of(tokens.name()));
        while (tokens.acceptOperator(",")) {
            names.add(tokens.name());
        }
        if (parenthesized) {
            tokens.expectOperator(")");
        }
        return names;
    }

    Node assignment() {
        if (tokens.peekBehind().is(Token.Kind.OPERATOR, ".")) {
            String owner = tokens.name();
            tokens.expectOperator(".");
            String member = tokens.name();
            return new Nodes.AssignMember(owner, member, assigned(), line);
        }
        List<String> names = names();
        if (!tokens.atEnd()) {
            return new Nodes.Assign(names, assigned(), line);
        }
        List<Node> body = body("set", "endset");
        endTag("endset");
        return new Nodes.AssignBlock(names.get(0), body);
    }

    private Expression assigned() {
        tokens.expectOperator("=");
        Expression value = expressions.tuple();
        tokens.expectEnd();
        return value;
    }

    Node with() {
        Map<String, Expression> values = new LinkedHashMap<>();
        while (!tokens.atEnd()) {
            String name = tokens.name();
            tokens.expectOperator("=");
            values.put(name, expressions.expression());
            if (!tokens.atEnd()) {
                tokens.expectOperator(",");
            }
        }
        List<Node> body = body("with", "endwith");
        endTag("endwith");
        return new Nodes.With(values, body, line);
    }

    Node macro() {
        String name = tokens.name();
        List<Macro.Parameter> parameters = new ArrayList<>();
        tokens.expectOperator("(");
        while (!tokens.acceptOperator(")")) {
            String parameter = tokens.name();
            parameters.add(
                    new Macro.Parameter(parameter, tokens.acceptOperator("=") ? expressions.expression() : null));
            if (!tokens.atOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        List<Node> body = body("macro", "endmacro");
        template.ending().expectName("endmacro");
        if (!template.ending().atEnd()) {
            template.ending().expectName(name);
        }
        return new Macro(name, parameters, body);
    }
}
