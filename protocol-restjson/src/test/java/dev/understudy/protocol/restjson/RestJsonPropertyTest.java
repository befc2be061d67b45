package dev.understudy.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.Routing;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.vectors.CodecBench;
import dev.understudy.vectors.Mutations;
import dev.understudy.vectors.RandomShapes;
import dev.understudy.vectors.RandomValues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for every structure and every request, tried on many of them. */
class RestJsonPropertyTest {
    private static final String SEED = "20250101";

    @Property(tries = 3000, seed = SEED, shrinking = ShrinkingMode.OFF)
    void what_is_written_reads_back_equal(@ForAll long seed) {
        Random random = new Random(seed);
        StructureSchema schema = new RandomShapes(random, false, true).structure();
        Structure value = new RandomValues(random).structure(schema);
        CodecBench bench = new CodecBench(new RestJsonCodec(), schema);

        Structure read = bench.read(bench.write(value), new Violations());

        assertThat(read).isEqualTo(value);
    }

    @Property(tries = 10_000, seed = SEED, shrinking = ShrinkingMode.OFF)
    void damaged_requests_are_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StructureSchema schema = new RandomShapes(random, true, true).structure();
        CodecBench bench = new CodecBench(new RestJsonCodec(), schema);
        Mutations mutations = new Mutations(random);
        WireRequest request = bench.write(new RandomValues(random).structure(schema));
        HeaderList headers = new HeaderList();
        for (Map.Entry<String, String> field : request.headers().entries()) {
            boolean harmed = random.nextInt(4) == 0;
            headers.add(field.getKey(), harmed ? damaged(mutations, field.getValue()) : field.getValue());
        }

        assertReadOrRefused(bench, new WireRequest("POST", "/bench", "", headers, mutations.damage(request.body())));
        assertReadOrRefused(bench, CodecBench.request(mutations.noise()));
    }

    private static String damaged(Mutations mutations, String text) {
        return new String(mutations.damage(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    private static void assertReadOrRefused(CodecBench bench, WireRequest request) {
        Violations violations = new Violations();
        try {
            Structure read = bench.read(request, violations);
            assertThat(read == null).isNotEqualTo(violations.isEmpty());
        } catch (MalformedInput | CommonError refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 10_000, seed = SEED, shrinking = ShrinkingMode.OFF)
    void every_path_and_query_is_found_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random);
        CodecBench bench = new CodecBench(new RestJsonCodec(), new RandomShapes(random, true, true).structure());
        WireRequest request = new WireRequest(
                "POST",
                damaged(mutations, "/bench/b%20c/"),
                damaged(mutations, "a=b&c=d%20e&f"),
                new HeaderList(),
                new byte[0]);

        Routing routing = new RestJsonCodec().router(List.of(bench.service())).route(request);

        assertThat(routing).isNotNull();
    }
}
