package dev.understudy.it.sdk.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of parameters, with and without a slash at their start. */
class NamesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]: the echo follows the request. */
    @ParameterizedTest
    @CsvSource({"p, /p", "/p, p", "p, p", "/p, /p"})
    void aRootParameterIsTheSameWithAndWithoutSlash(String created, String asked) {
        fixture.put(created, "v");

        JsonNode parameter = fixture.get(asked);

        assertThat(parameter.path("Name").asText()).isEqualTo(asked);
        assertThat(parameter.path("ARN").asText()).isEqualTo(fixture.arn("/p"));
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @Test
    void theOtherFormOfARootNameIsTaken() {
        fixture.put("p", "v");

        Refused.call(() -> fixture.put("/p", "v")).with(400, "ParameterAlreadyExists");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @Test
    void theOtherFormOfARootNameDeletes() {
        fixture.put("p", "v");

        fixture.ssm.deleteParameter(r -> r.name("/p"));

        Refused.call(() -> fixture.get("p")).with(400, "ParameterNotFound");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [inferred]. */
    @ParameterizedTest
    @ValueSource(strings = {"p", "/p"})
    void describingShowsTheNameAsItWasCreated(String name) {
        fixture.put(name, "v");

        JsonNode described = fixture.describe("p");

        assertThat(described.path("Name").asText()).isEqualTo(name);
        assertThat(described.path("ARN").asText()).isEqualTo(fixture.arn("/p"));
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model]. */
    @Test
    void namesDifferByCase() {
        fixture.put("/Case", "upper");
        fixture.put("/case", "lower");

        assertThat(fixture.value("/Case")).isEqualTo("upper");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model]. */
    @Test
    void blanksAroundANameAreTrimmed() {
        fixture.put("  /trimmed ", "v");

        assertThat(fixture.get("/trimmed").path("Name").asText()).isEqualTo("/trimmed");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a/b/c"})
    void aHierarchyBeginsWithASlash(String name) {
        Refused.call(() -> fixture.put(name, "v"))
                .withCommon(400, "ValidationException")
                .saying("Parameter name must be a fully qualified name.");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded] for the text, [inferred] for the code. */
    @Test
    void aNameDoesNotEndInASlash() {
        Refused.call(() -> fixture.put("/a/", "v"))
                .withCommon(400, "ValidationException")
                .saying("Parameter name must not end with slash.");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/a@b", "/a{b}", "a b", "/a//b", "/ä", "ssmX", "SSM", "/ssm/x", "/SsM", "/x:1"})
    void otherNamesCannotBePut(String name) {
        Refused.call(() -> fixture.put(name, "v"))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/a//b", "/a b", "/a?", "/a[0]"})
    void otherNamesCannotBeGot(String name) {
        Refused.call(() -> fixture.get(name))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"/aws/x", "awsX", "/AWS/x", "/awsome", "/aws/service/x"})
    void namesOfAwsAreReserved(String name) {
        String text = "No access to reserved parameter name: " + name + ".";

        Refused.call(() -> fixture.put(name, "v"))
                .withCommon(400, "AccessDeniedException")
                .saying(text);
        Refused.call(() -> fixture.ssm.deleteParameter(r -> r.name(name)))
                .withCommon(400, "AccessDeniedException")
                .saying(text);
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]: 966 name characters pass in us-east-1. */
    @Test
    void aNameIsAsLongAsItsArnAllows() {
        String name = "n".repeat(966);

        fixture.put(name, "v");

        assertThat(fixture.arn(name)).hasSize(1011);
        assertThat(fixture.value(name)).isEqualTo("v");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded]: not a ValidationException. */
    @Test
    void aLongerNameIsDenied() {
        Refused.call(() -> fixture.put("n".repeat(967), "v")).withCommon(400, "AccessDeniedException");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model]. */
    @Test
    void aNameOfMoreThan2048CharactersBreaksAConstraint() {
        String name = "n".repeat(2049);

        Refused.call(() -> fixture.put(name, "v"))
                .withCommon(400, "ValidationException")
                .saying(
                        "1 validation error detected: Value '" + name
                                + "' at 'name' failed to satisfy constraint: Member must have length less than or equal to 2048");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model] for the code, [inferred] for the text. */
    @Test
    void aHierarchyHasAtMostFifteenLevels() {
        fixture.put("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15", "v");

        Refused.call(() -> fixture.put("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16", "v"))
                .with(400, "HierarchyLevelLimitExceededException")
                .naming("15", "16");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model]; the plain name in the answer [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"/a/b", "p"})
    void anArnIsANameForReading(String name) {
        fixture.put(name, "v");

        JsonNode parameter = fixture.get(fixture.arn(name));

        assertThat(parameter.path("Name").asText()).isEqualTo(name);
        assertThat(fixture.history(fixture.arn(name))).hasSize(1);
        assertThat(fixture.ssm
                        .getParameters(r -> r.names(fixture.arn(name)))
                        .parameters()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [model]. */
    @Test
    void anArnIsNoNameForWriting() {
        String arn = fixture.arn("/a");
        fixture.put("/a", "v");

        Refused.call(() -> fixture.overwrite(arn, "w"))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
        Refused.call(() -> fixture.ssm.deleteParameter(r -> r.name(arn)))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
        Refused.call(() -> fixture.ssm.labelParameterVersion(r -> r.name(arn).labels("l")))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
        Refused.call(() -> fixture.ssm.unlabelParameterVersion(
                        r -> r.name(arn).parameterVersion(1L).labels("l")))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
    }
}
