package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;

/** Hierarchies. Source: behaviour sheet SSM Parameter Store §8.4. */
class PathsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    @BeforeEach
    void hierarchies() {
        for (String name : List.of("/t", "/t/a", "/t/b/c", "/t/b/d/e", "/t2/x", "root")) {
            fixture.put(name, "value of " + name);
        }
    }

    /** Source: [docs], [model], [moto] for the root. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /t    | false | /t/a
                    /t/   | false | /t/a
                    /t    | true  | /t/a, /t/b/c, /t/b/d/e
                    /t/b  | false | /t/b/c
                    /t/b  | true  | /t/b/c, /t/b/d/e
                    /     | false | /t, root
                    /     | true  | /t, /t/a, /t/b/c, /t/b/d/e, /t2/x, root
                    """)
    void aPathLeadsToWhatIsBelowIt(String path, boolean recursive, String expected) {
        List<String> found = fixture.namesByPath("{Path:'" + path + "',Recursive:" + recursive + "}");

        assertThat(found).containsExactlyInAnyOrder(expected.split(", "));
    }

    /** Source: [inferred]. */
    @Test
    void aPathToNothingIsAnEmptyList() {
        fixture.ssm.getParametersByPath(r -> r.path("/nothing"));

        assertThat(me.lastAnswer().json()).isEqualTo(json("{Parameters:[]}"));
    }

    /** Source: [recorded]: each as GetParameter shows it. */
    @Test
    void eachLooksAsIfItWereGotAlone() {
        JsonNode answer = tree(fixture.ssm.getParametersByPath(r -> r.path("/t")));

        assertThat(answer.path("Parameters")).hasSize(1).first().isEqualTo(fixture.get("/t/a"));
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"t", "t/b", "/t b", "/t//b", "/ssm/x"})
    void aMalformedPathIsRefused(String path) {
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path(path)))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_PATH);
    }

    /** Source: [model], text [moto]. */
    @Test
    void aPageHasAtMostTenParameters() {
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/").maxResults(11)))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value '11' at 'maxResults' failed to satisfy constraint: Member"
                        + " must have value less than or equal to 10");
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/").maxResults(0)))
                .withCommon(400, "ValidationException")
                .naming("Member must have value greater than or equal to 1");
    }

    /** Source: [model]. */
    @Test
    void aPageHasTenParametersUnlessAskedForFewer() {
        for (int i = 0; i < 12; i++) {
            fixture.put("/p/n" + i, "v");
        }
        GetParametersByPathResponse first = fixture.ssm.getParametersByPath(r -> r.path("/p"));

        GetParametersByPathResponse second =
                fixture.ssm.getParametersByPath(r -> r.path("/p").nextToken(first.nextToken()));

        assertThat(first.parameters()).hasSize(10);
        assertThat(second.parameters()).hasSize(2).doesNotContainAnyElementsOf(first.parameters());
        assertThat(second.nextToken()).isNull();
    }

    /** Source: SDK paginators, [model]. */
    @Test
    void thePaginatorVisitsEachParameterOnce() {
        List<String> visited = fixture.namesByPath("{Path:'/',Recursive:true,MaxResults:2}");

        assertThat(visited).containsExactlyInAnyOrder("/t", "/t/a", "/t/b/c", "/t/b/d/e", "/t2/x", "root");
    }

    /** Source: §1 [inferred]. */
    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/t").nextToken("bogus")))
                .with(400, "InvalidNextToken");
    }

    /** Source: [recorded] for the match, [inferred] for the selector. */
    @Test
    void aLabelFilterFindsTheVersionWithTheLabel() {
        fixture.overwrite("/t/a", "newer");
        fixture.ssm.labelParameterVersion(
                r -> r.name("/t/a").parameterVersion(1L).labels("prod"));

        JsonNode found = tree(fixture.ssm.getParametersByPath(
                        r -> r.path("/t").recursive(true).parameterFilters(filter("Label", "prod"))))
                .path("Parameters");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("Version").asInt()).isEqualTo(1);
        assertThat(found.get(0).path("Selector").asText()).isEqualTo(":prod");
        assertThat(found.get(0).path("Value").asText()).isEqualTo("value of /t/a");
    }

    private static ParameterStringFilter filter(String key, String value) {
        return ParameterStringFilter.builder().key(key).values(value).build();
    }

    /** Source: §9 [model]. */
    @Test
    void typeAndKeyFiltersWorkHereToo() {
        fixture.putAs("{Name:'/t/s',Value:'x',Type:'SecureString',KeyId:'alias/mine'}");

        assertThat(fixture.namesByPath("{Path:'/t',ParameterFilters:[{Key:'Type',Values:['SecureString']}]}"))
                .containsExactly("/t/s");
        assertThat(fixture.namesByPath(
                        "{Path:'/t',ParameterFilters:[{Key:'KeyId',Option:'BeginsWith',Values:['alias/']}]}"))
                .containsExactly("/t/s");
    }

    /** Source: §9 [moto]. */
    @ParameterizedTest
    @ValueSource(strings = {"Name", "Path", "Tier"})
    void otherFiltersAreRefused(String key) {
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/t").parameterFilters(filter(key, "x"))))
                .with(400, "InvalidFilterKey")
                .naming("The following filter key is not valid: " + key + ". Valid filter keys include: [Type, KeyId");
    }

    /** Source: §9 [moto]: the same faults as in DescribeParameters. */
    @Test
    void optionsAndValuesOfFiltersAreChecked() {
        ParameterStringFilter badOption =
                filter("Type", "String").toBuilder().option("Contains").build();
        ParameterStringFilter noValues =
                ParameterStringFilter.builder().key("KeyId").build();

        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/t").parameterFilters(badOption)))
                .with(400, "InvalidFilterOption")
                .naming(
                        "The following filter option is not valid: Contains. Valid options include: [BeginsWith, Equals]");
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/t").parameterFilters(noValues)))
                .with(400, "InvalidFilterValue")
                .naming("The following filter values are missing : null for filter key KeyId.");
    }
}
