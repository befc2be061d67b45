package dev.understudy.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Pieces that records and errors have in common. */
final class Methods {
    private Methods() {}

    static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    /** {@code return switch (selector) { case 0 -> first; … }}, or only the exception if there are no cases. */
    static CodeBlock switchOver(String selector, List<CodeBlock> cases) {
        CodeBlock noSuchCase = CodeBlock.of("throw new $T($N)", IndexOutOfBoundsException.class, selector);
        if (cases.isEmpty()) {
            return CodeBlock.builder().addStatement(noSuchCase).build();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch ($N) {\n$>", selector);
        for (int i = 0; i < cases.size(); i++) {
            code.add("case $L -> $L;\n", i, cases.get(i));
        }
        return code.add("default -> $L;\n$<};\n", noSuchCase).build();
    }

    /** {@code public static final StructureSchema SCHEMA = new ParameterSchema();} */
    static FieldSpec schemaField(TypeName type, ClassName implementation) {
        return FieldSpec.builder(type, "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What the wire knows about this shape.\n")
                .initializer("new $T()", implementation)
                .build();
    }

    static MethodSpec structureSchema() {
        return override("structureSchema", CoreTypes.STRUCTURE_SCHEMA)
                .addStatement("return SCHEMA")
                .build();
    }

    static MethodSpec memberAt(List<CodeBlock> values) {
        return override("memberAt", Symbols.nullable(ClassName.OBJECT))
                .addParameter(TypeName.INT, "index")
                .addCode(switchOver("index", values))
                .build();
    }

    /** The nested class that extends {@code StructureSchema}. */
    static TypeSpec schemaClass(Symbols symbols, Shape shape, List<Field> fields, ClassName self, ClassName name) {
        MethodSpec.Builder create = override("create", self)
                .addParameter(ArrayTypeName.of(Symbols.nullable(ClassName.OBJECT)), "members")
                .addStatement("return new $T($L)", self, arguments(fields));
        if (fields.stream().anyMatch(field -> field.type() instanceof ParameterizedTypeName)) {
            create.addAnnotation(Annotations.suppress("unchecked"));
        }
        return schemaClass(symbols, shape, name, CoreTypes.STRUCTURE_SCHEMA)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(create.build())
                .build();
    }

    /** The part of a schema class that structures and unions share. */
    static TypeSpec.Builder schemaClass(Symbols symbols, Shape shape, ClassName name, ClassName superclass) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .superclass(superclass)
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($S)", shape.getId().getName())
                        .build())
                .addMethod(new MemberCode(symbols).declareMembers(shape));
        if (shape.hasTrait(SensitiveTrait.class)) {
            type.addMethod(override("sensitive", TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
        return type;
    }

    private static CodeBlock arguments(List<Field> fields) {
        List<CodeBlock> casts = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            casts.add(CodeBlock.of("($T) members[$L]", fields.get(i).type(), i));
        }
        return lines(casts);
    }

    /** Arguments or parameters, one a line if there are many. */
    static CodeBlock lines(List<CodeBlock> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? CodeBlock.of("") : items.get(0);
        }
        return CodeBlock.of("\n$L", items.stream().collect(CodeBlock.joining(",\n")));
    }
}
