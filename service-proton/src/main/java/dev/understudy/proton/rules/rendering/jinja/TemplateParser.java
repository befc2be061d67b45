package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.text.Piece;
import dev.understudy.proton.rules.rendering.jinja.text.Pieces;
import dev.understudy.proton.rules.rendering.jinja.text.Token;
import dev.understudy.proton.rules.rendering.jinja.text.Tokens;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the pieces of a template together: tags up to their end tags become nodes with a body. */
final class TemplateParser {
    /** Tags within tags. */
    static final int MOST_LEVELS = 40;

    private static final Set<String> LOADING = Set.of("include", "import", "from", "extends", "block");
    private static final Set<String> NOTHING = Set.of();

    private final List<Piece> pieces;
    private int next;
    private int level;
    private Tokens ending = new Tokens(List.of(new Token(Token.Kind.END, "", 1)));

    private TemplateParser(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static List<Node> parse(String text) {
        return new TemplateParser(Pieces.of(text)).body("", 1, NOTHING);
    }

    /** Nodes up to one of the end tags, which then stands in {@link #ending()}. */
    List<Node> body(String tag, int line, Set<String> ends) {
        if (++level > MOST_LEVELS) {
            throw JinjaErrors.nestingTooDeep(line, MOST_LEVELS);
        }
        List<Node> nodes = new ArrayList<>();
        while (next < pieces.size()) {
            Piece piece = pieces.get(next++);
            if (piece.kind() == Piece.Kind.PLAIN) {
                nodes.add(new Nodes.Plain(piece.text()));
            } else if (piece.kind() == Piece.Kind.OUTPUT) {
                nodes.add(output(piece));
            } else {
                Tokens tokens = new Tokens(piece.tokens());
                if (ends.contains(tokens.peek().text())) {
                    ending = tokens;
                    level--;
                    return nodes;
                }
                nodes.add(tag(tokens));
            }
        }
        level--;
        if (!ends.isEmpty()) {
            throw JinjaErrors.missingEnd(line, tag);
        }
        return nodes;
    }

    /** The words of the end tag at which the last body stopped. */
    Tokens ending() {
        return ending;
    }

    private static Node output(Piece piece) {
        Tokens tokens = new Tokens(piece.tokens());
        Expression expression = new ExpressionParser(tokens).tuple();
        tokens.expectEnd();
        return new Nodes.Print(expression, piece.line());
    }

    private Node tag(Tokens tokens) {
        int line = tokens.line();
        String name = tokens.name();
        TagParser tags = new TagParser(this, tokens, line);
        return switch (name) {
            case "if" -> tags.branches();
            case "for" -> tags.loop();
            case "set" -> tags.assignment();
            case "with" -> tags.with();
            case "macro" -> tags.macro();
            default ->
                throw LOADING.contains(name)
                        ? JinjaErrors.otherTemplate(line, name)
                        : JinjaErrors.unknownTag(line, name);
        };
    }
}
