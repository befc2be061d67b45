package dev.understudy.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestDefinition;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedResponseDefinition;

/**
 * A request that must be refused. Texts are not compared: AWS words its errors differently from the framework that the
 * vectors describe. How many constraints are broken is.
 */
record MalformedCase(VectorServer server, HttpMalformedRequestTestCase vector) implements VectorCase {
    private static final Pattern COUNT = Pattern.compile("([0-9]+) validation errors? detected");

    @Override
    public String key() {
        return "malformed/" + vector.getId();
    }

    @Override
    public void run() {
        HttpMalformedRequestDefinition request = vector.getRequest();
        VectorServer.Outcome outcome = server.handle(RequestCase.request(
                request.getMethod(),
                Objects.requireNonNullElse(request.getUri().orElse("/"), "/"),
                request.getQueryParams(),
                request.getHeaders(),
                request.getBody().orElse("")));
        assertThat(outcome.error()).as("refusal").isNotNull();
        WireResponse response = server.codec().encodeError(Objects.requireNonNull(outcome.error()));

        HttpMalformedResponseDefinition expected = vector.getResponse();
        assertThat(response.status()).isEqualTo(expected.getCode());
        expected.getHeaders()
                .forEach((name, header) ->
                        assertThat(response.headers().first(name)).as(name).isEqualTo(header));
        expected.getBody().flatMap(body -> body.getContents()).ifPresent(body -> {
            Matcher count = COUNT.matcher(body);
            assertThat(count.find()).as(body).isTrue();
            assertThat(outcome.violations())
                    .as(new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo(Integer.parseInt(count.group(1)));
        });
    }
}
