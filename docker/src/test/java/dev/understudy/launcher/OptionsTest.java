package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.ClockSetting;
import dev.understudy.Settings;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.LocalPrograms;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What options mean, wherever they come from. */
class OptionsTest {
    private static Settings given(String flag, String value) {
        return new Options(Map.of(flag, value), Map.of()).settings();
    }

    private static Settings inEnvironment(String variable, String value) {
        return new Options(Map.of(), Map.of(variable, value)).settings();
    }

    @Test
    void everythingHasADefault() {
        Options options = new Options(Map.of(), Map.of());

        assertThat(options.logLevel()).isEqualTo("info");
        assertThat(options.settings())
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        4566,
                        null,
                        ClockSetting.system(),
                        null,
                        true,
                        16 * 1024 * 1024,
                        true,
                        "000000000000",
                        "us-east-1",
                        null,
                        Map.of(),
                        Buckets.none(),
                        GitRoot.none(),
                        LocalPrograms.none(),
                        1000,
                        Map.of()));
        assertThat(options.logFormat()).isEqualTo("text");
    }

    @Test
    void bucketsAreFoldersOrOnAServer(@TempDir Path folder) {
        assertThat(given("--s3-root", folder.toString()).buckets()).isEqualTo(Buckets.inFolder(folder));
        assertThat(inEnvironment("UNDERSTUDY_S3_ENDPOINT", "http://127.0.0.1:9000/")
                        .buckets())
                .hasToString("http://127.0.0.1:9000");
    }

    @Test
    void repositoriesAreInAFolder(@TempDir Path folder) {
        assertThat(given("--git-root", folder.toString()).repositories()).isEqualTo(GitRoot.in(folder));
    }

    @Test
    void programsOfThisMachineRunOnlyIfAskedFor() {
        assertThat(given("--run-command", "exec").programs().shell()).isTrue();
        assertThat(given("--run-command", "outcomes").programs().shell()).isFalse();
    }

    @Test
    void scriptsHaveInterpretersWithArguments() {
        assertThat(given("--script-interpreter", "python=python3 -I,powershell=pwsh")
                        .programs())
                .isEqualTo(LocalPrograms.none()
                        .withInterpreter("python", List.of("python3", "-I"))
                        .withInterpreter("powershell", List.of("pwsh")));
    }

    @Test
    void bucketsHaveOneSource(@TempDir Path folder) {
        Options options =
                new Options(Map.of("--s3-root", folder.toString(), "--s3-endpoint", "http://localhost"), Map.of());

        assertThatThrownBy(options::settings)
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("--s3-endpoint has no meaning beside --s3-root");
    }

    @Test
    void lifecyclesGetTheirPolicies() {
        assertThat(given("--lifecycle", "appconfig.rollback=PT5S,a.b=immediate,c.d=afterReads:2")
                        .lifecycles())
                .isEqualTo(Map.of(
                        "appconfig.rollback", TransitionPolicy.after(Duration.ofSeconds(5)),
                        "a.b", TransitionPolicy.immediate(),
                        "c.d", TransitionPolicy.afterReads(2)));
    }

    @Test
    void targetsAreMappedByArn() {
        assertThat(given("--target", "arn:aws:sns:eu-west-1:111122223333:t=http://127.0.0.1:9/a?b=c,arn:x=https://h/")
                        .targets())
                .isEqualTo(Map.of(
                        "arn:aws:sns:eu-west-1:111122223333:t",
                        URI.create("http://127.0.0.1:9/a?b=c"),
                        "arn:x",
                        URI.create("https://h/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service:ec2", "webhook:chat", "download:GitHub"})
    void targetsMayHaveOtherNames(String name) {
        assertThat(given("--target", name + "=http://127.0.0.1:9/").targets())
                .isEqualTo(Map.of(name, URI.create("http://127.0.0.1:9/")));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Options options = new Options(Map.of("--port", "1"), Map.of("UNDERSTUDY_PORT", "2", "UNDERSTUDY_HOST", "::1"));

        assertThat(options.settings().port()).isEqualTo(1);
        assertThat(options.settings().host()).isEqualTo("::1");
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        assertThat(inEnvironment("UNDERSTUDY_PORT", "").port()).isEqualTo(4566);
    }

    @Test
    void everyOptionHasAVariable() {
        assertThat(inEnvironment("UNDERSTUDY_DEFAULT_REGION", "eu-west-1").region())
                .isEqualTo("eu-west-1");
        assertThat(inEnvironment("UNDERSTUDY_MAX_BODY", "5").maxBody()).isEqualTo(5);
        assertThat(inEnvironment("UNDERSTUDY_NO_ADMIN", "true").admin()).isFalse();
        assertThat(inEnvironment("UNDERSTUDY_QUOTAS", "OFF").quotas()).isFalse();
        assertThat(inEnvironment("UNDERSTUDY_SEED", "-7").seed()).isEqualTo(-7);
        assertThat(inEnvironment("UNDERSTUDY_SPEED", "2.5").clock().speed()).isEqualTo(2.5);
        assertThat(inEnvironment("UNDERSTUDY_ACCOUNT", "123456789012").account())
                .isEqualTo("123456789012");
    }

    @Test
    void servicesAreAList() {
        assertThat(given("--services", "all").services()).isNull();
        assertThat(given("--services", "ssm, proton").services()).containsExactly("ssm", "proton");
    }

    @Test
    void theClockStandsWhereItIsTold() {
        Instant start = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(given("--clock", "virtual").clock()).isEqualTo(ClockSetting.frozen());
        assertThat(given("--clock", "2030-01-01T00:00:00Z").clock()).isEqualTo(ClockSetting.frozenAt(start));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 70000, whole number from 0 to 65535",
        "--port, -1, whole number from 0 to 65535",
        "--port, http, whole number",
        "--max-body, 0, whole number from 1",
        "--max-body, 3000000000, whole number from 1 to 2147483647",
        "--seed, x, whole number",
        "--clock, tomorrow, system",
        "--speed, 0, positive number",
        "--speed, NaN, positive number",
        "--speed, fast, positive number",
        "--journal, 0, whole number from 1",
        "--journal, on, whole number from 1",
        "--quotas, maybe, 'on, off'",
        "--account, 12345, 12 digits",
        "--lifecycle, appconfig.rollback, immediate",
        "--lifecycle, appconfig.rollback=soon, immediate",
        "--lifecycle, appconfig.rollback=-PT1S, immediate",
        "--lifecycle, appconfig.rollback=afterReads:0, immediate",
        "--target, http://127.0.0.1, arn:aws:lambda",
        "--target, arn:x=ftp://h, arn:aws:lambda",
        "--script-interpreter, ruby=ruby, python=python3",
        "--script-interpreter, python=, python=python3",
        "--default-region, Ireland, us-east-1",
        "--s3-root, /no/such/folder, must be a folder",
        "--git-root, /no/such/folder, must be a folder",
        "--run-command, yes, 'must be one of exec, outcomes'",
        "--s3-endpoint, ftp://h, http://127.0.0.1:9000",
        "--s3-endpoint, 'http://a b', http://127.0.0.1:9000",
        "--no-admin, yes, 'true, false'",
    })
    void aBadValueIsNamedTogetherWithTheOption(String flag, String value, String reason) {
        assertThatThrownBy(() -> given(flag, value))
                .isInstanceOf(BadOption.class)
                .hasMessageStartingWith(flag + " ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("not '" + value + "'");
    }

    @Test
    void aBadValueFromTheEnvironmentIsNamedTogetherWithTheVariable() {
        assertThatThrownBy(() -> inEnvironment("UNDERSTUDY_PORT", "x")).hasMessageStartingWith("UNDERSTUDY_PORT ");
    }

    @Test
    void aBadLogLevelIsRefused() {
        assertThatThrownBy(() -> new Options(Map.of("--log-level", "loud"), Map.of()).logLevel())
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("trace, debug");
    }

    @Test
    void aBadLogFormatIsRefused() {
        assertThatThrownBy(() -> new Options(Map.of("--log-format", "xml"), Map.of()).logFormat())
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("text, json");
    }

    @Test
    void theJournalIsBoundedOrOff() {
        assertThat(given("--journal", "20").journal()).isEqualTo(20);
        assertThat(given("--journal", "off").journal()).isZero();
    }

    @Test
    void aVirtualClockHasNoSpeed() {
        Options options = new Options(Map.of("--clock", "virtual", "--speed", "2"), Map.of());

        assertThatThrownBy(options::settings).isInstanceOf(BadOption.class).hasMessageContaining("--speed");
    }
}
