package dev.understudy.it.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.Understudy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A client of the application's own with another endpoint, as against a server or a container; no extension. */
class EndpointOverrideTest {
    @Test
    void whatIsPutCanBeGot() {
        try (Understudy understudy = Understudy.builder().start();
                SsmClient ssm = SsmClient.builder()
                        .endpointOverride(understudy.endpoint())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("111122223333", "any")))
                        .build()) {
            ssm.putParameter(
                    p -> p.name("/shop/color").type(ParameterType.STRING).value("blue"));

            String value =
                    ssm.getParameter(p -> p.name("/shop/color")).parameter().value();

            assertThat(value).isEqualTo("blue");
            understudy.requests().account("111122223333").region("eu-west-1").times(2);
        }
    }
}
