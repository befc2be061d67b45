package dev.understudy.proton.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers of template versions (behaviour sheet Proton §4.2)")
class VersionNumbersTest {
    private static final VersionNumbers NONE = new VersionNumbers(Map.of());

    @Test
    @DisplayName("the first version is 1.0, whether its major version is named or not [model][sample]")
    void beginsWithOne() {
        assertThat(NONE.nextMajor()).hasToString("1.0");
        assertThat(NONE.nextOf(1)).hasToString("1.0");
    }

    @Test
    @DisplayName("a major version that never was, nor comes next, has no number")
    void noGapsBetweenMajors() {
        assertThat(NONE.nextOf(2)).isNull();
        assertThat(NONE.nextOf(0)).isNull();
        assertThat(NONE.nextOf(-1)).isNull();
    }

    @Property
    @DisplayName("no number is given twice, and the next one of a major version is its highest yet [sample]")
    void neverTwice(@ForAll List<@IntRange(min = 0, max = 5) Integer> majors) {
        VersionNumbers numbers = NONE;
        Set<VersionNumber> given = new HashSet<>();
        for (int major : majors) {
            VersionNumber next = major == 0 ? numbers.nextMajor() : numbers.nextOf(major);
            if (next != null) {
                assertThat(given)
                        .filteredOn(other -> other.major() == next.major())
                        .allMatch(other -> other.compareTo(next) < 0);
                given.add(next);
                numbers = numbers.with(next);
            }
        }
    }

    @Test
    @DisplayName("numbers compare as numbers: 1.10 is higher than 1.9 (§4.2)")
    void comparesAsNumbers() {
        assertThat(new VersionNumber(1, 10)).isGreaterThan(new VersionNumber(1, 9));
        assertThat(VersionRecord.key(TemplateKind.SERVICE, "t", new VersionNumber(1, 10)))
                .as("the newest comes first")
                .isLessThan(VersionRecord.key(TemplateKind.SERVICE, "t", new VersionNumber(1, 9)));
    }

    @Test
    @DisplayName("what has too many digits is no version's number")
    void tooManyDigits() {
        assertThat(VersionNumber.of("99999999999999999999", "0")).isEqualTo(new VersionNumber(-1, 0));
    }
}
