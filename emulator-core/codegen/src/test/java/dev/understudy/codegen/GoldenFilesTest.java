package dev.understudy.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what the generator writes with files that a human has read. To accept a change, run {@code mvn test
 * -pl emulator-core/codegen -am -Dtest=GoldenFilesTest -Dgolden.update} and read the difference before committing it.
 */
class GoldenFilesTest {

    @Test
    void generatedFilesEqualTheGoldenFiles(@TempDir Path folder) throws IOException {
        // Given
        if (System.getProperty("golden.update") != null) {
            GoldenModel.generateInto(GoldenModel.EXPECTED);
        }
        Map<String, String> expected = GoldenModel.javaFiles(GoldenModel.EXPECTED);

        // When
        GoldenModel.generateInto(folder);

        // Then
        Map<String, String> generated = GoldenModel.javaFiles(folder);
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        assertThat(generated)
                .allSatisfy((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
    }
}
