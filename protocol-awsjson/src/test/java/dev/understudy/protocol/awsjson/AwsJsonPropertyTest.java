package dev.understudy.protocol.awsjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.ViolationWording;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.vectors.CodecBench;
import dev.understudy.vectors.Mutations;
import dev.understudy.vectors.RandomShapes;
import dev.understudy.vectors.RandomValues;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every structure and every body, tried on many of them. */
class AwsJsonPropertyTest {
    private static final String SEED = "20250101";

    @Property(tries = 3000, seed = SEED, shrinking = ShrinkingMode.OFF)
    void what_is_written_reads_back_equal(@ForAll long seed) {
        Random random = new Random(seed);
        StructureSchema schema = new RandomShapes(random, false, false).structure();
        Structure value = new RandomValues(random).structure(schema);
        CodecBench bench = new CodecBench(new AwsJson11Codec(), schema);

        Structure read = bench.read(bench.write(value), new Violations());

        assertThat(read).isEqualTo(value);
    }

    @Property(tries = 10_000, seed = SEED, shrinking = ShrinkingMode.OFF)
    void damaged_bodies_are_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StructureSchema schema = new RandomShapes(random, true, false).structure();
        CodecBench bench = new CodecBench(new AwsJson10Codec(), schema);
        Mutations mutations = new Mutations(random);
        byte[] body = bench.write(new RandomValues(random).structure(schema)).body();

        assertReadOrRefused(bench, CodecBench.request(mutations.damage(body)));
        assertReadOrRefused(bench, CodecBench.request(mutations.noise()));
    }

    private static void assertReadOrRefused(CodecBench bench, WireRequest request) {
        Violations violations = new Violations();
        try {
            Structure read = bench.read(request, violations);
            assertThat(read == null).isNotEqualTo(violations.isEmpty());
            assertThat(ViolationWording.sentence(violations.list())).contains("detected");
        } catch (MalformedInput refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
