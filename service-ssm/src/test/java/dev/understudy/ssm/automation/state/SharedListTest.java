package dev.understudy.ssm.automation.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A list that differs from another in one element. */
class SharedListTest {
    @Property(tries = 100)
    void itIsAnImmutableCopyWithOneElementReplaced(@ForAll @IntRange(min = 1, max = 400) int size, @ForAll int seed) {
        // Given a list and a place in it
        List<Integer> before = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        int index = Math.floorMod(seed, size);
        List<Integer> copy = SharedList.copyOf(before);

        // When
        List<Integer> changed = SharedList.with(copy, index, -1);

        // Then
        assertThat(copy).isEqualTo(before);
        before.set(index, -1);
        assertThat(changed).isEqualTo(before).hasSameHashCodeAs(before);
        assertThat(SharedList.copyOf(changed)).isSameAs(changed);
        assertThatThrownBy(() -> changed.set(0, 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
