package dev.understudy.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static Caller caller(String query, String... headers) {
        WireRequest request = new WireRequest("GET", "/", query, HeaderList.of(headers), new byte[0]);
        return Caller.of(request, "000000000000", "us-east-1");
    }

    @Test
    void theCredentialScopeNamesAccountRegionAndService() {
        assertThat(caller(
                        "",
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=111122223333/20300101/eu-west-1/ssm/aws4_request,"
                                + " SignedHeaders=host, Signature=0"))
                .isEqualTo(new Caller("111122223333", "eu-west-1", "ssm"));
    }

    @Test
    void anAccessKeyThatIsNoAccountStandsForTheDefaultAccount() {
        assertThat(caller("", "Authorization", "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/1/eu-west-1/ssm/aws4_request,"))
                .isEqualTo(new Caller("000000000000", "eu-west-1", "ssm"));
    }

    @ParameterizedTest
    @CsvSource({
        "ASIA111122223333ABCD, 111122223333",
        "ASIA111122223333ABC, 000000000000",
        "ASIAIOSFODNN7EXAMPLE, 000000000000",
        "AKIA111122223333ABCD, 000000000000"
    })
    void aTemporaryKeyThatAnEmulatedServiceIssuedNamesItsAccount(String key, String account) {
        assertThat(caller("", "Authorization", "AWS4-HMAC-SHA256 Credential=" + key + "/1/eu-west-1/ssm/aws4_request,")
                        .account())
                .isEqualTo(account);
    }

    @Test
    void aPresignedUrlCarriesTheScopeInItsQuery() {
        assertThat(caller("X-Amz-Credential=111122223333%2F20300101%2Feu-west-1%2Fappmesh%2Faws4_request&x=y"))
                .isEqualTo(new Caller("111122223333", "eu-west-1", "appmesh"));
    }

    @Test
    void sigV4aNamesNoRegion() {
        assertThat(caller(
                        "",
                        "Authorization",
                        "AWS4-ECDSA-P256-SHA256 Credential=111122223333/20300101/ssm/aws4_request, Signature=0"))
                .isEqualTo(new Caller("111122223333", "us-east-1", "ssm"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer x",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=",
                "AWS4-HMAC-SHA256 Credential=a/b/c",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e"
            })
    void whatCannotBeReadIsServedForTheDefaults(String authorization) {
        assertThat(caller("", "Authorization", authorization)).isEqualTo(new Caller("000000000000", "us-east-1", null));
    }
}
