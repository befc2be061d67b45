package dev.understudy.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator cannot honour fails the build, in one line that names the culprit and its place. */
class RefusedModelsTest {
    private static final String SERVICE = """
            $version: "2.0"
            namespace dev.understudy.refused
            use aws.api#service
            use aws.auth#sigv4
            use aws.protocols#restJson1

            @restJson1
            @sigv4(name: "refused")
            @service(sdkId: "Refused", arnNamespace: "refused", endpointPrefix: "refused")
            service Refused {
                version: "1"
                operations: [Ask]
            }

            @http(method: "POST", uri: "/ask")
            operation Ask {
                input := {
                    question: Question
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aTraitThatIsNotHonoured() throws IOException {
        CodegenException refusal = generate("""
                @xmlName("q")
                structure Question {
                    @xmlFlattened
                    words: Words
                }

                list Words {
                    member: String
                }
                """);

        assertThat(refusal).hasMessageStartingWith("unsupported trait smithy.api#xml");
        assertThat(refusal.getMessage()).contains("Question", "model.smithy").doesNotContain("\n");
    }

    @Test
    void aVariantWithoutAValue() throws IOException {
        CodegenException refusal = generate("""
                union Question {
                    nothing: Unit
                }
                """);

        assertThat(refusal.getMessage())
                .startsWith("unsupported variant without a value")
                .contains("Question$nothing", "model.smithy");
    }

    @Test
    void aPatternThatJavaCannotRead() throws IOException {
        CodegenException refusal = generate("""
                @pattern("[[a]")
                string Question
                """);

        assertThat(refusal.getMessage()).contains("pattern", "model.smithy").doesNotContain("\n");
    }

    @Test
    void aModelThatSmithyItselfRefuses() throws IOException {
        CodegenException refusal = generate("""
                structure Question {
                    text: Missing
                }
                """);

        assertThat(refusal.getMessage()).contains("Missing", "model.smithy").doesNotContain("\n");
    }

    @Test
    void enumValuesThatBecomeOneConstant() throws IOException {
        CodegenException refusal = generate("""
                enum Question {
                    WHAT_NOW = "a"
                    whatNow = "b"
                }
                """);

        assertThat(refusal.getMessage()).contains("WHAT_NOW", "Question", "model.smithy");
    }

    private CodegenException generate(String question) throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("model.smithy"), SERVICE + "\n" + question);
        return catchThrowableOfType(
                CodegenException.class,
                () -> Main.main(
                        new String[] {model.toString(), folder.resolve("out").toString()}));
    }
}
