package dev.understudy.ssm.access.cedar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: userguide, Statement structure and built-in operators for auto-approval and deny-access policies. */
class CedarPoliciesTest {
    private static final CedarValue.Entity TAGS = new CedarValue.Entity("AWS::IAM::PrincipalTags", "session");
    private static final Question QUESTION = new Question(
            new Subject(
                    new CedarValue.Entity("AWS::IdentityStore::User", "ann"),
                    Set.of(new CedarValue.Entity("AWS::IdentityStore::Group", "ops")),
                    Map.of("costCenter", "42", "employeeNumber", "E-17", "odd name", "x"),
                    Map.of()),
            new CedarValue.Entity("AWS::SSM::Action", "getTokenForInstanceAccess"),
            new Subject(
                    new CedarValue.Entity("AWS::EC2::Instance", "i-12345678"),
                    Set.of(),
                    Map.of(),
                    Map.of("Environment", "Development", "CostCenter", "42")),
            new CedarValue.Attributes(Map.of("iam", new CedarValue.Attributes(Map.of("principalTags", TAGS)))),
            List.of(new Subject(TAGS, Set.of(), Map.of(), Map.of("Role", "Admin"))));

    private static boolean permit(String scope, String clauses) throws CedarFault {
        return CedarPolicies.parse("permit (" + scope + ") " + clauses + ";").permit(QUESTION);
    }

    private static boolean when(String condition) throws CedarFault {
        return permit("principal, action, resource", "when { " + condition + " }");
    }

    private static String fault(String text) {
        return catchThrowableOfType(CedarFault.class, () -> CedarPolicies.parse(text))
                .reason();
    }

