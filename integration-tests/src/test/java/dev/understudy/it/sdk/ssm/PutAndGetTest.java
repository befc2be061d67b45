package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What putting, getting and deleting one parameter answers. */
class PutAndGetTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: behaviour sheet SSM Parameter Store §8.1 [recorded]. */
    @Test
    void puttingAnswersVersionAndTier() {
        JsonNode answer = fixture.putAs("{Name:'/app/db',Value:'v1',Type:'String'}");

        assertThat(answer).isEqualTo(json("{Version:1,Tier:'Standard'}"));
        assertThat(me.lastAnswer().json()).isEqualTo(answer);
    }

    /** Source: behaviour sheet SSM Parameter Store §8.2 [recorded]: no tier, labels, policies, description or key. */
    @Test
    void gettingShowsExactlyThis() {
        fixture.putAs("{Name:'/app/db',Value:'v1',Type:'String',Description:'d',AllowedPattern:'.*'}");
        Instant written = emulator.now();
        emulator.advance(Duration.ofSeconds(1));

        JsonNode parameter = fixture.get("/app/db");

        assertThat(parameter)
                .isEqualTo(json(
                        "{Name:'/app/db',Type:'String',Value:'v1',Version:1,LastModifiedDate:'%s',ARN:'%s',"
                                + "DataType:'text'}",
                        written, fixture.arn("/app/db")));
    }

    /** Source: behaviour sheet SSM Parameter Store §8.1 [recorded]. */
    @Test
    void aNameCannotBePutTwiceWithoutOverwrite() {
        fixture.put("/app/db", "v1");

        Refused.call(() -> fixture.put("/app/db", "v2"))
                .with(400, "ParameterAlreadyExists")
                .saying("The parameter already exists. To overwrite this value, set the overwrite option in the request"
                        + " to true.");

        assertThat(fixture.value("/app/db")).isEqualTo("v1");
    }

    /** Source: behaviour sheet SSM Parameter Store §6 [docs]. */
    @Test
    void overwritingCountsTheVersionEvenIfTheValueStays() {
        fixture.put("/app/db", "v1");
        emulator.advance(Duration.ofMillis(1));

        JsonNode answer = fixture.putAs("{Name:'/app/db',Value:'v1',Overwrite:true}");

        assertThat(answer).isEqualTo(json("{Version:2,Tier:'Standard'}"));
        assertThat(fixture.get("/app/db").path("LastModifiedDate").asText())
                .isEqualTo(emulator.now().toString());
    }

    /** Source: behaviour sheet SSM Parameter Store §8.1 [moto], [terraform]. */
    @Test
    void overwritingWhatIsNotThereCreatesIt() {
        JsonNode answer = fixture.putAs("{Name:'/app/db',Value:'v1',Type:'String',Overwrite:true}");

        assertThat(answer).isEqualTo(json("{Version:1,Tier:'Standard'}"));
    }

    /** Source: behaviour sheet SSM Parameter Store §3 [moto]. */
    @Test
    void aNewParameterNeedsAType() {
        Refused.call(() -> fixture.putAs("{Name:'/app/db',Value:'v1'}"))
                .withCommon(400, "ValidationException")
                .saying("A parameter type is required when you create a parameter.");
    }

    /** Source: behaviour sheet SSM Parameter Store §8.1 [model], [moto]. */
    @Test
    void overwritingKeepsWhatIsNotSent() {
        fixture.putAs("{Name:'/a',Value:'a,b',Type:'StringList',Description:'d',AllowedPattern:'[a-z]',"
                + "Tags:[{Key:'k',Value:'v'}]}");

        fixture.overwrite("/a", "c");

        JsonNode described = fixture.describe("/a");
        assertThat(described.path("Type").asText()).isEqualTo("StringList");
        assertThat(described.path("Description").asText()).isEqualTo("d");
        assertThat(described.path("AllowedPattern").asText()).isEqualTo("[a-z]");
        assertThat(fixture.tags("/a")).containsExactly("k=v");
    }

    /** Source: behaviour sheet SSM Parameter Store §8.1 [model]. */
    @Test
    void overwritingReplacesWhatIsSent() {
        fixture.putAs("{Name:'/a',Value:'a',Type:'String',Description:'d',AllowedPattern:'[a-z]'}");

        fixture.putAs("{Name:'/a',Value:'7',Overwrite:true,Description:'e',AllowedPattern:'[0-9]'}");

        JsonNode described = fixture.describe("/a");
        assertThat(described.path("Description").asText()).isEqualTo("e");
        assertThat(described.path("AllowedPattern").asText()).isEqualTo("[0-9]");
    }

    /** Source: behaviour sheet SSM Parameter Store §8.1 [moto], [terraform]. */
    @Test
    void tagsDoNotGoWithOverwrite() {
        String text = "Invalid request: tags and overwrite can't be used together. To create a parameter with tags,"
                + " please remove overwrite flag. To update tags for an existing parameter, please use"
                + " AddTagsToResource or RemoveTagsFromResource.";

        Refused.call(() ->
                        fixture.putAs("{Name:'/a',Value:'a',Type:'String',Overwrite:true,Tags:[{Key:'k',Value:'v'}]}"))
                .withCommon(400, "ValidationException")
                .saying(text);
    }

    /** Source: behaviour sheet SSM Parameter Store §8.2 [recorded]: without text. */
    @Test
    void whatIsNotThereIsNotFoundSilently() {
        Refused.call(() -> fixture.get("/nope")).with(400, "ParameterNotFound").silently();
    }

    /** Source: behaviour sheet SSM Parameter Store §1 [recorded]: a body of one member. */
    @Test
    void theBodyOfASilentErrorHasNoText() {
        String body = me.sendSsm("GetParameter", "{\"Name\":\"/nope\"}").body();

        assertThat(body).isEqualTo("{\"__type\":\"ParameterNotFound\"}");
    }

    /** Source: behaviour sheet SSM Parameter Store §8.7 [recorded]. */
    @Test
    void deletingAnswersAnEmptyObject() {
        fixture.put("/a", "a");

        fixture.ssm.deleteParameter(r -> r.name("/a"));

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        Refused.call(() -> fixture.get("/a")).with(400, "ParameterNotFound");
    }

    /** Source: behaviour sheet SSM Parameter Store §8.7 [recorded]. */
    @Test
    void whatIsNotThereCannotBeDeleted() {
        Refused.call(() -> fixture.ssm.deleteParameter(r -> r.name("/nope")))
                .with(400, "ParameterNotFound")
                .silently();
    }

    /** Source: behaviour sheet SSM Parameter Store §6 [model]. */
    @Test
    void afterADeleteVersionsBeginAgain() {
        fixture.put("/a", "1");
        fixture.overwrite("/a", "2");
        fixture.ssm.labelParameterVersion(r -> r.name("/a").labels("l"));
        fixture.ssm.deleteParameter(r -> r.name("/a"));

        long version = fixture.put("/a", "3");

        assertThat(version).isEqualTo(1);
        assertThat(fixture.history("/a")).hasSize(1);
        assertThat(fixture.labels("/a", 1)).isEmpty();
    }

    /** Source: behaviour sheet SSM Parameter Store §8.2 [model]. */
    @Test
    void theDateIsTheOneOfTheVersionShown() {
        fixture.put("/a", "1");
        Instant first = emulator.now();
        emulator.advance(Duration.ofDays(1));
        fixture.overwrite("/a", "2");

        JsonNode old = fixture.get("/a:1");

        assertThat(old.path("LastModifiedDate").asText()).isEqualTo(first.toString());
    }

    /** Source: behaviour sheet SSM Parameter Store §15 and §2 [docs]: everything is per account and region. */
    @Test
    void regionsAndAccountsDoNotSeeEachOther() {
        fixture.put("/a", "1");
        ParameterFixture elsewhere = new ParameterFixture(me.in("eu-west-1"));
        ParameterFixture stranger = new ParameterFixture(emulator.newCaller());

        Refused.call(() -> elsewhere.get("/a")).with(400, "ParameterNotFound");
        Refused.call(() -> stranger.get("/a")).with(400, "ParameterNotFound");
    }
}
