package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.texts;
import static dev.understudy.proton.fixture.Proton.number;
import static dev.understudy.proton.fixture.Proton.numbered;
import static dev.understudy.proton.fixture.Proton.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Client tokens of template versions (behaviour sheet Proton §3.2, S3)")
class VersionTokensTest {
    private static final String T =
            "clientToken: 'T', description: 'd', tags: [{key: 'a', value: '1'}, " + "{key: 'b', value: '2'}]";

    private final Proton proton = Proton.create();

    @BeforeEach
    void aTemplate() {
        proton.environmentTemplate("et1");
    }

    private JsonNode create(String more) {
        return proton.ask("CreateEnvironmentTemplateVersion", version("et1", more))
                .get("environmentTemplateVersion");
    }

    @Test
    @DisplayName("the same request creates nothing and shows the present status (A2 [seed], S3.1, S3.3)")
    void retryShowsThePresentStatus() {
        create(T);
        proton.advance(Duration.ofSeconds(1));
        proton.publish("et1", "1.0");

        JsonNode again = create(T);

        assertThat(number(again)).isEqualTo("1.0");
        assertThat(again.get("status").asText()).isEqualTo("PUBLISHED");
        assertThat(texts(
                        proton.ask("ListEnvironmentTemplateVersions", "{templateName: 'et1'}")
                                .get("templateVersions"),
                        "majorVersion"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("tags in another order are the same parameters (A9)")
    void tagsHaveNoOrder() {
        create(T);

        JsonNode again = create(
                "clientToken: 'T', description: 'd', tags: [{key: 'b', value: '2'}, " + "{key: 'a', value: '1'}]");

        assertThat(number(again)).isEqualTo("1.0");
    }

    @Test
    @DisplayName("other parameters are a mismatch (A3 [seed], text [sample], S3.2)")
    void otherParametersAreAMismatch() {
        create(T);

        Refusal refusal = proton.refuse(
                "CreateEnvironmentTemplateVersion", version("et1", "clientToken: 'T', description: 'other'"));

        assertThat(refusal).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
    }

    @Test
    @DisplayName("a token is known for eight hours from the first request on (A4 [seed], A8, S3.4)")
    void forgetsAfterEightHours() {
        create(T);
        proton.advance(Duration.ofHours(8).minusMinutes(1));
        String before = number(create(T));
        proton.advance(Duration.ofMinutes(2));

        String after = number(create(T));

        assertThat(before).isEqualTo("1.0");
        assertThat(after).isEqualTo("2.0");
    }

    @Test
    @DisplayName("a deleted version is created anew, under a new number (A5 [seed], S3.5)")
    void createsAnewAfterADelete() {
        create("clientToken: 'T1'");
        create("clientToken: 'T2'");
        proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "2.0") + "}");

        JsonNode again = create("clientToken: 'T2'");

        assertThat(number(again)).isEqualTo("3.0");
    }

    @Test
    @DisplayName("without a token, or with an empty one, every request is new (A6)")
    void noTokenNoRetry() {
        create("description: 'd'");
        create("description: 'd'");
        create("clientToken: ''");

        JsonNode again = create("clientToken: ''");

        assertThat(number(again)).isEqualTo("4.0");
    }

    @Test
    @DisplayName("a token on another operation is another token (A7)")
    void tokensBelongToAnOperation() {
        create("clientToken: 'T'");
        proton.ask("CreateServiceTemplate", "{name: 'et1'}");

        JsonNode service = proton.ask(
                "CreateServiceTemplateVersion",
                version(
                        "et1",
                        "clientToken: 'T', compatibleEnvironmentTemplates: [{templateName: 'et1', majorVersion: '1'}]"));

        assertThat(service.at("/serviceTemplateVersion/majorVersion").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("a refused request leaves no token behind (A10 [seed])")
    void refusalsAreForgotten() {
        proton.refuse("CreateEnvironmentTemplateVersion", version("et1", "clientToken: 'T', majorVersion: '7'"));

        JsonNode created = create("clientToken: 'T', description: 'other'");

        assertThat(number(created)).isEqualTo("1.0");
    }

    @Test
    @DisplayName("a token has at most 64 characters and no space (A1 [model], S3.7)")
    void tokenConstraints() {
        Refusal tooLong = proton.refuse(
                "CreateEnvironmentTemplateVersion", version("et1", "clientToken: '" + "x".repeat(65) + "'"));
        Refusal space = proton.refuse("CreateEnvironmentTemplateVersion", version("et1", "clientToken: 'a b'"));

        assertThat(tooLong.code()).isEqualTo("ValidationException");
        assertThat(space.code()).isEqualTo("ValidationException");
    }
}
