package dev.understudy.ssm.access.cedar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies like those that AWS gives as examples. Source: userguide, auto-approval and deny-access policies [docs]. */
class PolicyExamplesTest {
    private static final String AUTO_APPROVAL = """
            permit (
                principal in AWS::IdentityStore::Group::"finance",
                action == AWS::SSM::Action::"getTokenForInstanceAccess",
                resource
            )
            when {
                principal has costCenter && resource.hasTag("CostCenter")
                && principal.costCenter == resource.getTag("CostCenter")
            };
            // two tags, whatever their values
            permit (
                principal in AWS::IdentityStore::Group::"platform",
                action == AWS::SSM::Action::"getTokenForInstanceAccess",
                resource
            )
            when {
                principal has organization && resource.hasTag("Engineering") && resource.hasTag("Production")
                && principal.organization == "Platform"
            };
            permit (principal, action == AWS::SSM::Action::"getTokenForInstanceAccess", resource)
            when {
                principal has employeeNumber && principal.employeeNumber like "E-1*"
                && resource.hasTag("Purpose") && resource.getTag("Purpose") == "Testing"
            };
            """;

    private static final String DENY_ACCESS = """
            forbid (
                principal in AWS::IdentityStore::Group::"finance",
                action == AWS::SSM::Action::"getTokenForInstanceAccess",
                resource
            )
            when { resource.hasTag("Environment") && resource.getTag("Environment") == "Production" };
            forbid (principal, action == AWS::SSM::Action::"getTokenForInstanceAccess", resource)
            when {
                principal has division && principal.division != "Finance"
                && resource.hasTag("DataClassification") && resource.getTag("DataClassification") == "Financial"
            };
            forbid (principal, action == AWS::SSM::Action::"getTokenForInstanceAccess", resource)
            when {
                principal has employeeNumber && principal.employeeNumber like "TEMP-*"
                && resource.hasTag("Criticality") && resource.getTag("Criticality") == "High"
            };
            """;

    private static Question question(String group, String attributes, String tags) {
        return new Question(
                new Subject(
                        new CedarValue.Entity("AWS::IdentityStore::User", "ann"),
                        Set.of(new CedarValue.Entity("AWS::IdentityStore::Group", group)),
                        map(attributes),
                        Map.of()),
                new CedarValue.Entity("AWS::SSM::Action", "getTokenForInstanceAccess"),
                new Subject(new CedarValue.Entity("AWS::EC2::Instance", "i-12345678"), Set.of(), Map.of(), map(tags)),
                new CedarValue.Attributes(Map.of()),
                List.of());
    }

    private static Map<String, String> map(String text) {
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(text)
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "finance, costCenter=42, CostCenter=42, true",
        "finance, costCenter=42, CostCenter=43, false",
        "finance, costCenter=42, '', false",
        "finance, '', CostCenter=42, false",
        "others, costCenter=42, CostCenter=42, false",
        "platform, organization=Platform, Engineering=x Production=, true",
        "platform, organization=Platform, Engineering=x, false",
        "platform, organization=Sales, Engineering=x Production=y, false",
        "others, employeeNumber=E-17, Purpose=Testing, true",
        "others, employeeNumber=E-27, Purpose=Testing, false",
        "others, employeeNumber=E-17, Purpose=Production, false",
    })
    void automaticApprovalsAreForThoseWhomAPolicyMeans(String group, String attributes, String tags, boolean permitted)
            throws CedarFault {
        CedarPolicies policies = CedarPolicies.parse(AUTO_APPROVAL);

        assertThat(policies.permit(question(group, attributes, tags))).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "finance, '', Environment=Production, true",
        "finance, '', Environment=Development, false",
        "others, '', Environment=Production, false",
        "others, division=IT, DataClassification=Financial, true",
        "others, division=Finance, DataClassification=Financial, false",
        "others, '', DataClassification=Financial, false",
        "others, employeeNumber=TEMP-7, Criticality=High, true",
        "others, employeeNumber=TEMP-7, Criticality=Low, false",
        "others, employeeNumber=E-7, Criticality=High, false",
    })
    void accessIsDeniedToThoseWhomAPolicyMeans(String group, String attributes, String tags, boolean forbidden)
            throws CedarFault {
        CedarPolicies policies = CedarPolicies.parse(DENY_ACCESS);

        assertThat(policies.forbid(question(group, attributes, tags))).isEqualTo(forbidden);
    }
}
