package dev.understudy.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;

/** Expressions that build the schema of what a member refers to. Traits on the member win over its target's. */
final class SchemaCode {
    private final Symbols symbols;

    SchemaCode(Symbols symbols) {
        this.symbols = symbols;
    }

    CodeBlock schema(MemberShape member) {
        Shape target = symbols.target(member);
        return switch (target.getType()) {
            case STRUCTURE, UNION, ENUM -> CodeBlock.of("$T.SCHEMA", symbols.generated(target));
            case LIST -> list(member, target);
            case MAP -> map(member, target);
            default -> scalar(member, target);
        };
    }

    private CodeBlock list(MemberShape member, Shape target) {
        return CodeBlock.builder()
                .add(
                        "$T.of($S, $L)",
                        CoreTypes.LIST_SCHEMA,
                        target.getId().getName(),
                        schema(target.asListShape().orElseThrow().getMember()))
                .add(collectionTraits(member, target))
                .build();
    }

    private CodeBlock map(MemberShape member, Shape target) {
        return CodeBlock.builder()
                .add(
                        "$T.of($S, $L, $L)",
                        CoreTypes.MAP_SCHEMA,
                        target.getId().getName(),
                        schema(target.asMapShape().orElseThrow().getKey()),
                        schema(target.asMapShape().orElseThrow().getValue()))
                .add(collectionTraits(member, target))
                .build();
    }

    private CodeBlock collectionTraits(MemberShape member, Shape target) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (target.hasTrait(SparseTrait.class)) {
            code.add(".asSparse()");
        }
        return code.add(ConstraintCode.constrained(symbols.model(), member)).build();
    }

    private CodeBlock scalar(MemberShape member, Shape target) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($T.$L, $S)",
                        CoreTypes.SCALAR_SCHEMA,
                        CoreTypes.SHAPE_TYPE,
                        target.getType().name(),
                        target.getId().getName());
        code.add(ConstraintCode.constrained(symbols.model(), member));
        if (member.getMemberTrait(symbols.model(), SensitiveTrait.class).isPresent()) {
            code.add(".asSensitive()");
        }
        timestampFormat(member)
                .ifPresent(format -> code.add(".formatted($T.$L)", CoreTypes.TIMESTAMP_FORMAT, format.name()));
        target.asIntEnumShape()
                .ifPresent(intEnum -> code.add(
                        ".allowing($T.of($L))",
                        Set.class,
                        intEnum.getEnumValues().values().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
        return code.build();
    }

    private Optional<TimestampFormatTrait.Format> timestampFormat(MemberShape member) {
        return member.getMemberTrait(symbols.model(), TimestampFormatTrait.class)
                .map(trait -> trait.getFormat());
    }
}
