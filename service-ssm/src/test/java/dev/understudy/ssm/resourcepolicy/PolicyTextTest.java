package dev.understudy.ssm.resourcepolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {
    private static String statement(String effect, String principal, String action) {
        return "{\"Effect\":\"" + effect + "\",\"Principal\":" + principal + ",\"Action\":" + action + "}";
    }

    private static PolicyText policy(String... statements) {
        String text = "{\"Statement\":[" + String.join(",", statements) + "]}";
        return Objects.requireNonNull(PolicyText.parse(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"*\"",
                "{\"AWS\":\"*\"}",
                "{\"AWS\":\"444455556666\"}",
                "{\"AWS\":[\"1\",\"arn:aws:iam::444455556666:root\"]}",
                "{\"AWS\":\"arn:aws:iam::444455556666:role/reader\"}"
            })
    void aPrincipalIsAnAccountHoweverItIsNamed(String principal) {
        PolicyText policy = policy(statement("Allow", principal, "\"ssm:GetParameter\""));

        assertThat(policy.allows("444455556666", "ssm:GetParameter")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"AWS\":\"777788889999\"}", "{\"Service\":\"lambda.amazonaws.com\"}"})
    void otherPrincipalsDoNotCount(String principal) {
        PolicyText policy = policy(statement("Allow", principal, "\"ssm:GetParameter\""));

        assertThat(policy.allows("444455556666", "ssm:GetParameter")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ssm:GetParameter, true",
        "SSM:getparameter, true",
        "ssm:*, true",
        "*, true",
        "ssm:Get*, true",
        "ssm:*Parameter, true",
        "s?m:GetParameter, true",
        "ssm:GetParameters, false",
        "ssm:Get, false",
        "ssm:*s, false",
    })
    void actionsMayHaveWildcards(String pattern, boolean matches) {
        assertThat(PolicyText.matches(pattern, "ssm:GetParameter")).isEqualTo(matches);
    }

    @Test
    @Timeout(5)
    void manyWildcardsTakeNoTime() {
        assertThat(PolicyText.matches("*a".repeat(400), "a".repeat(300) + "b")).isFalse();
    }

    @Test
    void aDenyWins() {
        PolicyText policy = policy(
                statement("Allow", "\"*\"", "\"ssm:*\""),
                statement("Deny", "{\"AWS\":\"444455556666\"}", "[\"ssm:GetParameter\"]"));

        assertThat(policy.allows("444455556666", "ssm:GetParameter")).isFalse();
        assertThat(policy.allows("777788889999", "ssm:GetParameter")).isTrue();
    }

    @Test
    void aConditionIsNotEvaluated() {
        PolicyText policy = policy("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ssm:*\",\"Condition\":{}}");

        assertThat(policy.allows("444455556666", "ssm:GetParameter")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "{\"Statement\":{}}",
                "{\"Version\":\"2020-01-01\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ssm:*\"}}",
                "{\"Statement\":{\"Effect\":\"Permit\",\"Principal\":\"*\",\"Action\":\"ssm:*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"x\",\"Action\":\"ssm:*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{},\"Action\":\"ssm:*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"ssm:*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"read\"}}"
            })
    void whatIsNoPolicyIsNotRead(String text) {
        assertThat(PolicyText.parse(text)).isNull();
    }
}
