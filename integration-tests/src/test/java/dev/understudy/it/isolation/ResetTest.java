package dev.understudy.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.it.wire.WireClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reset of one account means to others, and what a reset of everything leaves. */
class ResetTest {
    private static final String OWNER = "111122223333";
    private static final String GUEST = "444455556666";

    private final Emulator emulator = Emulator.builder()
            .lifecycle("appconfig.rollback", TransitionPolicy.afterReads(2))
            .build();
    private final WireClient owner = WireClient.of(emulator, "appmesh").inAccount(OWNER);
    private final WireClient guest = WireClient.of(emulator, "appmesh").inAccount(GUEST);

    @BeforeEach
    void shareAMesh() {
        owner.call("CreateMesh", "{'meshName':'shop'}");
        String share = "{\"meshOwner\":\"%s\",\"principal\":\"%s\",\"meshName\":\"shop\",\"region\":\"eu-west-1\"}"
                .formatted(OWNER, GUEST);
        AdminRouter.of(emulator, new BrowserGuard("127.0.0.1"))
                .handle(new WireRequest(
                        "POST",
                        "/_understudy/appmesh/shares",
                        "",
                        HeaderList.of(),
                        share.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
        assertThat(guestsMeshes()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private int guestsMeshes() {
        return guest.call("ListMeshes", "{}").body().path("meshes").size();
    }

    @Test
    void nobodySeesTheSharedMeshesOfAnOwnerThatWasForgotten() {
        emulator.reset(ResetScope.everything().ofAccount(OWNER));

        assertThat(guestsMeshes()).isZero();
    }

    @Test
    void whoWasForgottenStillSeesWhatOthersShare() {
        emulator.reset(ResetScope.everything().ofAccount(GUEST));

        assertThat(guestsMeshes()).isEqualTo(1);
    }

    @Test
    void aResetOfEverythingGoesBackToThePoliciesOfTheStart() {
        emulator.lifecycles().choose("appconfig.rollback", TransitionPolicy.immediate());

        emulator.reset(ResetScope.everything());

        assertThat(emulator.lifecycles().policy("appconfig.rollback")).isEqualTo(TransitionPolicy.afterReads(2));
        assertThat(guestsMeshes()).isZero();
    }
}
