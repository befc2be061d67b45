package dev.understudy.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;

/** Which Java type carries the values of a shape. */
final class Symbols {
    private final Model model;
    private final String packageName;

    Symbols(Model model, String packageName) {
        this.model = model;
        this.packageName = packageName;
    }

    Model model() {
        return model;
    }

    String packageName() {
        return packageName;
    }

    Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    /** The type generated for a structure, union or enum. */
    ClassName generated(Shape shape) {
        return generated(Names.type(shape.getId().getName()));
    }

    /** A generated type of this simple name. */
    ClassName generated(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }

    TypeName type(MemberShape member) {
        return type(target(member));
    }

    TypeName type(Shape shape) {
        return switch (shape.getType()) {
            case BOOLEAN -> ClassName.get(Boolean.class);
            case BYTE -> ClassName.get(Byte.class);
            case SHORT -> ClassName.get(Short.class);
            case INTEGER, INT_ENUM -> ClassName.get(Integer.class);
            case LONG -> ClassName.get(Long.class);
            case FLOAT -> ClassName.get(Float.class);
            case DOUBLE -> ClassName.get(Double.class);
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case BIG_DECIMAL -> ClassName.get(BigDecimal.class);
            case STRING -> ClassName.get(String.class);
            case TIMESTAMP -> ClassName.get(Instant.class);
            case BLOB -> CoreTypes.BLOB;
            case DOCUMENT -> CoreTypes.JSON_NODE;
            case LIST ->
                ParameterizedTypeName.get(
                        ClassName.get(List.class),
                        element(shape, shape.asListShape().orElseThrow().getMember()));
            case MAP ->
                ParameterizedTypeName.get(
                        ClassName.get(Map.class),
                        ClassName.get(String.class),
                        element(shape, shape.asMapShape().orElseThrow().getValue()));
            case ENUM, STRUCTURE, UNION -> generated(shape);
            default ->
                throw new CodegenException(
                        "unsupported " + shape.getType() + " " + shape.getId() + " at " + shape.getSourceLocation());
        };
    }

    private TypeName element(Shape collection, MemberShape member) {
        return collection.hasTrait(SparseTrait.class) ? nullable(type(member)) : type(member);
    }

    /** The type with the annotation that allows null. */
    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Nullable.class).build());
    }

    /** Whether values must be masked: by trait on the member, its target, or what a list or map holds. */
    boolean sensitive(MemberShape member) {
        return member.getMemberTrait(model, SensitiveTrait.class).isPresent() || holdsSensitive(target(member));
    }

    private boolean holdsSensitive(Shape collection) {
        return switch (collection.getType()) {
            case LIST, MAP -> collection.members().stream().anyMatch(this::sensitive);
            default -> false;
        };
    }
}
