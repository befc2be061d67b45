package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.SourceLocation;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;

/**
 * The operations that one {@code .smithy} file declares.
 *
 * @param file the file's name without its ending, as in {@code virtual-nodes}
 * @param operations in alphabetical order
 */
record Family(String file, List<OperationShape> operations) {

    /** All families of a service, in alphabetical order. */
    static List<Family> of(Model model, ServiceShape service) {
        Map<String, List<OperationShape>> byFile = new TreeMap<>();
        for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
            byFile.computeIfAbsent(file(operation.getSourceLocation()), file -> new ArrayList<>())
                    .add(operation);
        }
        return byFile.entrySet().stream()
                .map(entry -> new Family(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** {@code parameters} for something declared in {@code …/parameters.smithy}. */
    static String file(SourceLocation location) {
        return Objects.requireNonNull(Path.of(location.getFilename()).getFileName())
                .toString()
                .replaceFirst("\\.smithy$", "");
    }

    /** As in {@code ParameterOperations}, for the given suffix. */
    ClassName type(Symbols symbols, String suffix) {
        return symbols.generated(Names.familyType(file) + suffix);
    }

    ClassName operationsType(Symbols symbols) {
        return type(symbols, "Operations");
    }

    ClassName shapesType(Symbols symbols) {
        return type(symbols, "Shapes");
    }

    ClassName handlersType(Symbols symbols) {
        return type(symbols, "Handlers");
    }

    /** The parameter that takes the implementation, as in {@code virtualNodes}. */
    String parameterName() {
        return Names.familyParameter(file);
    }
}
