package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.pattern.SmithyPattern;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryParamsTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.HttpResponseCodeTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.MediaTypeTrait;

/** The method of a schema class that declares the members of a structure or union. */
final class MemberCode {
    private final Symbols symbols;
    private final SchemaCode schemas;

    MemberCode(Symbols symbols) {
        this.symbols = symbols;
        this.schemas = new SchemaCode(symbols);
    }

    MethodSpec declareMembers(Shape container) {
        CodeBlock declarations =
                container.members().stream().map(this::declaration).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("declareMembers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), CoreTypes.MEMBER_BUILDER))
                .addStatement(
                        container.members().isEmpty() ? "return $T.of($L)" : "return $T.of(\n$L)",
                        List.class,
                        declarations)
                .build();
    }

    private CodeBlock declaration(MemberShape member) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, $L)", CoreTypes.MEMBER, member.getMemberName(), schemas.schema(member));
        if (member.isRequired()) {
            code.add(".required()");
        }
        if (member.hasTrait(IdempotencyTokenTrait.class)) {
            code.add(".idempotencyToken()");
        }
        if (symbols.sensitive(member)) {
            code.add(".sensitive()");
        }
        member.getTrait(JsonNameTrait.class).ifPresent(name -> code.add(".jsonName($S)", name.getValue()));
        code.add(location(member));
        member.getTrait(DefaultTrait.class)
                .map(value -> DefaultCode.of(symbols, member, value))
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> code.add(".defaultsTo($L)", value));
        if (member.hasTrait(SupportedTraits.EMPTY_WHEN_ABSENT)) {
            code.add(".emptyWhenAbsent()");
        }
        member.getMemberTrait(symbols.model(), MediaTypeTrait.class)
                .ifPresent(type -> code.add(".mediaType($S)", type.getValue()));
        return code.build();
    }

    private CodeBlock location(MemberShape member) {
        if (member.hasTrait(HttpLabelTrait.class)) {
            return at(isGreedy(member) ? "GREEDY_LABEL" : "LABEL", member.getMemberName());
        }
        if (member.hasTrait(HttpQueryTrait.class)) {
            return at("QUERY", member.expectTrait(HttpQueryTrait.class).getValue());
        }
        if (member.hasTrait(HttpQueryParamsTrait.class)) {
            return at("QUERY_PARAMS", "");
        }
        if (member.hasTrait(HttpHeaderTrait.class)) {
            return at("HEADER", member.expectTrait(HttpHeaderTrait.class).getValue());
        }
        if (member.hasTrait(HttpPrefixHeadersTrait.class)) {
            return at(
                    "PREFIX_HEADERS",
                    member.expectTrait(HttpPrefixHeadersTrait.class).getValue());
        }
        if (member.hasTrait(HttpPayloadTrait.class)) {
            return at("PAYLOAD", "");
        }
        return member.hasTrait(HttpResponseCodeTrait.class) ? at("RESPONSE_CODE", "") : CodeBlock.of("");
    }

    private boolean isGreedy(MemberShape label) {
        return OperationIndex.of(symbols.model()).getInputBindings(label.getContainer()).stream()
                .flatMap(operation -> operation.getTrait(HttpTrait.class).stream())
                .flatMap(http -> http.getUri().getLabel(label.getMemberName()).stream())
                .anyMatch(SmithyPattern.Segment::isGreedyLabel);
    }

    private static CodeBlock at(String location, String name) {
        return CodeBlock.of(".at($T.$L, $S)", CoreTypes.MEMBER_LOCATION, location, name);
    }
}
