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
                    201 | {}                               | neither 200 nor an error
                    500 | {}                               | the emulator failed
                    """)
    void aBadAnswerIsNoticed(int status, String body, String complaint) {
        tap.judge("Operation", new WireAnswer(status, HEADERS, body));

        assertThat(complaints).singleElement().asString().startsWith("Operation: " + complaint);
    }

    @Test
    void anAnswerWithoutIdOrTypeIsNoticed() {
        tap.judge("Operation", new WireAnswer(200, Map.of(), "{}"));

        assertThat(complaints).hasSize(2);
    }
}
