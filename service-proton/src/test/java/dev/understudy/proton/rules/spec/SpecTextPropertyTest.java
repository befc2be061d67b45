package dev.understudy.proton.rules.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.value.InputValue;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law of specs: whatever the values are, a spec that is printed and read again says the same. */
class SpecTextPropertyTest {
    private static Arbitrary<InputValue> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).excludeChars('\uFFFE', '\uFFFF'),
                Arbitraries.strings()
                        .withChars(" \n:#-'\"{}[]&*!|>%@`,?0123456789.eE+_yesnotruefalsx~<=")
                        .ofMaxLength(12));
        Arbitrary<InputValue> scalars = Arbitraries.oneOf(
                texts.map(InputValue.Text::new),
                Arbitraries.bigIntegers().map(BigDecimal::new).map(InputValue.Numeral::new),
                Arbitraries.doubles()
                        .map(BigDecimal::valueOf)
                        .map(value -> value.scale() < 1 ? value.setScale(1) : value)
                        .map(InputValue.Numeral::new),
                Arbitraries.of(true, false).map(InputValue.Truth::new),
                Arbitraries.just(new InputValue.Nothing()));
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> values().list().ofMaxSize(3).map(InputValue.Items::new),
                () -> Arbitraries.maps(Arbitraries.strings().ascii().ofMaxLength(8), values())
                        .ofMaxSize(3)
                        .map(InputValue.Members::new));
    }

    @Provide
    Arbitrary<InputValue.Members> inputs() {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(3), values())
                .ofMaxSize(5)
                .map(InputValue.Members::new);
    }

    @Property(tries = 150)
    void aSpecThatIsPrintedAndReadSaysTheSame(@ForAll("inputs") InputValue.Members inputs) {
        ServiceSpec spec = new ServiceSpec(inputs, List.of(new InstanceSpec("i", "e", inputs)));

        assertThat(ServiceSpec.parse(spec.toText())).isEqualTo(spec);
    }
}
