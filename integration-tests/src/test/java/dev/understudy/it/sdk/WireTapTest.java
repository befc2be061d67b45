package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of all answers: it must notice what nobody looks at in particular. */
class WireTapTest {
    private static final Map<String, List<String>> HEADERS =
            Map.of("Content-Type", List.of("application/json"), "X-Amzn-RequestId", List.of("id"));

    private final List<String> complaints = new ArrayList<>();
    private final WireTap tap = new WireTap(complaints::add);

    @Test
    void aGoodAnswerPasses() {
        String body = "{\"metadata\":{\"createdAt\":1770091506.789},\"list\":[{\"lastUpdatedAt\":1}],\"none\":[]}";

        tap.judge("Operation", new WireAnswer(200, HEADERS, body));

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    200 | {"a":{"b":[{"c":null}]}}         | null at c
                    200 | {"list":[{"createdAt":1.2345}]}  | createdAt is no number
                    200 | {"LastModifiedDate":"yesterday"} | LastModifiedDate is no number
                    201 | {}                               | neither a success nor an error
                    500 | {}                               | the emulator failed
                    """)
    void aBadAnswerIsNoticed(int status, String body, String complaint) {
        tap.judge("Operation", new WireAnswer(status, HEADERS, body));

        assertThat(complaints).singleElement().asString().startsWith("Operation: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    AppConfig CreateApplication           | 201 | {"Id":"a"}
                    appconfig DELETE /applications/a      | 204 | ``
                    AppConfig ListDeployments             | 200 | {"StartedAt":"2026-02-03T04:05:06.700Z"}
                    AppConfigData GetLatestConfiguration  | 200 | ``
                    appconfig GET /configuration?a=b      | 200 | no JSON
                    """)
    void answersOfAppConfigMayBeOfManyKinds(String operation, int status, String body) {
        tap.judge(operation, new WireAnswer(status, HEADERS, body));

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    204 | {}                                     | 204 with a body
                    203 | {}                                     | neither a success nor an error
                    200 | {"StartedAt":"2026-02-03T04:05:06.7Z"} | StartedAt is no time
                    """)
    void butNotOfAnyKind(int status, String body, String complaint) {
        tap.judge("AppConfig Operation", new WireAnswer(status, HEADERS, body));

        assertThat(complaints).singleElement().asString().startsWith("AppConfig Operation: " + complaint);
    }

    @Test
    void anAnswerWithoutIdOrTypeIsNoticed() {
        tap.judge("Operation", new WireAnswer(200, Map.of(), "{}"));

        assertThat(complaints).hasSize(2);
    }
}
