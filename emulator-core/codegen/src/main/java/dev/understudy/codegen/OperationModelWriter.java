package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.PaginatedTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** Writes {@code ParameterShapes}: the operation models of a family, and its schemas by number. */
final class OperationModelWriter {
    private final Symbols symbols;
    private final ServiceShape service;

    OperationModelWriter(Symbols symbols, ServiceShape service) {
        this.symbols = symbols;
        this.service = service;
    }

    TypeSpec.Builder write(Family family) {
        ClassName self = family.shapesType(symbols);
        Set<ShapeId> errors = new LinkedHashSet<>();
        family.operations().forEach(operation -> errors.addAll(operation.getErrors(service)));
        List<ShapeId> numbered = new ArrayList<>();
        family.operations().forEach(operation -> {
            numbered.add(operation.getInputShape());
            numbered.add(operation.getOutputShape());
        });
        numbered.addAll(errors);

        return TypeSpec.classBuilder(self)
                .addJavadoc("The operations of {@code $L.smithy}; schemas load when first asked for.\n", family.file())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(CoreTypes.SCHEMA_SOURCE)
                .addField(FieldSpec.builder(operationModels(), "OPERATIONS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("operations(new $T())", self)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(operations(family, self, errors, numbered))
                .addMethod(Methods.override("schema", CoreTypes.STRUCTURE_SCHEMA)
                        .addParameter(TypeName.INT, "number")
                        .addCode(Methods.switchOver(
                                "number",
                                numbered.stream()
                                        .map(shape -> CodeBlock.of("$T.SCHEMA", generated(shape)))
                                        .toList()))
                        .build());
    }

    private ClassName generated(ShapeId shape) {
        return symbols.generated(symbols.model().expectShape(shape));
    }

    private static TypeName operationModels() {
        return ParameterizedTypeName.get(ClassName.get(List.class), CoreTypes.OPERATION_MODEL);
    }

    private MethodSpec operations(Family family, ClassName self, Set<ShapeId> errors, List<ShapeId> numbered) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("operations")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(self, "shapes")
                .returns(operationModels());
        for (ShapeId error : errors) {
            method.addStatement(
                    "$T $N = new $T($S, $L, shapes, $L)",
                    CoreTypes.ERROR_MODEL,
                    errorVariable(error),
                    CoreTypes.ERROR_MODEL,
                    error.getName(),
                    ErrorWriter.httpStatus(symbols.model().expectShape(error)),
                    numbered.indexOf(error));
        }
        List<CodeBlock> models = new ArrayList<>();
        for (OperationShape operation : family.operations()) {
            models.add(operation(family, operation, 2 * models.size()));
        }
        return method.addStatement(
                        "return $T.of(\n$L)", List.class, models.stream().collect(CodeBlock.joining(",\n")))
                .build();
    }

    private static String errorVariable(ShapeId error) {
        String name = Names.component(error.getName());
        return name.equals("shapes") ? name + "_" : name;
    }

    private CodeBlock operation(Family family, OperationShape operation, int number) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S, $S, $S, shapes, $L, $L)",
                        CoreTypes.OPERATION_MODEL,
                        ServiceGenerator.id(service),
                        family.file(),
                        operation.getId().getName(),
                        number,
                        number + 1);
        operation
                .getTrait(HttpTrait.class)
                .ifPresent(http -> code.add(
                        "\n        .http($S, $S, $L)",
                        http.getMethod(),
                        http.getUri().toString(),
                        http.getCode()));
        List<ShapeId> errors = operation.getErrors(service);
        if (!errors.isEmpty()) {
            code.add(
                    "\n        .errors($T.of($L))",
                    List.class,
                    errors.stream()
                            .map(error -> CodeBlock.of("$N", errorVariable(error)))
                            .collect(CodeBlock.joining(", ")));
        }
        PaginatedIndex.of(symbols.model())
                .getPaginationInfo(service, operation)
                .ifPresent(info -> code.add(paginated(info.getPaginatedTrait())));
        if (operation.hasTrait(ReadonlyTrait.class)) {
            code.add("\n        .readOnly()");
        }
        int token = tokenIndex(operation);
        if (token >= 0) {
            code.add("\n        .token($L)", token);
        }
        return code.add("\n        .build()").build();
    }

    private static CodeBlock paginated(PaginatedTrait trait) {
        return CodeBlock.of(
                "\n        .paginated($S, $S, $S, $S)",
                trait.getInputToken().orElse(""),
                trait.getOutputToken().orElse(""),
                trait.getItems().orElse(""),
                trait.getPageSize().orElse(""));
    }

    private int tokenIndex(OperationShape operation) {
        int index = 0;
        for (MemberShape member :
                symbols.model().expectShape(operation.getInputShape()).members()) {
            if (member.hasTrait(IdempotencyTokenTrait.class)) {
                return index;
            }
            index++;
        }
        return -1;
    }
}
