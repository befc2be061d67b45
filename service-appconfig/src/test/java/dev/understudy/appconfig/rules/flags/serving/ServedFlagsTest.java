package dev.understudy.appconfig.rules.flags.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ion.IonList;
import com.amazon.ion.IonSequence;
import com.amazon.ion.IonString;
import com.amazon.ion.IonValue;
import com.amazon.ion.system.IonSystemBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.core.model.Blob;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Flags as clients get them (behaviour sheet AppConfig §5.2 [docs])")
class ServedFlagsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BASIC = """
            {"version":"1",
             "flags":{"ui_refresh":{"name":"UI Refresh","attributes":{"limit":{"constraints":{"type":"number"}}}},
                      "old_menu":{"name":"Old menu"},"unset":{"name":"No value"}},
             "values":{"ui_refresh":{"enabled":true,"limit":5,"_createdAt":"2024-01-01T00:00:00Z"},
                       "old_menu":{"enabled":false,"limit":7}}}""";

    private static final String VARIANTS = """
            {"version":"1","flags":{"plain":{"name":"Plain"},"ui_refresh":{"name":"UI Refresh"}},
             "values":{"plain":{"enabled":true,"a":[1,2]},
              "ui_refresh":{"_variants":[
               {"name":"QA","enabled":true,"rule":"(ends_with $email \\"qa-testers.example.org\\")",
                "attributeValues":{"dark":true}},
               {"name":"Beta","enabled":true,"rule":"(and (eq $beta true) (exists key::\\"email\\"))",
                "attributeValues":{"dark":false}},
               {"name":"Default Variant","enabled":false,"attributeValues":{"dark":true}}]}}}""";

    private static ServedFlags flags(String document) {
        return Objects.requireNonNull(ServedFlags.read(Blob.ofUtf8(document)));
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }

    @Test
    @DisplayName(
            "hold values only: attributes beside enabled, nothing but enabled of a flag that is off, nothing of one without value [recorded]")
    void plainForm() throws Exception {
        JsonNode answer = json(flags(BASIC).plainJson().utf8());

        assertThat(answer).isEqualTo(json("""
                        {"ui_refresh":{"enabled":true,"limit":5},"old_menu":{"enabled":false}}"""));
    }

    @Test
    @DisplayName("for clients that evaluate nothing, a flag with variants is its default variant, named [recorded]")
    void plainFormOfVariants() throws Exception {
        JsonNode answer = json(flags(VARIANTS).plainJson().utf8());

        assertThat(answer)
                .isEqualTo(
                        json(
                                "{\"plain\":{\"enabled\":true,\"a\":[1,2]},\"ui_refresh\":{\"_variant\":\"Default Variant\",\"enabled\":false}}"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("the first variant whose rule matches applies, else the default")
    @CsvSource(delimiter = '|', textBlock = """
            jane@qa-testers.example.org | true  | {"_variant":"QA","enabled":true,"dark":true}
            jane@example.org            | true  | {"_variant":"Beta","enabled":true,"dark":false}
            jane@example.org            | false | {"_variant":"Default Variant","enabled":false}
            """)
    void evaluation(String email, String beta, String expected) throws Exception {
        JsonNode answer = flags(VARIANTS).evaluate("ui_refresh", Map.of("email", email, "beta", beta));

        assertThat(answer).isEqualTo(json(expected));
    }

    @Test
    @DisplayName("a flag without variants answers without a variant, and an unknown flag not at all")
    void evaluationOfBasicFlags() throws Exception {
        ServedFlags flags = flags(VARIANTS);

        assertThat(flags.evaluate("plain", Map.of())).isEqualTo(json("{\"enabled\":true,\"a\":[1,2]}"));
        assertThat(flags.evaluate("unknown", Map.of())).isNull();
    }

    @Test
    @DisplayName(
            "for agents they are binary Ion: a value for each flag, a list with rule and text for each variant (A7 [recorded])")
    void ionForm() throws Exception {
        Blob ion = IonFlags.encode(flags(VARIANTS));

        assertThat(ion.unsafeBytes()).startsWith(0xE0, 0x01, 0x00, 0xEA);
        Iterator<IonValue> values = IonSystemBuilder.standard()
                .build()
                .getLoader()
                .load(ion.unsafeBytes())
                .iterator();
        IonValue plain = values.next();
        assertThat(plain.getTypeAnnotations()).containsExactly("plain");
        assertThat(json(((IonString) plain).stringValue())).isEqualTo(json("{\"enabled\":true,\"a\":[1,2]}"));
        IonList refresh = (IonList) values.next();
        assertThat(refresh.getTypeAnnotations()).containsExactly("ui_refresh");
        IonSequence qa = (IonSequence) refresh.get(0);
        assertThat(qa.getTypeAnnotations()).containsExactly("QA");
        assertThat(qa.get(0)).hasToString("(ends_with $email \"qa-testers.example.org\")");
        assertThat(json(((IonString) qa.get(1)).stringValue()))
                .isEqualTo(json("{\"_variant\":\"QA\",\"enabled\":true,\"dark\":true}"));
        assertThat(((IonSequence) refresh.get(1)).get(0)).hasToString("(and (eq $beta true) (exists key::\"email\"))");
        assertThat(json(((IonString) refresh.get(2)).stringValue()))
                .isEqualTo(json("{\"_variant\":\"Default Variant\",\"enabled\":false}"));
        assertThat(values).isExhausted();
    }

    @Test
    @DisplayName("rules of every form survive Ion")
    void ionRules() throws Exception {
        String rule =
                "(or (split pct::12.5 by::$u seed::\"s\") (in $n [1,-2.5,1e3]) (gt $t 2024-01T) (lt $t 2024-01-02T03:04:05Z))";
        ServedFlags flags = flags("{\"version\":\"1\",\"flags\":{\"f\":{}},\"values\":{\"f\":{\"_variants\":["
                + "{\"name\":\"a\",\"enabled\":true,\"rule\":\"" + rule.replace("\"", "\\\"")
                + "\"},{\"name\":\"b\",\"enabled\":true}]}}}");

        IonList flag = (IonList) IonSystemBuilder.standard()
                .build()
                .getLoader()
                .load(IonFlags.encode(flags).unsafeBytes())
                .get(0);

        assertThat(((IonSequence) flag.get(0)).get(0))
                .hasToString("(or (split pct::12.5 by::$u seed::\"s\") (in $n [1,-2.5,1000e0]) (gt $t 2024-01T) "
                        + "(lt $t 2024-01-02T03:04:05Z))");
    }

    @ParameterizedTest
    @DisplayName("anything else is no flag document and is served as it is")
    @CsvSource(delimiter = '|', textBlock = """
            no json
            []
            {}
            {"values":1}
            """)
    void otherContent(String content) {
        assertThat(ServedFlags.read(Blob.ofUtf8(content))).isNull();
    }
}
