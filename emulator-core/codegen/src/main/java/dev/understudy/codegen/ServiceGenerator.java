package dev.understudy.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;

/** Generates everything for one service. */
final class ServiceGenerator {
    private final Model model;
    private final ServiceShape service;
    private final Symbols symbols;
    private final String[] hiddenJavaLangNames;
    private final Map<String, String> files = new LinkedHashMap<>();

    ServiceGenerator(Model model, ServiceShape service) {
        this.model = model;
        this.service = service;
        this.symbols = new Symbols(model, service.getId().getNamespace() + ".model");
        // A shape named String is a neighbour of everything generated here, so java.lang.String needs its full name.
        this.hiddenJavaLangNames = shapes().stream()
                .map(shape -> symbols.generated(shape).simpleName())
                .filter(Names::isJavaLang)
                .toArray(String[]::new);
    }

    /** The last segment of the namespace, as in {@code ssm}. */
    static String id(ServiceShape service) {
        String namespace = service.getId().getNamespace();
        return namespace.substring(namespace.lastIndexOf('.') + 1);
    }

    /** The text of each file by its path below the output folder. */
    Map<String, String> generate() {
        shapes().forEach(this::shape);
        List<Family> families = Family.of(model, service);
        FamilyWriter writer = new FamilyWriter(symbols);
        OperationModelWriter models = new OperationModelWriter(symbols, service);
        for (Family family : families) {
            add(family.file(), writer.operations(family));
            add(family.file(), writer.handlers(family));
            add(family.file(), models.write(family));
        }
        String serviceFile = Family.file(service.getSourceLocation());
        add(serviceFile, new ServiceWriter(symbols, service).write(families));
        put("package-info", comment(serviceFile) + packageInfo());
        return files;
    }

    /** The structures, unions and enums of the service; every other shape is a Java type already. */
    private Set<Shape> shapes() {
        return new Walker(model)
                .walkShapes(service).stream()
                        .filter(shape -> shape.isStructureShape() || shape.isUnionShape() || shape.isEnumShape())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private void shape(Shape shape) {
        add(
                file(shape),
                switch (shape.getType()) {
                    case ENUM ->
                        new EnumWriter(symbols).write(shape.asEnumShape().orElseThrow());
                    case UNION ->
                        new UnionWriter(symbols).write(shape.asUnionShape().orElseThrow());
                    default -> structure(shape.asStructureShape().orElseThrow());
                });
    }

    /** Where to change a shape; inputs and outputs that the model leaves out stand where their operation does. */
    private String file(Shape shape) {
        OperationIndex operations = OperationIndex.of(model);
        return Stream.of(operations.getInputBindings(shape), operations.getOutputBindings(shape))
                .flatMap(Set::stream)
                .findFirst()
                .map(operation -> Family.file(operation.getSourceLocation()))
                .orElseGet(() -> Family.file(shape.getSourceLocation()));
    }

    private TypeSpec.Builder structure(StructureShape shape) {
        return shape.hasTrait(ErrorTrait.class)
                ? new ErrorWriter(symbols).write(shape)
                : new StructureWriter(symbols).write(shape);
    }

    private void add(String modelFile, TypeSpec.Builder type) {
        TypeSpec finished = type.alwaysQualify(hiddenJavaLangNames).build();
        String text = JavaFile.builder(symbols.packageName(), finished)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        put(finished.name(), comment(modelFile) + text);
    }

    private void put(String typeName, String text) {
        String path = symbols.packageName().replace('.', '/') + "/" + typeName + ".java";
        if (files.put(path, text) != null) {
            throw new CodegenException("two shapes of " + service.getId() + " want to become " + typeName);
        }
    }

    private static String comment(String modelFile) {
        return SourceFolder.MARKER + modelFile + ".smithy. Change that file; this one is overwritten.\n";
    }

    private String packageInfo() {
        return """
                /** Requests, answers and errors of {@code %s}, generated from its model. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(service.getId().getName(), symbols.packageName());
    }
}
