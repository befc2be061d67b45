package dev.understudy.codegen;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The model with every trait and every trap, what it should become, and a compiler for the result. */
final class GoldenModel {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    static final Path MODEL = GOLDEN.resolve("model");
    static final Path EXPECTED = GOLDEN.resolve("expected");

    private GoldenModel() {}

    static void generateInto(Path folder) {
        Main.main(new String[] {MODEL.toString(), folder.toString()});
    }

    /** All Java files below a folder by relative path. */
    static Map<String, String> javaFiles(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.exists(folder)) {
            for (Path file : javaPaths(folder)) {
                texts.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readString(file));
            }
        }
        return texts;
    }

    /** Compiles with the lints of the build and answers what the compiler has to say. */
    static List<String> compile(Path sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xlint:all,-processing",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(javaPaths(sources)))
                    .call();
        }
        List<String> findings = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            // A jar on the class path may name others that are not there; that says nothing about our sources.
            if (diagnostic.getSource() != null) {
                findings.add(diagnostic.toString());
            }
        }
        return findings;
    }

    static URLClassLoader classLoader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GoldenModel.class.getClassLoader());
    }

    private static List<Path> javaPaths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
