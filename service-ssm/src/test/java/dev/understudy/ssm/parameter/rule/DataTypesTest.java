package dev.understudy.ssm.parameter.rule;

import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypesTest {
    private static final String INTEGRATION = "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/github";

    private final SsmBed bed = new SsmBed();

    // Source: sheet 3.1 [recorded] tests validated against AWS
    @Test
    void textIsWhatEveryValueIs() {
        put(bed, string("/a", "anything"));
        put(bed, string("/b", "anything").dataType("text"));

        assertThat(read(bed, "/a").dataType()).isEqualTo("text");
        assertThat(read(bed, "/b").dataType()).isEqualTo("text");
    }

    // Source: sheet 3.1 [recorded] cdk-preflight
    @ParameterizedTest
    @ValueSource(strings = {"Text", "number", "aws:ec2:instance"})
    void otherDataTypesDoNotExist(String dataType) {
        assertThat(bed.refusal(string("/p", "v").dataType(dataType).build()))
                .isEqualTo("ValidationException: The following data type is not supported: " + dataType
                        + ". (Data type names are all lowercase.)");
    }

    // Source: sheet 3.1 [docs]
    @ParameterizedTest
    @CsvSource({"integer, 12", "integer, -3", "integer, 0", "float, 1.5", "float, 3", "float, -1e9", "float, .5"})
    void numbersAreTakenAndAnsweredAsTheirText(String dataType, String value) {
        put(bed, string("/p", value).dataType(dataType));

        assertThat(read(bed, "/p").value()).isEqualTo(value);
        assertThat(read(bed, "/p").dataType()).isEqualTo(dataType);
    }

    // Source: sheet 3.1 [docs]; the text is inferred
    @ParameterizedTest
    @CsvSource({"integer, 1.5", "integer, x", "integer, ' 1'", "float, x", "float, 1.2.3", "float, '.'"})
    void whatIsNoNumberIsRefused(String dataType, String value) {
        assertThat(bed.refusal(string("/p", value).dataType(dataType).build()))
                .isEqualTo("ValidationException: The parameter value doesn't match the data type " + dataType + ".");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void everyItemOfAListIsANumber() {
        put(bed, string("/fits", "1,2,3").type(ParameterType.STRING_LIST).dataType("integer"));

        assertThat(bed.refusal(string("/p", "1,2,x")
                        .type(ParameterType.STRING_LIST)
                        .dataType("integer")
                        .build()))
                .startsWith("ValidationException: The parameter value doesn't match");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void anOverwriteMayChangeBetweenTextAndNumbers() {
        put(bed, string("/p", "12"));

        put(bed, overwrite("/p", "13").dataType("integer"));
        put(bed, overwrite("/p", "13.5").dataType("float"));
        put(bed, overwrite("/p", "x").dataType("text"));

        assertThat(read(bed, "/p").dataType()).isEqualTo("text");
    }

    // Source: sheet 3.1 [inferred]
    @Test
    void anOverwriteKeepsTheDataType() {
        put(bed, string("/p", "12").dataType("integer"));

        assertThat(bed.refusal(overwrite("/p", "x").build()))
                .startsWith("ValidationException: The parameter value doesn't match");
    }

    // Source: sheet 3.1 [docs]; the text is inferred
    @Test
    void imagesAndIntegrationsStayWhatTheyAre() {
        put(bed, string("/text", "v"));
        put(bed, string("/image", "ami-12345678").dataType("aws:ec2:image"));
        bed.advance(Duration.ofMinutes(1));

        assertThat(bed.refusal(overwrite("/image", "v").dataType("text").build()))
                .isEqualTo("ValidationException: You can't change the data type of a parameter from aws:ec2:image to"
                        + " text. If necessary, delete the parameter and create it again.");
        assertThat(bed.refusal(overwrite("/text", "ami-12345678")
                        .dataType("aws:ec2:image")
                        .build()))
                .startsWith("ValidationException: You can't change the data type of a parameter from text to ");
    }

    // Source: sheet 3.1 [recorded] cdk-preflight
    @Test
    void aListIsNoImage() {
        assertThat(bed.refusal(string("/p", "ami-12345678")
                        .type(ParameterType.STRING_LIST)
                        .dataType("aws:ec2:image")
                        .build()))
                .isEqualTo("ValidationException: The aws:ec2:image data type is not supported for the following input"
                        + " type: StringList");
    }

    // Source: sheet 3.1 [docs]
    @Test
    void anIntegrationIsASecureStringInItsNameSpace() {
        put(bed, secure(INTEGRATION, "{}").dataType("aws:ssm:integration"));

        assertThat(read(bed, INTEGRATION).dataType()).isEqualTo("aws:ssm:integration");
        assertThat(bed.refusal(
                        secure("/p", "{}").dataType("aws:ssm:integration").build()))
                .isEqualTo("ValidationException: The name of a parameter of data type aws:ssm:integration must begin"
                        + " with /d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/.");
        assertThat(bed.refusal(string(INTEGRATION, "{}")
                        .dataType("aws:ssm:integration")
                        .build()))
                .isEqualTo("ValidationException: The aws:ssm:integration data type is not supported for the following"
                        + " input type: String");
    }
}
