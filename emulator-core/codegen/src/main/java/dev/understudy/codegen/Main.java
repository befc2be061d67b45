package dev.understudy.codegen;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;

/**
 * Called by the build as {@code Main <model folder>... <output folder>}, once for every service model.
 *
 * <p>Reads the Smithy IDL below the model folders and writes Java for every service in it. Files whose text has not
 * changed are left alone, so that a repeated build compiles nothing; when nothing at all has changed, not even the model is
 * read.
 */
public final class Main {

    private Main() {}

    /** Generates; throws a {@link CodegenException} that says in one line what is wrong with the model. */
    public static void main(String[] args) {
        if (args.length < 2) {
            throw new CodegenException("expected <model folder>... <output folder>");
        }
        List<Path> paths = Arrays.stream(args).map(Path::of).toList();
        List<Path> modelFolders = paths.subList(0, paths.size() - 1);
        Path outputFolder = paths.get(paths.size() - 1);
        Fingerprint fingerprint = new Fingerprint(modelFolders, outputFolder);
        if (!fingerprint.matches()) {
            generate(modelFolders, outputFolder);
            fingerprint.save();
        }
    }

    static void generate(List<Path> modelFolders, Path outputFolder) {
        Model model = ModelLoader.load(modelFolders);
        SourceFolder sources = new SourceFolder(outputFolder);
        for (ServiceShape service : model.getServiceShapes()) {
            for (Map.Entry<String, String> file :
                    new ServiceGenerator(model, service).generate().entrySet()) {
                sources.write(file.getKey(), file.getValue());
            }
        }
        sources.deleteStale();
    }
}
