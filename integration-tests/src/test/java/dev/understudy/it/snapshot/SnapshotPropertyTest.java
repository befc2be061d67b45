package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.snapshot.SnapshotCodec;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever happened, a loaded snapshot is the state that was saved, whatever was there before. */
class SnapshotPropertyTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    /** Loads the snapshots of all tries, one over the other. */
    private static final Emulator LOADING = emulator();

    /** One that makes the same identifiers as its forks will. */
    private static Emulator emulator() {
        return Emulator.builder()
                .clock(EmulatorClock.virtual(START))
                .ids(IdGenerator.seeded(0))
                .build();
    }

    @AfterContainer
    static void close() {
        LOADING.close();
    }

    @Property(tries = 30)
    void savingWhatWasLoadedGivesTheSame(@ForAll long seed, @ForAll @IntRange(max = 120) int steps) {
        try (Emulator original = emulator()) {
            new RandomHistory(original, seed).happen(steps);
            SnapshotCodec codec = original.snapshots().codec();
            String saved = codec.write(original.snapshots().save()).toString();

            LOADING.snapshots().load(codec.read(codec.write(original.snapshots().save())));

            assertThat(codec.write(LOADING.snapshots().save()).toString()).isEqualTo(saved);
        }
    }

    @Property(tries = 20)
    void theCopyGoesOnAsTheOriginalDoes(@ForAll long seed, @ForAll @IntRange(max = 60) int steps) {
        try (Emulator original = emulator()) {
            new RandomHistory(original, seed).happen(steps);
            try (Emulator fork = original.fork()) {
                new RandomHistory(original, seed + 1).happen(steps);
                new RandomHistory(fork, seed + 1).happen(steps);

                SnapshotCodec codec = original.snapshots().codec();
                assertThat(codec.write(fork.snapshots().save())
                                .at("/partitions")
                                .toString())
                        .isEqualTo(codec.write(original.snapshots().save())
                                .at("/partitions")
                                .toString());
            }
        }
    }
}
