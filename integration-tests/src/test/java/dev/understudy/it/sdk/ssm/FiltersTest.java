package dev.understudy.it.sdk.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of DescribeParameters. Source: behaviour sheet SSM Parameter Store §9. */
class FiltersTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final ParameterFixture fixture = new ParameterFixture(emulator.newCaller());

    @BeforeEach
    void parameters() {
        fixture.putAs("{Name:'/app/db/host',Value:'h',Type:'String',Tags:[{Key:'env',Value:'dev'}]}");
        fixture.putAs("{Name:'/app/db/pass',Value:'p',Type:'SecureString',Tags:[{Key:'env',Value:'prod'}]}");
        fixture.putAs("{Name:'/app/list',Value:'a,b',Type:'StringList',Tier:'Advanced'}");
        fixture.putAs("{Name:'root',Value:'r',Type:'SecureString',KeyId:'alias/mine'}");
    }

    private static String filter(String members) {
        return "{ParameterFilters:[{" + members + "}]}";
    }

    /** Source: [model], [docs], [moto] for slashes and existence. */
    static Stream<Arguments> matches() {
        List<String> host = List.of("/app/db/host");
        List<String> pass = List.of("/app/db/pass");
        List<String> both = List.of("/app/db/host", "/app/db/pass");
        List<String> list = List.of("/app/list");
        List<String> app = List.of("/app/db/host", "/app/db/pass", "/app/list");
        List<String> root = List.of("root");
        return Stream.of(
                arguments(filter("Key:'Name',Values:['/app/db/host']"), host),
                arguments(filter("Key:'Name',Option:'Equals',Values:['/root']"), root),
                arguments(
                        filter("Key:'Name',Option:'Equals',Values:['/app/list','root']"), List.of("/app/list", "root")),
                arguments(filter("Key:'Name',Option:'BeginsWith',Values:['/app/db']"), both),
                arguments(filter("Key:'Name',Option:'BeginsWith',Values:['app/db']"), both),
                arguments(filter("Key:'Name',Option:'Contains',Values:['db/']"), both),
                arguments(filter("Key:'Path',Values:['/app']"), list),
                arguments(filter("Key:'Path',Option:'OneLevel',Values:['/app/db']"), both),
                arguments(filter("Key:'Path',Option:'Recursive',Values:['/app']"), app),
                arguments(filter("Key:'Type',Values:['StringList']"), list),
                arguments(filter("Key:'Type',Values:['StringList','String']"), List.of("/app/db/host", "/app/list")),
                arguments(filter("Key:'KeyId',Values:['alias/aws/ssm']"), pass),
                arguments(filter("Key:'KeyId',Option:'BeginsWith',Values:['alias/']"), List.of("/app/db/pass", "root")),
                arguments(filter("Key:'Tier',Values:['Advanced']"), list),
                arguments(
                        filter("Key:'DataType',Values:['text']"),
                        List.of("/app/db/host", "/app/db/pass", "/app/list", "root")),
                arguments(filter("Key:'tag:env',Values:['dev']"), host),
                arguments(filter("Key:'tag:env',Values:['dev','prod']"), both),
                arguments(filter("Key:'tag:env',Option:'BeginsWith',Values:['pr']"), pass),
                arguments(filter("Key:'tag:env'"), both),
                arguments(filter("Key:'tag:none'"), List.of()),
                arguments("{ParameterFilters:[{Key:'tag:env'},{Key:'Type',Values:['SecureString']}]}", pass),
                arguments("{Filters:[{Key:'Name',Values:['/app/db']}]}", both),
                arguments("{Filters:[{Key:'Type',Values:['SecureString']}]}", List.of("/app/db/pass", "root")),
                arguments("{Filters:[{Key:'KeyId',Values:['alias/mine']}]}", root));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matches")
    void filtersFind(String request, List<String> expected) {
        List<String> found = fixture.namesOf(request);

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Source: [moto]. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        filter("Key:'Label',Values:['l']"),
                        "InvalidFilterKey",
                        "The following filter key is not valid: Label. Valid filter keys include: [Path, Name, Type,"
                                + " KeyId, Tier"),
                arguments(
                        filter("Key:'Name'"),
                        "InvalidFilterValue",
                        "The following filter values are missing : null for filter key Name."),
                arguments(
                        "{ParameterFilters:[{Key:'Name',Values:['a']},{Key:'Name',Values:['b']}]}",
                        "InvalidFilterKey",
                        "The following filter is duplicated in the request: Name. A request can contain only one"
                                + " occurrence of a specific filter."),
                arguments(
                        filter("Key:'Path',Option:'Equals',Values:['/a']"),
                        "InvalidFilterOption",
                        "The following filter option is not valid: Equals. Valid options include: [Recursive, OneLevel]."),
                arguments(
                        filter("Key:'Type',Option:'option',Values:['String']"),
                        "InvalidFilterOption",
                        "The following filter option is not valid: option. Valid options include: [BeginsWith, Equals]."),
                arguments(
                        filter("Key:'Tier',Values:['test']"),
                        "InvalidFilterOption",
                        "The following filter value is not valid: test. Valid values include: [Standard, Advanced,"
                                + " Intelligent-Tiering]."),
                arguments(
                        filter("Key:'Type',Values:['test']"),
                        "InvalidFilterOption",
                        "The following filter value is not valid: test. Valid values include: [String, StringList,"
                                + " SecureString]."));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faults")
    void filtersThatCannotBeAreRefused(String request, String code, String text) {
        Refused.call(() -> fixture.namesOf(request)).with(400, code).naming(text);
    }

    /** Source: [moto]. */
    @Test
    void oldAndNewFiltersDoNotGoTogether() {
        Refused.call(() -> fixture.namesOf(
                        "{Filters:[{Key:'Name',Values:['a']}],ParameterFilters:[{Key:'Name',Values:['a']}]}"))
                .withCommon(400, "ValidationException")
                .saying("You can use either Filters or ParameterFilters in a single request.");
    }

    /** Source: [model]. */
    @Test
    void anUnknownKeyBreaksAConstraint() {
        Refused.call(() -> fixture.namesOf(filter("Key:'key',Values:['a']")))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value 'key' at 'parameterFilters.1.member.key' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern:"
                        + " tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType");
    }

    /** Source: [model]. */
    @Test
    void aLongKeyBreaksAConstraint() {
        Refused.call(() -> fixture.namesOf(filter("Key:'tag:" + "k".repeat(129) + "',Values:['a']")))
                .withCommon(400, "ValidationException")
                .naming("at 'parameterFilters.1.member.key'", "Member must have length less than or equal to 132");
    }

    /** Source: [model]. */
    @Test
    void moreThanFiftyValuesBreakAConstraint() {
        String values = "'v',".repeat(50) + "'v'";

        Refused.call(() -> fixture.namesOf(filter("Key:'Name',Values:[" + values + "]")))
                .withCommon(400, "ValidationException")
                .naming("at 'parameterFilters.1.member.values'", "Member must have length less than or equal to 50");
    }

    /** Source: [moto]. */
    @ParameterizedTest
    @ValueSource(strings = {"/ssm", "/ssm/x", "/aws", "/aws/x"})
    void pathsOfAwsNeedAGlobalNamespace(String path) {
        Refused.call(() -> fixture.namesOf(filter("Key:'Path',Values:['" + path + "']")))
                .withCommon(400, "ValidationException")
                .saying("Filters for common parameters can't be prefixed with \"aws\" or \"ssm\" (case-insensitive)."
                        + " When using global parameters, please specify within a global namespace.");
    }

    /** Source: [moto], text §2.1 [recorded]. */
    @Test
    void aMalformedPathIsRefused() {
        Refused.call(() -> fixture.namesOf(filter("Key:'Path',Values:['not a path']")))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_PATH);
    }
}
