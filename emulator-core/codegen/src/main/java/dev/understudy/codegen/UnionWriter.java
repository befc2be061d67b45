package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.UnionShape;

/** Writes a sealed interface for a union, with a record for each variant inside. */
final class UnionWriter {
    private final Symbols symbols;

    UnionWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    private record Variant(Field field, ClassName type, int index) {}

    TypeSpec.Builder write(UnionShape shape) {
        ClassName self = symbols.generated(shape);
        ClassName schema = self.nestedClass(self.simpleName() + "Schema");
        List<Variant> variants = variants(shape, self);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc(
                        "The union {@code $L}: exactly one of its variants.\n",
                        shape.getId().getName())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(CoreTypes.UNION)
                .addField(Methods.schemaField(CoreTypes.UNION_SCHEMA, schema))
                .addMethod(Methods.override("unionSchema", CoreTypes.UNION_SCHEMA)
                        .addModifiers(Modifier.DEFAULT)
                        .addStatement("return SCHEMA")
                        .build());
        for (Variant variant : variants) {
            type.addMethod(factory(self, variant));
            type.addMethod(accessor(variant));
            type.addType(variantRecord(self, variant));
        }
        return type.addType(schemaClass(shape, self, schema, variants));
    }

    private List<Variant> variants(UnionShape shape, ClassName self) {
        List<Variant> variants = new ArrayList<>();
        for (Field field : Field.of(symbols, shape, Names::component)) {
            if (field.member().getTarget().toString().equals("smithy.api#Unit")) {
                throw new CodegenException("unsupported variant without a value "
                        + field.member().getId() + " at " + field.member().getSourceLocation());
            }
            String name = Names.capitalized(Names.lowerCamel(field.member().getMemberName()));
            variants.add(new Variant(field, self.nestedClass(unclashed(name, self)), variants.size()));
        }
        return variants;
    }

    /** A nested type cannot bear its owner's name, and should not hide what everybody knows by that name. */
    private static String unclashed(String name, ClassName self) {
        return name.equals(self.simpleName()) || Names.isJavaLang(name) ? name + "Value" : name;
    }

    private static MethodSpec factory(ClassName self, Variant variant) {
        Field field = variant.field();
        return MethodSpec.methodBuilder(field.name())
                .addJavadoc("The variant {@code $L}.\n", field.member().getMemberName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(field.type(), "value")
                .returns(self)
                .addStatement("return new $T(value)", variant.type())
                .build();
    }

    private static String accessorName(Variant variant) {
        return "as"
                + Names.capitalized(Names.lowerCamel(variant.field().member().getMemberName()));
    }

    private static MethodSpec accessor(Variant variant) {
        return MethodSpec.methodBuilder(accessorName(variant))
                .addJavadoc(
                        "The value if this is the variant {@code $L}, else null.\n",
                        variant.field().member().getMemberName())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(Symbols.nullable(variant.field().type()))
                .addStatement("return null")
                .build();
    }

    private static TypeSpec variantRecord(ClassName self, Variant variant) {
        Field field = variant.field();
        TypeName valueType = field.type();
        TypeSpec.Builder type = TypeSpec.recordBuilder(variant.type())
                .addJavadoc("The variant {@code $L}.\n", field.member().getMemberName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(valueType, "value")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addCode(checks(field))
                        .build())
                .addMethod(Methods.override("variantIndex", TypeName.INT)
                        .addStatement("return $L", variant.index())
                        .build())
                .addMethod(Methods.override("variantValue", ClassName.OBJECT)
                        .addStatement("return value")
                        .build())
                .addMethod(Methods.override(accessorName(variant), valueType)
                        .addStatement("return value")
                        .build());
        if (field.sensitive()) {
            type.addMethod(Methods.override("toString", ClassName.get(String.class))
                    .addStatement("return $S", variant.type().simpleName() + "[value=***]")
                    .build());
        }
        return type.build();
    }

    private static CodeBlock checks(Field field) {
        Field value = new Field(field.member(), field.target(), "value", field.type(), true, field.sensitive());
        CodeBlock.Builder code = CodeBlock.builder().addStatement(value.nullCheck());
        if (value.isCollection()) {
            code.addStatement("value = $L", value.copy());
        }
        return code.build();
    }

    private TypeSpec schemaClass(UnionShape shape, ClassName self, ClassName schema, List<Variant> variants) {
        List<CodeBlock> cases = variants.stream()
                .map(variant -> CodeBlock.of(
                        "new $T(($T) value)", variant.type(), variant.field().type()))
                .toList();
        MethodSpec.Builder create = Methods.override("create", self)
                .addParameter(TypeName.INT, "index")
                .addParameter(ClassName.OBJECT, "value")
                .addCode(Methods.switchOver("index", cases));
        if (variants.stream().anyMatch(variant -> variant.field().type() instanceof ParameterizedTypeName)) {
            create.addAnnotation(Annotations.suppress("unchecked"));
        }
        return Methods.schemaClass(symbols, shape, schema, CoreTypes.UNION_SCHEMA)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(create.build())
                .build();
    }
}
