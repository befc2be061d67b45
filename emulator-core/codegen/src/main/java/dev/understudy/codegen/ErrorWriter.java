package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;

/** Writes an exception for an error shape. */
final class ErrorWriter {
    private final Symbols symbols;

    ErrorWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    /** The status that the model prescribes, or else what the blame implies. */
    static int httpStatus(Shape error) {
        return error.getTrait(HttpErrorTrait.class)
                .map(HttpErrorTrait::getCode)
                .orElseGet(() -> error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
    }

    TypeSpec.Builder write(StructureShape shape) {
        ClassName self = symbols.generated(shape);
        ClassName schema = self.nestedClass(self.simpleName() + "Schema");
        List<Field> fields = Field.of(symbols, shape, Names::errorComponent);
        List<Field> extra = fields.stream().filter(field -> !isMessage(field)).toList();
        Optional<Field> message = fields.stream().filter(ErrorWriter::isMessage).findFirst();

        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc("The error {@code $L}.\n", shape.getId().getName())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(CoreTypes.MODELED_ERROR)
                .addField(Methods.schemaField(CoreTypes.STRUCTURE_SCHEMA, schema))
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        if (!extra.isEmpty()) {
            type.addAnnotation(Annotations.suppress("serial"));
        }
        extra.forEach(field ->
                type.addField(FieldSpec.builder(field.declaredType(), field.name(), Modifier.PRIVATE, Modifier.FINAL)
                        .build()));
        type.addMethod(constructor(fields, extra, message));
        if (extra.isEmpty() && message.isPresent() && !message.get().required()) {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addJavadoc("The error without a text.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("super(null)")
                    .build());
        }
        extra.forEach(field -> type.addMethod(accessor(field)));
        type.addMethod(Methods.override("httpStatus", TypeName.INT)
                        .addStatement("return $L", httpStatus(shape))
                        .build())
                .addMethod(Methods.structureSchema())
                .addMethod(Methods.memberAt(fields.stream()
                        .map(field ->
                                isMessage(field) ? CodeBlock.of("getMessage()") : CodeBlock.of("this.$N", field.name()))
                        .toList()));
        if (!extra.isEmpty()) {
            new BuilderCode(self, fields).addTo(type);
        }
        return type.addType(Methods.schemaClass(symbols, shape, fields, self, schema));
    }

    private static boolean isMessage(Field field) {
        return field.member().getMemberName().equalsIgnoreCase("message")
                && field.target().getType() == ShapeType.STRING;
    }

    private static MethodSpec constructor(List<Field> fields, List<Field> extra, Optional<Field> message) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(extra.isEmpty() ? Modifier.PUBLIC : Modifier.PRIVATE);
        if (extra.isEmpty()) {
            constructor.addJavadoc(message.isPresent() ? "The error with a text.\n" : "The error.\n");
        }
        fields.forEach(field -> constructor.addParameter(field.parameter()));
        constructor.addStatement(
                "super($L)", message.map(ErrorWriter::superArgument).orElse(CodeBlock.of("null")));
        for (Field field : extra) {
            if (field.required()) {
                constructor.addStatement(field.nullCheck());
            }
            constructor.addStatement(
                    "this.$N = $L",
                    field.name(),
                    field.isCollection() ? field.copy() : CodeBlock.of("$N", field.name()));
        }
        return constructor.build();
    }

    private static CodeBlock superArgument(Field message) {
        return message.required() ? message.nullCheck() : CodeBlock.of("$N", message.name());
    }

    private static MethodSpec accessor(Field field) {
        return MethodSpec.methodBuilder(field.name())
                .addJavadoc("The member {@code $L}.\n", field.member().getMemberName())
                .addModifiers(Modifier.PUBLIC)
                .returns(field.declaredType())
                .addStatement("return $N", field.name())
                .build();
    }
}
