package dev.understudy.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:appmesh:eu-west-1:111122223333:mesh/m/virtualNode/n",
                "arn:aws:ssm:us-east-1::parameter/aws/service/x",
                "arn:aws-cn:sns:cn-north-1:111122223333:topic:with:colons"
            })
    void anArnReadsAndPrintsAlike(String text) {
        assertThat(Arn.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arn", "arn:aws:ssm:us-east-1:1", "urn:aws:a:b:c:d", "arn::a:b:c:d", "arn:aws:a:b:c:"})
    void whatIsNoArnIsNotRead(String text) {
        assertThat(Arn.parse(text)).isNull();
    }

    @Test
    void theResourceKeepsItsColons() {
        assertThat(Arn.parse("arn:aws:x:r:a:b:c/d")).extracting(Arn::resource).isEqualTo("b:c/d");
    }
}
