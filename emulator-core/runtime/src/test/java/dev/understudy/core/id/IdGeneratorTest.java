package dev.understudy.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {
    @Test
    void theSameSeedGivesTheSameIdentifiers() {
        IdGenerator one = IdGenerator.seeded(7);
        IdGenerator other = IdGenerator.seeded(7);

        assertThat(one.uuid() + one.hex(8) + one.alphanumeric(7))
                .isEqualTo(other.uuid() + other.hex(8) + other.alphanumeric(7));
    }

    @Test
    void uuidsAreOfVersionFour() {
        assertThat(IdGenerator.random().uuid())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void identifiersDiffer() {
        IdGenerator ids = IdGenerator.seeded(1);

        assertThat(IntStream.range(0, 10_000).mapToObj(i -> ids.uuid())).doesNotHaveDuplicates();
    }

    @Test
    void formsAreAsAsked() {
        IdGenerator ids = IdGenerator.seeded(1);

        assertThat(ids.hex(17)).matches("[0-9a-f]{17}");
        assertThat(ids.alphanumeric(7)).matches("[a-z][a-z0-9]{6}");
        assertThat(ids.below(10)).isBetween(0L, 9L);
    }
}
