package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.EnumShape;

/** Writes an enum for an enum shape. */
final class EnumWriter {
    private final Symbols symbols;

    EnumWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    TypeSpec.Builder write(EnumShape shape) {
        ClassName self = symbols.generated(shape);
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addJavadoc("The enum {@code $L}.\n", shape.getId().getName())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(CoreTypes.WIRE_ENUM);
        Set<String> constants = new HashSet<>();
        shape.getEnumValues().forEach((name, wireValue) -> {
            String constant = Names.constant(name);
            if (!constants.add(constant)) {
                throw new CodegenException("two values of " + shape.getId() + " at " + shape.getSourceLocation()
                        + " want to become " + constant);
            }
            type.addEnumConstant(
                    constant, TypeSpec.anonymousClassBuilder("$S", wireValue).build());
        });
        return type.addField(FieldSpec.builder(
                                CoreTypes.ENUM_SCHEMA, "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("What the wire knows about this shape.\n")
                        .initializer(
                                "$T.of($S, values())",
                                CoreTypes.ENUM_SCHEMA,
                                shape.getId().getName())
                        .build())
                .addField(FieldSpec.builder(String.class, "wireValue", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "wireValue")
                        .addStatement("this.wireValue = wireValue")
                        .build())
                .addMethod(Methods.override("wireValue", ClassName.get(String.class))
                        .addStatement("return wireValue")
                        .build())
                .addMethod(MethodSpec.methodBuilder("fromWireValue")
                        .addJavadoc("The constant for a wire value, or null if the model does not know it.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(String.class, "wireValue")
                        .returns(Symbols.nullable(self))
                        .addStatement("return ($T) SCHEMA.constant(wireValue)", self)
                        .build());
    }
}
