package dev.understudy.codegen;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DefaultTrait;

/** The Java value of a {@code default} trait. */
final class DefaultCode {
    private DefaultCode() {}

    /** An expression of the member's type; empty if the default is null. */
    static CodeBlock of(Symbols symbols, MemberShape member, DefaultTrait trait) {
        Node value = trait.toNode();
        if (value.isNullNode()) {
            return CodeBlock.of("");
        }
        Shape target = symbols.target(member);
        return switch (target.getType()) {
            case BOOLEAN -> CodeBlock.of("$L", value.expectBooleanNode().getValue());
            case BYTE -> CodeBlock.of("(byte) $L", number(value));
            case SHORT -> CodeBlock.of("(short) $L", number(value));
            case INTEGER, INT_ENUM -> CodeBlock.of("$L", number(value));
            case LONG -> CodeBlock.of("$LL", number(value));
            case FLOAT -> CodeBlock.of("$Lf", number(value));
            case DOUBLE -> CodeBlock.of("$Ld", number(value));
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, number(value));
            case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, number(value));
            case STRING -> CodeBlock.of("$S", value.expectStringNode().getValue());
            case ENUM ->
                CodeBlock.of(
                        "$T.$L",
                        symbols.generated(target),
                        constant(
                                target.asEnumShape().orElseThrow(),
                                value.expectStringNode().getValue()));
            case BLOB ->
                CodeBlock.of(
                        "$T.wrap($T.getDecoder().decode($S))",
                        CoreTypes.BLOB,
                        Base64.class,
                        value.expectStringNode().getValue());
            case TIMESTAMP ->
                value.isNumberNode()
                        ? CodeBlock.of(
                                "$T.ofEpochSecond($LL)",
                                Instant.class,
                                value.expectNumberNode().getValue().longValue())
                        : CodeBlock.of(
                                "$T.parse($S)",
                                Instant.class,
                                value.expectStringNode().getValue());
            case LIST -> CodeBlock.of("$T.of()", List.class);
            case MAP -> CodeBlock.of("$T.of()", Map.class);
            default ->
                throw new CodegenException(
                        "unsupported default on " + member.getId() + " at " + trait.getSourceLocation());
        };
    }

    private static String number(Node value) {
        return value.expectNumberNode().getValue().toString();
    }

    private static String constant(EnumShape shape, String wireValue) {
        return shape.getEnumValues().entrySet().stream()
                .filter(entry -> entry.getValue().equals(wireValue))
                .map(entry -> Names.constant(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new CodegenException("default of " + shape.getId() + " is none of its values"));
    }
}
