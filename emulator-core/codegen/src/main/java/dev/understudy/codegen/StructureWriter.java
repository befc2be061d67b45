package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.StructureShape;

/** Writes a record for a structure. */
final class StructureWriter {
    private final Symbols symbols;

    StructureWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    TypeSpec.Builder write(StructureShape shape) {
        ClassName self = symbols.generated(shape);
        ClassName schema = self.nestedClass(self.simpleName() + "Schema");
        List<Field> fields = Field.of(symbols, shape, Names::component);
        BuilderCode builder = new BuilderCode(self, fields);

        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addJavadoc("The structure {@code $L}.\n", shape.getId().getName())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(CoreTypes.STRUCTURE)
                .addField(Methods.schemaField(CoreTypes.STRUCTURE_SCHEMA, schema));
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        fields.forEach(field -> components.addParameter(field.parameter()));
        type.recordConstructor(components.build());
        CodeBlock checks = checks(fields);
        if (!checks.isEmpty()) {
            type.addMethod(MethodSpec.compactConstructorBuilder()
                    .addJavadoc("Refuses an incomplete value and copies what could change.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(checks)
                    .build());
        }
        type.addMethod(Methods.structureSchema())
                .addMethod(Methods.memberAt(fields.stream()
                        .map(field -> CodeBlock.of("this.$N", field.name()))
                        .toList()));
        if (fields.stream().anyMatch(Field::sensitive)) {
            type.addMethod(maskedToString(self, fields));
        }
        type.addMethod(builder.toBuilder());
        builder.addTo(type);
        return type.addType(Methods.schemaClass(symbols, shape, fields, self, schema));
    }

    private static CodeBlock checks(List<Field> fields) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : fields) {
            if (field.required()) {
                code.addStatement(field.nullCheck());
            }
            if (field.isCollection()) {
                code.addStatement("$N = $L", field.name(), field.copy());
            }
        }
        return code.build();
    }

    /** Like a record's own, but with {@code ***} for sensitive members that are present. */
    private static MethodSpec maskedToString(ClassName self, List<Field> fields) {
        CodeBlock.Builder text = CodeBlock.builder().add("return $S", self.simpleName() + "[");
        String separator = "";
        for (Field field : fields) {
            text.add("\n+ $S + ", separator + field.name() + "=");
            text.add(field.sensitive() ? field.masked() : CodeBlock.of("$N", field.name()));
            separator = ", ";
        }
        return Methods.override("toString", ClassName.get(String.class))
                .addStatement(text.add("\n+ $S", "]").build())
                .build();
    }
}
