package dev.understudy.it.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the sources themselves, and about modules that are not on the class path here: launcher, generator. */
class SourcesTest {
    /** "About 300 lines", says the rule; this much is about. */
    private static final int LINES = 330;

    /** More files than this do not fit on a screen. */
    private static final int FILES = 40;

    private static final Pattern FORBIDDEN = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.[A-Z]+\\.sleep\\(");

    private static final Path ROOT = root();

    private final List<Path> sources = javaFiles();

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("emulator-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().matches("[\\w./-]*src/(main|test)/java/.*"))
                    .filter(file -> !file.toString().contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShipped(Path file) {
        return file.toString().contains("src/main/java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(sources)
                .extracting(file -> file.getName(0).toString())
                .contains("docker", "emulator-core", "integration-tests", "protocol-awsjson", "service-ssm");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> silent = sources.stream()
                .filter(SourcesTest::isShipped)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !sources.contains(folder.resolve("package-info.java")))
                .toList();

        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndNamesWhereToStart() {
        List<Path> unmarked = sources.stream()
                .filter(file -> isShipped(file) && file.endsWith("package-info.java") && !isAlone(file))
                .filter(file ->
                        !text(file).contains("@NullMarked") || !text(file).contains("Start reading at"))
                .toList();

        assertThat(unmarked)
                .as("package-info.java without @NullMarked, or without \"Start reading at\"")
                .isEmpty();
    }

    /** Whether a package has nothing else yet. */
    private boolean isAlone(Path file) {
        return sources.stream()
                        .filter(other -> file.getParent().equals(other.getParent()))
                        .count()
                == 1;
    }

    @Test
    void noClassIsLongerThanOneCanTakeIn() {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : sources) {
            long lines = text(file).lines().count();
            if (lines > LINES) {
                tooLong.put(file.toString(), lines);
            }
        }

        assertThat(tooLong).as("classes of more than %d lines", LINES).isEmpty();
    }

    @Test
    void noFolderIsLongerThanAScreen() {
        Map<Path, Long> filesByFolder = sources.stream().collect(groupingBy(Path::getParent, counting()));

        assertThat(filesByFolder.entrySet())
                .as("folders with more than %d classes", FILES)
                .noneMatch(folder -> folder.getValue() > FILES);
    }

    @Test
    void nothingSleepsNotEvenWhatIsNotOnTheClassPathHere() {
        List<Path> sleepers = sources.stream()
                .filter(file -> FORBIDDEN.matcher(text(file)).find())
                .toList();

        assertThat(sleepers).isEmpty();
    }
}
