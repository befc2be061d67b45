package dev.understudy.codegen;

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
import software.amazon.smithy.model.shapes.OperationShape;

/** Writes the interface of a family, and the handler that calls it. */
final class FamilyWriter {
    private final Symbols symbols;

    FamilyWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    /** {@code ParameterOperations}: one method an operation, and a stand-in for when nobody has written them. */
    TypeSpec.Builder operations(Family family) {
        ClassName self = family.operationsType(symbols);
        ClassName standIn = self.nestedClass("NotImplemented");
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc("What {@code $L.smithy} declares: one method an operation.\n", family.file())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC)
                .addField(FieldSpec.builder(self, "NOT_IMPLEMENTED", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Refuses every operation as not implemented.\n")
                        .initializer("new $T()", standIn)
                        .build());
        TypeSpec.Builder refusing = TypeSpec.classBuilder(standIn)
                .addJavadoc("Refuses every operation as not implemented.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(self)
                .addSuperinterface(CoreTypes.NOT_IMPLEMENTED_FAMILY)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (OperationShape operation : family.operations()) {
            type.addMethod(method(operation)
                    .addJavadoc("Performs {@code $L}.\n", operation.getId().getName())
                    .addModifiers(Modifier.ABSTRACT)
                    .build());
            refusing.addMethod(method(operation)
                    .addAnnotation(Override.class)
                    .addStatement("throw $T.refusal(context)", CoreTypes.NOT_IMPLEMENTED_FAMILY)
                    .build());
        }
        return type.addType(refusing.build());
    }

    private MethodSpec.Builder method(OperationShape operation) {
        return MethodSpec.methodBuilder(methodName(operation))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(input(operation), "input")
                .addParameter(CoreTypes.REQUEST_CONTEXT, "context")
                .returns(symbols.generated(symbols.model().expectShape(operation.getOutputShape())));
    }

    private static String methodName(OperationShape operation) {
        return Names.component(operation.getId().getName());
    }

    private ClassName input(OperationShape operation) {
        return symbols.generated(symbols.model().expectShape(operation.getInputShape()));
    }

    /** {@code ParameterHandlers}: one class for all operations of the family, which spares a lambda for each. */
    TypeSpec.Builder handlers(Family family) {
        ClassName self = family.handlersType(symbols);
        ClassName operations = family.operationsType(symbols);
        List<CodeBlock> calls = new ArrayList<>();
        for (OperationShape operation : family.operations()) {
            calls.add(CodeBlock.of("family.$N(($T) input, context)", methodName(operation), input(operation)));
        }
        return TypeSpec.classBuilder(self)
                .addJavadoc("Calls the method of {@link $T} that implements an operation.\n", operations)
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(CoreTypes.OPERATION_HANDLER)
                .addField(operations, "family", Modifier.PRIVATE, Modifier.FINAL)
                .addField(TypeName.INT, "operation", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(operations, "family")
                        .addParameter(TypeName.INT, "operation")
                        .addStatement("this.family = family")
                        .addStatement("this.operation = operation")
                        .build())
                .addMethod(bind(family, self, operations))
                .addMethod(Methods.override("handle", CoreTypes.STRUCTURE)
                        .addParameter(CoreTypes.STRUCTURE, "input")
                        .addParameter(CoreTypes.REQUEST_CONTEXT, "context")
                        .addCode(Methods.switchOver("operation", calls))
                        .build());
    }

    private MethodSpec bind(Family family, ClassName self, ClassName operations) {
        return MethodSpec.methodBuilder("bind")
                .addModifiers(Modifier.STATIC)
                .addParameter(operations, "family")
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), CoreTypes.BOUND_OPERATION), "bound")
                .addStatement("boolean implemented = !(family instanceof $T)", CoreTypes.NOT_IMPLEMENTED_FAMILY)
                .addStatement(
                        "$T models = $T.OPERATIONS",
                        ParameterizedTypeName.get(ClassName.get(List.class), CoreTypes.OPERATION_MODEL),
                        family.shapesType(symbols))
                .beginControlFlow("for (int i = 0; i < models.size(); i++)")
                .addStatement(
                        "bound.add(new $T(models.get(i), new $T(family, i), implemented))",
                        CoreTypes.BOUND_OPERATION,
                        self)
                .endControlFlow()
                .build();
    }
}
