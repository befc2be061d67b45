package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types, values, patterns and data types. Source: behaviour sheet SSM Parameter Store §3, if nothing else is named. */
class ValuesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    /** Source: [model], [inferred]: byte for byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{\"a\": [1, 2]}\n",
                "line\r\nbreak\ttab",
                "ünïcødé 漢字 🎈",
                "a\\\"b\"/c",
                "a, b ,c",
                "{single}"
            })
    void aValueComesBackAsItWasPut(String value) {
        fixture.put("/a", value);

        assertThat(fixture.value("/a")).isEqualTo(value);
    }

    /** Source: [model]: one text, no blanks added or removed. */
    @Test
    void aListIsOneText() {
        fixture.putAs("{Name:'/a',Value:'x, y,,z',Type:'StringList'}");

        JsonNode parameter = fixture.get("/a");

        assertThat(parameter.path("Value").asText()).isEqualTo("x, y,,z");
        assertThat(parameter.path("Type").asText()).isEqualTo("StringList");
    }

    /** Source: [recorded]: the value is sensitive and stays out of the text. */
    @Test
    void anEmptyValueIsRefusedWithoutBeingShown() {
        Refused.call(() -> fixture.put("/a", ""))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value at 'value' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 1");
    }

    /** Source: [recorded]. */
    @Test
    void aValueCannotNestAnotherParameter() {
        Refused.call(() -> fixture.put("/a", "{{ssm:other}}"))
                .withCommon(400, "ValidationException")
                .saying("Parameter value: '{{ssm:other}}' failed to satisfy constraint: Parameter value can't nest"
                        + " another parameter. Do not use \"{{}}\" in the value.");
    }

    /** Source: [moto]. */
    @Test
    void anUnknownTypeBreaksAConstraint() {
        Refused.call(() -> fixture.putAs("{Name:'/a',Value:'v',Type:'str'}"))
                .withCommon(400, "ValidationException")
                .naming(
                        "1 validation error detected: Value 'str' at 'type' failed to satisfy constraint: Member must"
                                + " satisfy enum value set: [",
                        "SecureString",
                        "StringList",
                        "String");
    }

    /** Source: [terraform]: changed in place and read back. */
    @ParameterizedTest
    @CsvSource({"String, SecureString", "SecureString, String"})
    void theTypeMayChangeBetweenStringAndSecureString(String before, String after) {
        fixture.putAs(String.format("{Name:'/a',Value:'v',Type:'%s'}", before));

        fixture.putAs(String.format("{Name:'/a',Value:'w',Type:'%s',Overwrite:true}", after));

        assertThat(fixture.get("/a").path("Type").asText()).isEqualTo(after);
        assertThat(fixture.value("/a")).isEqualTo("w");
    }

    /** Source: [recorded]. */
    @Test
    void aValueMatchesItsPattern() {
        Refused.call(() -> fixture.putAs("{Name:'/a',Value:'abc',Type:'String',AllowedPattern:'^\\\\d+$'}"))
                .with(400, "ParameterPatternMismatchException")
                .saying("Parameter value, cannot be validated against allowedPattern: ^\\d+$");
    }

    /** Source: [docs] example: the old pattern holds for the new value. */
    @Test
    void aPatternHoldsForLaterValuesToo() {
        fixture.putAs("{Name:'/a',Value:'1',Type:'String',AllowedPattern:'^[0-9]+$'}");

        Refused.call(() -> fixture.overwrite("/a", "abc")).with(400, "ParameterPatternMismatchException");

        assertThat(fixture.value("/a")).isEqualTo("1");
    }

    /** Source: [docs]: each item of a list. */
    @Test
    void everyItemOfAListMatchesThePattern() {
        fixture.putAs("{Name:'/good',Value:'a,b',Type:'StringList',AllowedPattern:'[a-z]'}");

        Refused.call(() -> fixture.putAs("{Name:'/bad',Value:'a,7',Type:'StringList',AllowedPattern:'[a-z]'}"))
                .with(400, "ParameterPatternMismatchException");
    }

    /** Source: [model] for the code. */
    @Test
    void aBrokenPatternIsRefused() {
        Refused.call(() -> fixture.putAs("{Name:'/a',Value:'a',Type:'String',AllowedPattern:'['}"))
                .with(400, "InvalidAllowedPatternException");
    }

    /** Source: [model]. */
    @Test
    void aDescriptionHasAtMost1024Characters() {
        fixture.putAs("{Name:'/a',Value:'a',Type:'String',Description:'" + "d".repeat(1024) + "'}");

        Refused.call(() -> fixture.putAs("{Name:'/b',Value:'a',Type:'String',Description:'" + "d".repeat(1025) + "'}"))
                .withCommon(400, "ValidationException")
                .naming("at 'description'", "Member must have length less than or equal to 1024");
    }

    /** Source: §3.1 [recorded]. */
    @Test
    void anUnknownDataTypeIsRefused() {
        Refused.call(() -> fixture.putAs("{Name:'/a',Value:'a',Type:'String',DataType:'Text'}"))
                .withCommon(400, "ValidationException")
                .saying("The following data type is not supported: Text. (Data type names are all lowercase.)");
    }

    /** Source: §3.1 [recorded]. */
    @Test
    void anImageIsNoList() {
        Refused.call(() -> fixture.putAs("{Name:'/a',Value:'ami-12345678',Type:'StringList',DataType:'aws:ec2:image'}"))
                .withCommon(400, "ValidationException")
                .saying("The aws:ec2:image data type is not supported for the following input type: StringList");
    }

    /** Source: §3.1 [docs]. */
    @ParameterizedTest
    @CsvSource({"integer, 42, 4x", "float, -1.5, abc"})
    void numbersAreCheckedAtOnce(String dataType, String good, String bad) {
        String form = "{Name:'/%s',Value:'%s',Type:'String',DataType:'%s'}";
        fixture.putAs(String.format(form, "good", good, dataType));

        Refused.call(() -> fixture.putAs(String.format(form, "bad", bad, dataType)))
                .withCommon(400, "ValidationException");

        assertThat(fixture.get("/good").path("DataType").asText()).isEqualTo(dataType);
        assertThat(fixture.get("/good").path("Value")).isEqualTo(json("'%s'", good));
    }

    /** Source: §3.1 [docs]: you may change between them, but not to or from an image. */
    @Test
    void aDataTypeMayChangeButNotIntoAnImage() {
        fixture.putAs("{Name:'/a',Value:'1',Type:'String',DataType:'integer'}");
        fixture.putAs("{Name:'/a',Value:'x',Type:'String',DataType:'text',Overwrite:true}");

        Refused.call(() -> fixture.putAs(
                        "{Name:'/a',Value:'ami-12345678',Type:'String',DataType:'aws:ec2:image',Overwrite:true}"))
                .withCommon(400, "ValidationException");
    }

    /** Source: §3.1 [docs]: answered at once, checked later. */
    @Test
    void anImageIsThereOnceItWasChecked() {
        JsonNode answer =
                fixture.putAs("{Name:'/ami',Value:'ami-0123456789abcdef0',Type:'String',DataType:'aws:ec2:image'}");
        assertThat(answer).isEqualTo(json("{Version:1,Tier:'Standard'}"));
        Refused.call(() -> fixture.get("/ami")).with(400, "ParameterNotFound");

        emulator.advance(Duration.ofMinutes(5));

        assertThat(fixture.get("/ami").path("DataType").asText()).isEqualTo("aws:ec2:image");
        assertThat(fixture.value("/ami")).isEqualTo("ami-0123456789abcdef0");
    }

    /** Source: §3.1 [docs]: a failed check creates nothing and fires an event. */
    @Test
    void whatIsNoImageNeverAppears() {
        fixture.putAs("{Name:'/ami',Value:'no-image',Type:'String',DataType:'aws:ec2:image'}");

        emulator.advance(Duration.ofMinutes(5));

        Refused.call(() -> fixture.get("/ami")).with(400, "ParameterNotFound");
        assertThat(emulator.eventsOf(me))
                .extracting(event -> event.detail().path("exception").asText())
                .containsExactly("Unable to Describe Resource");
    }
}
