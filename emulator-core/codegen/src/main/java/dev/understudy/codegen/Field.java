package dev.understudy.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.SparseTrait;

/** One member of a structure as Java sees it: a record component, a builder field, a parameter. */
record Field(MemberShape member, Shape target, String name, TypeName type, boolean required, boolean sensitive) {

    /** The members of a structure in the model's order, named by {@code naming}. */
    static List<Field> of(Symbols symbols, Shape container, UnaryOperator<String> naming) {
        return container.members().stream()
                .map(member -> new Field(
                        member,
                        symbols.target(member),
                        naming.apply(member.getMemberName()),
                        symbols.type(member),
                        member.isRequired(),
                        symbols.sensitive(member)))
                .toList();
    }

    /** The type, with the annotation that allows null unless the member is required. */
    TypeName declaredType() {
        return required ? type : Symbols.nullable(type);
    }

    ParameterSpec parameter() {
        return ParameterSpec.builder(declaredType(), name).build();
    }

    FieldSpec builderField() {
        return FieldSpec.builder(Symbols.nullable(type), name, Modifier.PRIVATE).build();
    }

    /** The statement of a constructor that refuses null, as in {@code Objects.requireNonNull(name, "Parameter.Name")}. */
    CodeBlock nullCheck() {
        return CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, path());
    }

    private String path() {
        return member.getContainer().getName() + "." + member.getMemberName();
    }

    boolean isCollection() {
        return target.getType() == ShapeType.LIST || target.getType() == ShapeType.MAP;
    }

    /** An expression for an unmodifiable copy of the list or map, which keeps the order and the nulls it may hold. */
    CodeBlock copy() {
        CodeBlock copy = copyOfPresent();
        return required ? copy : CodeBlock.of("$N == null ? null : $L", name, copy);
    }

    private CodeBlock copyOfPresent() {
        boolean sparse = target.hasTrait(SparseTrait.class);
        if (target.getType() == ShapeType.LIST) {
            return sparse
                    ? CodeBlock.of(
                            "$T.unmodifiableList(new $T<>($N))", Collections.class, java.util.ArrayList.class, name)
                    : CodeBlock.of("$T.copyOf($N)", List.class, name);
        }
        return sparse
                ? CodeBlock.of("$T.unmodifiableMap(new $T<>($N))", Collections.class, LinkedHashMap.class, name)
                : CodeBlock.of("$T.copyOf($N)", CoreTypes.IMMUTABLE_MAP, name);
    }

    /** An expression that shows whether there is a value, but not which. */
    CodeBlock masked() {
        return required ? CodeBlock.of("$S", "***") : CodeBlock.of("($N == null ? null : $S)", name, "***");
    }
}
