package dev.understudy.codegen;

import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** The golden model, generated, compiled and loaded once for all tests of what the code does. */
final class CompiledGolden {
    private static final String PACKAGE = "dev.understudy.golden.model.";
    private static final List<String> FINDINGS;
    private static final URLClassLoader LOADER;

    static {
        Path sources = Path.of("target/golden/sources");
        Path classes = Path.of("target/golden/classes");
        GoldenModel.generateInto(sources);
        try {
            FINDINGS = GoldenModel.compile(sources, classes);
            LOADER = GoldenModel.classLoader(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompiledGolden() {}

    /** What the compiler found fault with. */
    static List<String> findings() {
        return FINDINGS;
    }

    static StructureSchema structure(String name) throws ReflectiveOperationException {
        return (StructureSchema) schema(name);
    }

    static UnionSchema union(String name) throws ReflectiveOperationException {
        return (UnionSchema) schema(name);
    }

    static Object schema(String name) throws ReflectiveOperationException {
        return type(name).getField("SCHEMA").get(null);
    }

    static Object call(Object target, String type, String method) throws ReflectiveOperationException {
        return type(type).getMethod(method).invoke(target);
    }

    static Class<?> type(String name) throws ClassNotFoundException {
        return LOADER.loadClass(PACKAGE + name);
    }
}
