package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parameter was. Source: behaviour sheet SSM Parameter Store §8.5. */
class HistoryTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    private JsonNode item(String members, Instant time) {
        return json(
                "{Name:'/a',%s,LastModifiedDate:'%s',LastModifiedUser:'arn:aws:iam::%s:root',Policies:[]}",
                members, time, me.account());
    }

    /** Source: [docs]; labels where they sit now [inferred]. */
    @Test
    void theOldestVersionComesFirstWithAllThatItHad() {
        fixture.putAs("{Name:'/a',Value:'1',Type:'String',Description:'first',AllowedPattern:'.*'}");
        Instant first = emulator.now();
        fixture.ssm.labelParameterVersion(r -> r.name("/a").labels("prod"));
        emulator.advance(Duration.ofHours(1));
        fixture.putAs("{Name:'/a',Value:'2',Overwrite:true,Description:'second',Tier:'Advanced'}");
        Instant second = emulator.now();

        List<JsonNode> history = fixture.history("/a");

        assertThat(history)
                .containsExactly(
                        item(
                                "Type:'String',Value:'1',Description:'first',AllowedPattern:'.*',Version:1,"
                                        + "Labels:['prod'],Tier:'Standard',DataType:'text'",
                                first),
                        item(
                                "Type:'String',Value:'2',Description:'second',AllowedPattern:'.*',Version:2,Labels:[],"
                                        + "Tier:'Advanced',DataType:'text'",
                                second));
    }

    /** Source: [docs], §5 [docs]. */
    @Test
    void secretsAreShownEncryptedOrNot() {
        fixture.putAs("{Name:'/a',Value:'secret',Type:'SecureString'}");

        JsonNode encrypted = tree(fixture.ssm.getParameterHistory(r -> r.name("/a")))
                .path("Parameters")
                .get(0);

        assertThat(encrypted.path("Value").asText()).isNotEqualTo("secret");
        assertThat(encrypted.path("KeyId").asText()).isEqualTo("alias/aws/ssm");
        assertThat(fixture.history("/a").get(0).path("Value").asText()).isEqualTo("secret");
    }

    /** Source: [inferred]. */
    @Test
    void whatIsNotThereHasNoHistory() {
        Refused.call(() -> fixture.history("/nope"))
                .with(400, "ParameterNotFound")
                .silently();
    }

    /** Source: [model] range, text [moto]. */
    @ParameterizedTest
    @CsvSource({"51, less than or equal to 50", "0, greater than or equal to 1"})
    void aPageHasOneToFiftyVersions(int size, String rule) {
        fixture.put("/a", "1");

        Refused.call(() -> fixture.ssm.getParameterHistory(r -> r.name("/a").maxResults(size)))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value '" + size
                        + "' at 'maxResults' failed to satisfy constraint: Member must have value " + rule);
    }

    /** Source: SDK paginators, [moto] for the default. */
    @Test
    void thePaginatorVisitsEachVersionOnce() {
        fixture.put("/a", "1");
        for (int i = 2; i <= 60; i++) {
            fixture.overwrite("/a", Integer.toString(i));
        }

        List<Integer> visited = fixture.history("/a").stream()
                .map(item -> item.path("Version").asInt())
                .toList();

        assertThat(visited).hasSize(60).isSorted().doesNotHaveDuplicates();
        assertThat(fixture.ssm.getParameterHistory(r -> r.name("/a")).parameters())
                .hasSize(50);
    }

    /** Source: §1 [inferred]. */
    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        fixture.put("/a", "1");

        Refused.call(() -> fixture.ssm.getParameterHistory(r -> r.name("/a").nextToken("bogus")))
                .with(400, "InvalidNextToken");
    }

    /** Source: §2.1 [recorded]: root names in either form. */
    @Test
    void aRootParameterHasOneHistory() {
        fixture.put("p", "1");
        fixture.overwrite("/p", "2");

        assertThat(fixture.history("p")).hasSize(2);
    }
}
