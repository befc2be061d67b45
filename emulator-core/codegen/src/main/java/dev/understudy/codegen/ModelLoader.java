package dev.understudy.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;
import software.amazon.smithy.model.validation.ValidationEvent;

/** Reads Smithy IDL, has Smithy's own validators look at it, and brings it into the form the generator expects. */
final class ModelLoader {
    private ModelLoader() {}

    /** The model below the folders, with an input and an output for every operation, and without mixins. */
    static Model load(List<Path> folders) {
        ModelAssembler assembler =
                Model.assembler(ModelLoader.class.getClassLoader()).discoverModels(ModelLoader.class.getClassLoader());
        for (Path folder : folders) {
            smithyFiles(folder).forEach(assembler::addImport);
        }
        ValidatedResult<Model> result = assembler.assemble();
        for (ValidationEvent event : result.getValidationEvents()) {
            if (event.getSeverity() == Severity.ERROR || event.getSeverity() == Severity.DANGER) {
                throw new CodegenException(oneLine(event));
            }
        }
        Model model = result.unwrap();
        if (model.getServiceShapes().isEmpty()) {
            throw new CodegenException("no service in " + folders);
        }
        ModelTransformer transformer = ModelTransformer.create();
        model = transformer.flattenAndRemoveMixins(model);
        model = transformer.changeStringEnumsToEnumShapes(model, true);
        model = transformer.createDedicatedInputAndOutput(model, "Input", "Output");
        for (ServiceShape service : model.getServiceShapes()) {
            SupportedTraits.check(model, service);
        }
        return model;
    }

    private static String oneLine(ValidationEvent event) {
        return event.toString().strip().replaceAll("\\s+", " ");
    }

    private static List<Path> smithyFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".smithy"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
