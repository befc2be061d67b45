package dev.understudy.proton.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.value.InputValue;
import dev.understudy.core.yaml.YamlFault;
import dev.understudy.proton.model.ValidationException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of schemas: what satisfies every keyword is accepted, and one broken keyword is refused at its path. */
class InputSchemaPropertyTest {
    /**
     * A schema in YAML's flow style with a value that satisfies it and one that breaks a keyword.
     *
     * @param schema the schema
     * @param good satisfies it
     * @param bad does not
     * @param badPath where the broken keyword shows, after the path of the value
     */
    record Sample(String schema, InputValue good, InputValue bad, String badPath) {}

    private static InputValue number(long value) {
        return new InputValue.Numeral(BigDecimal.valueOf(value));
    }

    private static Arbitrary<Sample> scalars() {
        Arbitrary<Sample> texts = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 20))
                .as((least, more) -> new Sample(
                        "{type: string, minLength: " + least + ", maxLength: " + (least + more) + ", pattern: '^a+$'}",
                        new InputValue.Text("a".repeat(least + more / 2)),
                        new InputValue.Text("a".repeat(least + more + 1)),
                        ""));
        Arbitrary<Sample> numbers = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(true, false))
                .as((least, more, over) -> new Sample(
                        "{type: integer, minimum: " + least + ", maximum: " + (least + more) + "}",
                        number(least + more / 2),
                        number(over ? least + more + 1 : least - 1),
                        ""));
        Arbitrary<Sample> choices = Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(words -> new Sample(
                        "{type: string, enum: ['" + String.join("', '", words.subList(1, words.size())) + "']}",
                        new InputValue.Text(words.get(1)),
                        new InputValue.Text(words.get(0)),
                        ""));
        Arbitrary<Sample> types = Arbitraries.of(
                new Sample("{type: boolean}", new InputValue.Truth(true), new InputValue.Text("true"), ""),
                new Sample("{type: number}", number(80), new InputValue.Text("80"), ""),
                new Sample("{type: string}", new InputValue.Text("80"), number(80), ""),
                new Sample("{type: object}", InputValue.Members.NONE, new InputValue.Items(List.of()), ""));
        return Arbitraries.oneOf(texts, numbers, choices, types);
    }

    /** Lists of samples and maps with a sample in them, a few levels deep. */
    private static Arbitrary<Sample> samples(int levels) {
        if (levels == 0) {
            return scalars();
        }
        Arbitrary<Sample> inner = samples(levels - 1);
        Arbitrary<Sample> lists = inner.map(each -> new Sample(
                "{type: array, items: " + each.schema + ", maxItems: 3}",
                new InputValue.Items(List.of(each.good, each.good)),
                new InputValue.Items(List.of(each.good, each.bad)),
                "[1]" + each.badPath));
        Arbitrary<Sample> maps = inner.map(each -> new Sample(
                "{type: object, required: [m], additionalProperties: false, properties: {m: " + each.schema + "}}",
                new InputValue.Members(Map.of("m", each.good)),
                new InputValue.Members(Map.of("m", each.bad)),
                ".m" + each.badPath));
        return Arbitraries.oneOf(scalars(), lists, maps);
    }

    @Provide
    Arbitrary<List<Sample>> inputTypes() {
        return samples(3).list().ofMinSize(1).ofMaxSize(6);
    }

    private static InputSchema schema(List<Sample> samples) throws YamlFault {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < samples.size(); i++) {
            properties
                    .append("p")
                    .append(i)
                    .append(": ")
                    .append(samples.get(i).schema())
                    .append(", ");
        }
        return Schemas.withProperties(properties.toString());
    }

    private static Map<String, InputValue> good(List<Sample> samples) {
        Map<String, InputValue> values = new LinkedHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            values.put("p" + i, samples.get(i).good());
        }
        return values;
    }

    @Property(tries = 300)
    void whatSatisfiesEveryKeywordIsAccepted(@ForAll("inputTypes") List<Sample> samples) throws YamlFault {
        InputValue.Members inputs = new InputValue.Members(good(samples));

        assertThat(schema(samples).check(inputs, "spec")).isEqualTo(inputs);
    }

    @Property(tries = 300)
    void oneBrokenKeywordIsRefusedAtItsPath(@ForAll("inputTypes") List<Sample> samples, @ForAll int choice)
            throws YamlFault {
        int broken = Math.floorMod(choice, samples.size());
        Map<String, InputValue> values = good(samples);
        values.put("p" + broken, samples.get(broken).bad());
        InputSchema schema = schema(samples);

        ValidationException refusal = catchThrowableOfType(
                ValidationException.class, () -> schema.check(new InputValue.Members(values), "spec"));

        assertThat(refusal)
                .hasMessageStartingWith("The spec does not match the template's schema: spec.p" + broken
                        + samples.get(broken).badPath() + " must ")
                .hasMessageNotContaining("; ");
    }

    @Property(tries = 100)
    void everySchemaIsCompatibleWithItself(@ForAll("inputTypes") List<Sample> samples) throws YamlFault {
        assertThat(schema(samples).incompatibilities(schema(samples))).isEmpty();
    }
}
