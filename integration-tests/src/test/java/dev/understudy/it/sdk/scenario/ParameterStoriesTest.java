package dev.understudy.it.sdk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DeleteParametersResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterHistory;
import software.amazon.awssdk.services.ssm.model.ParameterTier;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;
import software.amazon.awssdk.services.ssm.model.UnlabelParameterVersionResponse;

/** Scenarios P1 to P7. Source: behaviour sheet SSM Parameter Store §19. */
class ParameterStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private PutParameterResponse put(String name, String value) {
        return ssm.putParameter(r -> r.name(name).value(value).type(ParameterType.STRING));
    }

    private long overwrite(String name, String value) {
        return ssm.putParameter(r -> r.name(name).value(value).overwrite(true)).version();
    }

    private Parameter get(String name) {
        return ssm.getParameter(r -> r.name(name)).parameter();
    }

    private List<ParameterHistory> history(String name) {
        return ssm.getParameterHistoryPaginator(r -> r.name(name)).stream()
                .flatMap(page -> page.parameters().stream())
                .toList();
    }

    private List<String> byPath(String path, boolean recursive) {
        return ssm.getParametersByPath(r -> r.path(path).recursive(recursive)).parameters().stream()
                .map(Parameter::name)
                .toList();
    }

    @Test
    void p1LifeCycle() {
        PutParameterResponse first = put("/app/db", "v1");
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.tier()).isEqualTo(ParameterTier.STANDARD);
        Refused.call(() -> put("/app/db", "v1")).with(400, "ParameterAlreadyExists");
        assertThat(overwrite("/app/db", "v2")).isEqualTo(2);

        Parameter latest = get("/app/db");
        assertThat(latest.value()).isEqualTo("v2");
        assertThat(latest.version()).isEqualTo(2);
        assertThat(latest.selector()).isNull();

        Parameter old = get("/app/db:1");
        assertThat(old.value()).isEqualTo("v1");
        assertThat(old.selector()).isEqualTo(":1");
        assertThat(old.name()).isEqualTo("/app/db");
        Refused.call(() -> get("/app/db:9"))
                .with(400, "ParameterVersionNotFound")
                .saying("Systems Manager could not find version 9 of /app/db. Verify the version and try again.");

        assertThat(history("/app/db")).extracting(ParameterHistory::version).containsExactly(1L, 2L);
        assertThat(history("/app/db")).allSatisfy(item -> {
            assertThat(item.hasLabels()).isTrue();
            assertThat(item.labels()).isEmpty();
        });

        ssm.deleteParameter(r -> r.name("/app/db"));
        assertThat(me.lastAnswer().body()).isEqualTo("{}");
        Refused.call(() -> get("/app/db")).with(400, "ParameterNotFound").silently();
        assertThat(put("/app/db", "v1").version()).isEqualTo(1);
    }

    @Test
    void p2RootNames() {
        put("plain", "v");
        assertThat(get("/plain").name()).isEqualTo("/plain");
        assertThat(ssm.listTagsForResource(r -> r.resourceType("Parameter").resourceId("/plain"))
                        .tagList())
                .isEqualTo(
                        ssm.listTagsForResource(r -> r.resourceType("Parameter").resourceId("plain"))
                                .tagList());
        ssm.deleteParameter(r -> r.name("/plain"));
        Refused.call(() -> get("plain")).with(400, "ParameterNotFound");
        Refused.call(() -> put("a/b", "v"))
                .withCommon(400, "ValidationException")
                .saying("Parameter name must be a fully qualified name.");
    }

    @Test
    void p3Batch() {
        put("/a", "1");
        put("/b", "2");

        GetParametersResponse got = ssm.getParameters(r -> r.names("/b", "/zz", "/a", "/a:7"));
        assertThat(got.parameters()).extracting(Parameter::name).containsExactly("/a", "/b");
        assertThat(got.invalidParameters()).containsExactlyInAnyOrder("/zz", "/a:7");

        List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "/n" + i).toList();
        Refused.call(() -> ssm.getParameters(r -> r.names(eleven)))
                .withCommon(400, "ValidationException")
                .naming("at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");

        DeleteParametersResponse deleted = ssm.deleteParameters(r -> r.names("/a", "/nope"));
        assertThat(deleted.deletedParameters()).containsExactly("/a");
        assertThat(deleted.invalidParameters()).containsExactly("/nope");
    }

    @Test
    void p4Paths() {
        put("/t/a", "1");
        put("/t/b/c", "2");
        put("/t2/x", "3");

        assertThat(byPath("/t", false)).containsExactly("/t/a");
        assertThat(byPath("/t", true)).containsExactlyInAnyOrder("/t/a", "/t/b/c");
        Refused.call(() -> byPath("t", false))
                .withCommon(400, "ValidationException")
                .naming("The parameter doesn't meet the parameter name requirements.");
        Refused.call(() -> ssm.getParametersByPath(r -> r.path("/t").maxResults(11)))
                .withCommon(400, "ValidationException")
                .naming("at 'maxResults' failed to satisfy constraint");

        IntStream.range(0, 12).forEach(i -> put("/p/n" + i, "v"));
        GetParametersByPathResponse first = ssm.getParametersByPath(r -> r.path("/p"));
        GetParametersByPathResponse second =
                ssm.getParametersByPath(r -> r.path("/p").nextToken(first.nextToken()));
        assertThat(first.parameters()).hasSize(10);
        assertThat(second.parameters()).hasSize(2);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void p5Labels() {
        put("/a", "1");
        overwrite("/a", "2");
        overwrite("/a", "3");

        assertThat(label(1, "prod", "9bad", "awsX")).containsExactlyInAnyOrder("9bad", "awsX");
        assertThat(get("/a:prod").value()).isEqualTo("1");

        label(3, "prod");
        assertThat(history("/a"))
                .extracting(item -> item.labels().contains("prod"))
                .containsExactly(false, false, true);

        UnlabelParameterVersionResponse removed = ssm.unlabelParameterVersion(
                r -> r.name("/a").parameterVersion(3L).labels("prod", "nope"));
        assertThat(removed.removedLabels()).containsExactly("prod");
        assertThat(removed.invalidLabels()).containsExactly("nope");

        label(2, IntStream.range(0, 10).mapToObj(i -> "l" + i).toArray(String[]::new));
        Refused.call(() -> label(2, "one-more")).with(400, "ParameterVersionLabelLimitExceeded");
    }

    private List<String> label(long version, String... labels) {
        return ssm.labelParameterVersion(
                        r -> r.name("/a").parameterVersion(version).labels(labels))
                .invalidLabels();
    }

    @Test
    void p6VersionWindow() {
        put("/a", "1");
        IntStream.rangeClosed(2, 100).forEach(i -> overwrite("/a", Integer.toString(i)));
        label(1, "keep");
        Refused.call(() -> overwrite("/a", "101"))
                .with(400, "ParameterMaxVersionLimitExceeded")
                .naming("Version 1, the oldest version,");

        label(50, "keep");
        assertThat(overwrite("/a", "101")).isEqualTo(101);
        Refused.call(() -> get("/a:1")).with(400, "ParameterVersionNotFound");
        assertThat(history("/a"))
                .hasSize(100)
                .first()
                .satisfies(oldest -> assertThat(oldest.version()).isEqualTo(2));
    }

    @Test
    void p7Tiers() {
        String setting = "/ssm/parameter-store/default-parameter-tier";
        String tooLong = "v".repeat(4097);
        Refused.call(() -> put("/a", tooLong))
                .withCommon(400, "ValidationException")
                .naming("Standard tier parameters support a maximum parameter value of 4096 characters.");
        assertThat(ssm.putParameter(
                                r -> r.name("/a").value(tooLong).type("String").tier("Intelligent-Tiering"))
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
        Refused.call(() -> ssm.putParameter(
                        r -> r.name("/a").value("v").overwrite(true).tier("Standard")))
                .withCommon(400, "ValidationException")
                .naming("You can't downgrade a parameter from the advanced-parameter tier");
        Refused.call(() -> overwrite("/a", "v".repeat(8193)))
                .withCommon(400, "ValidationException")
                .naming("Advanced-tier parameters support a maximum parameter value of 8192 characters.");

        ssm.updateServiceSetting(r -> r.settingId(setting).settingValue("Advanced"));
        assertThat(put("/b", "v").tier()).isEqualTo(ParameterTier.ADVANCED);
        ssm.resetServiceSetting(r -> r.settingId(setting));
        assertThat(put("/c", "v").tier()).isEqualTo(ParameterTier.STANDARD);
    }
}
