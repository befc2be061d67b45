package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Writes {@code SsmService}: the model of a service, and the method that binds it to its implementation. */
final class ServiceWriter {
    private static final Map<ShapeId, String> PROTOCOLS = Map.of(
            ShapeId.from("aws.protocols#restJson1"), "REST_JSON_1",
            ShapeId.from("aws.protocols#awsJson1_0"), "AWS_JSON_1_0",
            ShapeId.from("aws.protocols#awsJson1_1"), "AWS_JSON_1_1");

    private final Symbols symbols;
    private final ServiceShape service;

    ServiceWriter(Symbols symbols, ServiceShape service) {
        this.symbols = symbols;
        this.service = service;
    }

    TypeSpec.Builder write(List<Family> families) {
        ServiceTrait trait = required(ServiceTrait.class, "aws.api#service");
        ClassName self = symbols.generated(Names.serviceType(trait.getSdkId()) + "Service");
        ClassName holder = self.nestedClass("Holder");
        return TypeSpec.classBuilder(self)
                .addJavadoc("The service {@code $L}.\n", trait.getSdkId())
                .addAnnotation(Annotations.GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("model")
                        .addJavadoc("What the wire knows about the service.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(CoreTypes.SERVICE_MODEL)
                        .addStatement("return $T.MODEL", holder)
                        .build())
                .addMethod(bind(families))
                .addType(TypeSpec.classBuilder(holder)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addField(CoreTypes.SERVICE_MODEL, "MODEL", Modifier.STATIC, Modifier.FINAL)
                        .addStaticBlock(model(families, trait).code())
                        .build());
    }

    private MethodSpec bind(List<Family> families) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("bind")
                .addJavadoc("Binds the service to one implementation a family.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(CoreTypes.BOUND_SERVICE);
        families.forEach(family -> method.addParameter(family.operationsType(symbols), family.parameterName()));
        method.addStatement("$T bound = new $T<>()", listOf(CoreTypes.BOUND_OPERATION), ArrayList.class);
        families.forEach(family ->
                method.addStatement("$T.bind($N, bound)", family.handlersType(symbols), family.parameterName()));
        return method.addStatement("return new $T(model(), bound)", CoreTypes.BOUND_SERVICE)
                .build();
    }

    private MethodSpec model(List<Family> families, ServiceTrait trait) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("model")
                .addStatement("$T operations = new $T<>()", listOf(CoreTypes.OPERATION_MODEL), ArrayList.class);
        families.forEach(family -> method.addStatement("operations.addAll($T.OPERATIONS)", family.shapesType(symbols)));
        return method.addStatement(
                        "MODEL = new $T(\n$S,\n$S,\n$T.$L,\n$S,\n$S,\n$S,\n$S,\noperations)",
                        CoreTypes.SERVICE_MODEL,
                        ServiceGenerator.id(service),
                        trait.getSdkId(),
                        CoreTypes.PROTOCOL,
                        protocol(),
                        service.getId().getName(),
                        required(SigV4Trait.class, "aws.auth#sigv4").getName(),
                        trait.getEndpointPrefix(),
                        service.getVersion())
                .build();
    }

    private static TypeName listOf(ClassName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }

    private String protocol() {
        return PROTOCOLS.entrySet().stream()
                .filter(entry -> service.hasTrait(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CodegenException("service " + service.getId() + " has no supported protocol"));
    }

    private <T extends software.amazon.smithy.model.traits.Trait> T required(Class<T> type, String name) {
        return service.getTrait(type)
                .orElseThrow(() -> new CodegenException("service " + service.getId() + " lacks the trait " + name));
    }
}
