package dev.understudy.appconfig.rules.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.model.BadRequestException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Locations of configurations (behaviour sheet AppConfig §3.1)")
class SourceLocationTest {
    @ParameterizedTest
    @DisplayName("a location is a URI or, for Systems Manager, an ARN [model]")
    @CsvSource({
        "hosted, HOSTED, ''",
        "ssm-parameter://limits, SSM_PARAMETER, limits",
        "ssm-parameter:///shop/limits, SSM_PARAMETER, /shop/limits",
        "arn:aws:ssm:eu-west-1:111122223333:parameter/limits, SSM_PARAMETER, limits",
        "arn:aws:ssm:eu-west-1:111122223333:parameter/shop/limits, SSM_PARAMETER, /shop/limits",
        "ssm-document://limits, SSM_DOCUMENT, limits",
        "arn:aws:ssm:eu-west-1:111122223333:document/limits, SSM_DOCUMENT, limits",
        "s3://bucket/a/b.json, S3, bucket/a/b.json",
        "secretsmanager://limits, SECRETS_MANAGER, limits",
        "codepipeline://deliver, CODE_PIPELINE, deliver"
    })
    void parse(String uri, SourceLocation.Kind kind, String name) {
        SourceLocation location = SourceLocation.parse(uri);

        assertThat(location).isEqualTo(new SourceLocation(kind, name));
    }

    @ParameterizedTest
    @DisplayName("what names no place is refused (§2.3)")
    @ValueSource(
            strings = {
                "hosted2",
                "ftp://x",
                "ssm-parameter://",
                "s3://bucket",
                "s3://bucket/",
                "s3:///key",
                "arn:aws:ssm:eu-west-1:111122223333:maintenancewindow/x",
                "arn:aws:s3:::bucket/key"
            })
    void refused(String uri) {
        assertThatThrownBy(() -> SourceLocation.parse(uri)).isInstanceOf(BadRequestException.class);
    }
}
