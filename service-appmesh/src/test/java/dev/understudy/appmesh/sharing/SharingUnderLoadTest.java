package dev.understudy.appmesh.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the consumer lists is copied after the owner's lock is released; copies must not overtake each other. */
class SharingUnderLoadTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 200;

    private final Api owner = Api.withMesh();
    private final Api consumer = owner.as(Api.OTHER);
    private final Shares shares = new Shares(owner);

    @Test
    void theConsumerSeesTheLastVersionInTheEnd() throws Exception {
        shares.share("m", Api.OWNER, Api.OTHER);

        together(() -> owner.ask("UpdateMesh", "{meshName: 'm'}"));

        JsonNode listed = consumer.ask("ListMeshes", "{}").at("/meshes/0/version");
        assertThat(listed.asInt()).isEqualTo(THREADS * ROUNDS + 1);
    }

    @Test
    void theConsumerSeesNothingAfterTheLastShareEnded() throws Exception {
        together(() -> {
            shares.share("m", Api.OWNER, Api.OTHER);
            owner.ask("UpdateMesh", "{meshName: 'm'}");
            return shares.ask("GET", Map.of());
        });

        shares.unshare("m", Api.OWNER, Api.OTHER);

        assertThat(consumer.ask("ListMeshes", "{}").get("meshes")).isEmpty();
    }

    private static void together(Callable<JsonNode> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        work.call();
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
