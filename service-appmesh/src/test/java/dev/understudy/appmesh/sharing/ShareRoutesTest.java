package dev.understudy.appmesh.sharing;

import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Shares;
import dev.understudy.core.admin.AdminRefusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareRoutesTest {
    private final Api owner = Api.withMesh();
    private final Shares shares = new Shares(owner);

    private AdminRefusal refuse(String method, String body) {
        AdminRefusal refusal = catchThrowableOfType(AdminRefusal.class, () -> shares.ask(method, body));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void aShareIsAnsweredAndListed() {
        String share = Shares.body("m", Api.OWNER, Api.OTHER);

        JsonNode answer = shares.ask("POST", share);

        assertThat(answer).isEqualTo(json(share));
        assertThat(shares.ask("GET", Map.of())).isEqualTo(json("{shares: [" + share + "]}"));
    }

    @Test
    void aListCanBeNarrowed() {
        owner.mesh("other");
        shares.share("m", Api.OWNER, Api.OTHER);
        shares.share("other", Api.OWNER, Api.OTHER);

        JsonNode narrowed = shares.ask("GET", Map.of("meshName", "other", "region", Api.REGION));

        assertThat(narrowed.get("shares")).hasSize(1);
        assertThat(shares.ask("GET", Map.of("principal", Api.OWNER)).get("shares"))
                .isEmpty();
    }

    @Test
    void aShareEndsByBodyOrQuery() {
        shares.share("m", Api.OWNER, Api.OTHER);

        shares.ask(
                "DELETE",
                Map.of("meshName", "m", "meshOwner", Api.OWNER, "principal", Api.OTHER, "region", Api.REGION));

        assertThat(shares.ask("GET", Map.of())).isEqualTo(json("{shares: []}"));
    }

    @Test
    void sharingTwiceIsSharingOnce() {
        shares.share("m", Api.OWNER, Api.OTHER);

        shares.share("m", Api.OWNER, Api.OTHER);

        assertThat(shares.ask("GET", Map.of()).get("shares")).hasSize(1);
        assertThat(owner.as(Api.OTHER).ask("ListMeshes", "{}").get("meshes")).hasSize(1);
    }

    @Test
    void whatIsNotThereCannotBeSharedOrUnshared() {
        AdminRefusal noMesh = refuse("POST", Shares.body("gone", Api.OWNER, Api.OTHER));
        AdminRefusal noShare = refuse("DELETE", Shares.body("m", Api.OWNER, Api.OTHER));

        assertThat(noMesh.status()).isEqualTo(404);
        assertThat(noMesh).hasMessage("account 111122223333 has no mesh gone in us-east-1");
        assertThat(noShare.status()).isEqualTo(404);
        assertThat(noShare).hasMessage("there is no such share");
    }

    @Test
    void aShareIsComplete() {
        AdminRefusal refusal = refuse("POST", "{meshName: 'm', meshOwner: '111122223333', region: 'us-east-1'}");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal).hasMessage("a share needs meshName, meshOwner, principal, region; there is no principal");
    }

    @Test
    void accountsHave12Digits() {
        AdminRefusal refusal = refuse("POST", Shares.body("m", Api.OWNER, "44445555666x"));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal).hasMessage("principal must be an account id of 12 digits");
    }

    @Test
    void aMeshIsNotSharedWithItsOwner() {
        AdminRefusal refusal = refuse("POST", Shares.body("m", Api.OWNER, Api.OWNER));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal).hasMessage("a mesh cannot be shared with its owner");
    }
}
