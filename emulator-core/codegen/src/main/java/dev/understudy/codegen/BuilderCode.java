package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The nested {@code Builder} of a record or an error, and the methods that hand one out. */
final class BuilderCode {
    private final ClassName self;
    private final ClassName builder;
    private final List<Field> fields;

    BuilderCode(ClassName self, List<Field> fields) {
        this.self = self;
        this.builder = self.nestedClass("Builder");
        this.fields = fields;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder with nothing set.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        type.addType(builderType());
    }

    /** A builder that starts with the values of this instance. */
    MethodSpec toBuilder() {
        CodeBlock.Builder setters = CodeBlock.builder().add("return new $T()", builder);
        fields.forEach(field -> setters.add("\n.$N($N)", field.name(), field.name()));
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder that starts with these values.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement(setters.build())
                .build();
    }

    private TypeSpec builderType() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc("Builds {@link $T}.\n", self)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (Field field : fields) {
            type.addField(field.builderField());
            type.addMethod(MethodSpec.methodBuilder(field.name())
                    .addJavadoc("Sets {@code $L}.\n", field.member().getMemberName())
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(ParameterSpec.builder(field.declaredType(), field.name())
                            .build())
                    .returns(builder)
                    .addStatement("this.$N = $N", field.name(), field.name())
                    .addStatement("return this")
                    .build());
        }
        CodeBlock arguments = Methods.lines(
                fields.stream().map(field -> CodeBlock.of("$N", field.name())).toList());
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addJavadoc("The finished value; fails if a required member is missing.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(self)
                        .addStatement("return new $T($L)", self, arguments)
                        .build())
                .build();
    }
}