    /** The policies that AWS gives as examples. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal has costCenter && resource.hasTag(\"CostCenter\")"
                        + " && principal.costCenter == resource.getTag(\"CostCenter\")",
                "principal has employeeNumber && principal.employeeNumber like \"E-1*\"",
                "resource.hasTag(\"Environment\") && resource.getTag(\"Environment\") == \"Development\"",
                "context.iam.principalTags.hasTag(\"Role\") && context.iam.principalTags.getTag(\"Role\") == \"Admin\"",
            })
    void whatAwsWritesIsUnderstood(String condition) throws CedarFault {
        assertThat(when(condition)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "principal in AWS::IdentityStore::Group::\"ops\", action, resource | true",
                "principal in AWS::IdentityStore::Group::\"dev\", action, resource | false",
                "principal == AWS::IdentityStore::User::\"ann\", action, resource | true",
                "principal is AWS::IdentityStore::User, action, resource | true",
                "principal is AWS::IdentityStore::User in AWS::IdentityStore::Group::\"ops\", action, resource | true",
                "principal, action == AWS::SSM::Action::\"getTokenForInstanceAccess\", resource | true",
                "principal, action in [AWS::SSM::Action::\"other\"], resource | false",
                "principal, action, resource is AWS::SSM::ManagedInstance | false",
            })
    void aScopeSaysWhomAPolicyIsFor(String scope, boolean expected) throws CedarFault {
        assertThat(permit(scope, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "true || principal.nothing == 1 ; true",
                "false && principal.nothing == 1 ; false",
                "!(1 == 2) && 1 != 2 ; true",
                "1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3 && -1 < 0 ; true",
                "2 < 1 ; false",
                "\"1\" == 1 ; false",
                "if principal has division then false else true ; true",
                "principal[\"odd name\"] == \"x\" && principal has \"odd name\" ; true",
                "[1, 2].contains(2) && [1, 2].containsAll([1]) && [1, 2].containsAny([2, 3]) ; true",
                "[1, 2].containsAny([3]) ; false",
                "principal in [AWS::IdentityStore::Group::\"x\", AWS::IdentityStore::Group::\"ops\"] ; true",
                "resource is AWS::EC2::Instance ; true",
                "\"a*b\" like \"a\\*b\" && !(\"axb\" like \"a\\*b\") ; true",
                "\"a\\u{41}\\n\" == \"aA\\n\" ; true",
            })
    void operatorsMeanWhatTheyMeanInCedar(String condition, boolean expected) throws CedarFault {
        assertThat(when(condition)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal.division == \"x\"",
                "resource.getTag(\"none\") == \"x\"",
                "principal.costCenter < 3",
                "\"yes\"",
                "1 in 2",
                "principal.costCenter.hasTag(\"x\")",
                "1.contains(2)",
            })
    void aPolicyThatMakesNoSenseDecidesNothing(String condition) throws CedarFault {
        CedarPolicies policies = CedarPolicies.parse("permit (principal, action, resource) when { " + condition
                + " }; forbid (principal, action, resource) when { " + condition + " };");

        assertThat(policies.permit(QUESTION)).isFalse();
        assertThat(policies.forbid(QUESTION)).isFalse();
    }

    @Test
    void severalPoliciesSpeakForThemselves() throws CedarFault {
        CedarPolicies policies = CedarPolicies.parse("""
                // the first permits
                @id("one") permit (principal, action, resource) unless { resource.hasTag("Secret") };
                forbid (principal, action, resource) when { false };
                forbid (principal, action, resource)
                  when { resource.hasTag("Environment") } unless { principal has division };
                """);

        assertThat(policies.permit(QUESTION)).isTrue();
        assertThat(policies.forbid(QUESTION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "grant (principal, action, resource); | line 1: 'permit' or 'forbid' is needed, not 'grant'",
                "permit (principal, action); | line 1: ',' is needed, not ')'",
                "permit (principal, action, resource) | line 1: 'when', 'unless' or ';' is needed, not the end",
                "permit (principal.x, action, resource); | line 1: a scope says ==, in or is",
                "permit (action, action, resource); | line 1: 'principal' is needed, not 'action'",
                "permit (principal, action, resource) when { 1 + 2 == 3 }; | line 1: '}' is needed, not '+'",
                "permit (principal, action, resource) when { ip(\"1\") }; | line 1: '::' is needed, not '('",
                "permit (principal, action, resource) when { resource.isIpv4(1) }; |"
                        + " line 1: isIpv4 is not supported",
                "permit (principal, action == AWS::SSM::getTokenForInstanceAccess, resource); |"
                        + " line 1: '::' is needed, not ','",
                "permit (principal, action, resource) when { \"x }; | line 1: a text has no end",
                "permit (principal, action, resource) when { \"\\q\" == 1 }; | line 1: an unknown escape in '\\q'",
                "permit (principal, action, resource) when { 99999999999999999999 == 1 }; |"
                        + " line 1: a number is too large",
                "@a(\"x\") @a(\"y\") permit (principal, action, resource); | line 1: @a stands there twice",
                "permit # | line 1: unexpected '#'",
            })
    void whatCannotBeReadIsRefusedByLine(String text, String reason) {
        assertThat(fault(text)).isEqualTo(reason);
    }

    @Test
    void bracketsHaveALimit() {
        String deep = "(".repeat(5000) + "true" + ")".repeat(5000);
        String no = "!".repeat(5000) + "true";

        assertThat(fault("permit (principal, action, resource) when { " + deep + " };"))
                .contains("too many");
        assertThat(fault("permit (principal, action, resource) when { " + no + " };"))
                .contains("too many");
        assertThat(fault("")).isEqualTo("line 1: a policy is needed, not the end");
    }

    /** Every operator stands in the next one, so that asking takes as many steps into the depth. */
    @ParameterizedTest
    @ValueSource(strings = {" && true", " || false", ".a", "[\"a\"]", ".contains(1)"})
    void operatorsOfAPolicyHaveALimit(String link) throws CedarFault {
        String policy = "permit (principal, action, resource) when { principal" + "%s };";

        assertThat(fault(policy.formatted(link.repeat(501)))).contains("more than 500 operators");
        assertThat(CedarPolicies.parse(policy.formatted(link.repeat(499)).repeat(3))
                        .permit(QUESTION))
                .isFalse();
    }

    @Test
    void clausesOfAPolicyHaveALimitAndMembersOfSetsHaveNone() throws CedarFault {
        String head = "permit (principal, action, resource) ";

        assertThat(fault(head + "when { true }".repeat(501) + ";")).contains("more than 500 operators");
        assertThat(CedarPolicies.parse(head + "when { [" + "1, ".repeat(2000) + "2].contains(2) };")
                        .permit(QUESTION))
                .isTrue();
    }

    /** A pattern without stars is the text itself, and one star in it may stand for any part of it. */
    @Property(tries = 200)
    void aStarStandsForAnyText(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String middle,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String after) {
        String text = before + middle + after;

        assertThat(new Wildcards(List.of(before, after)).match(text)).isTrue();
        assertThat(new Wildcards(List.of("", middle, "")).match(text)).isTrue();
        assertThat(new Wildcards(List.of(before, middle, after)).match(text)).isTrue();
        assertThat(new Wildcards(List.of(text)).match(text + "x")).isFalse();
        assertThat(new Wildcards(List.of(before, "x", after)).match(text)).isFalse();
    }
}
