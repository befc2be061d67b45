package dev.understudy.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTokenTest {
    @Test
    void aTokenGivesBackItsPosition() {
        String token = PageToken.URL_SAFE.seal("ListMeshes|1|eu", "mésh");

        assertThat(PageToken.URL_SAFE.open("ListMeshes|1|eu", token)).isEqualTo("mésh");
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        String token = PageToken.URL_SAFE.seal("ListMeshes|1|eu", "m");

        assertThat(PageToken.URL_SAFE.open("ListMeshes|2|eu", token)).isNull();
    }

    @Test
    void aDamagedTokenIsRefused() {
        String token = PageToken.URL_SAFE.seal("ListMeshes|1|eu", "mesh");

        assertThat(PageToken.URL_SAFE.open("ListMeshes|1|eu", token.substring(0, token.length() - 2)))
                .isNull();
        assertThat(PageToken.URL_SAFE.open("ListMeshes|1|eu", "not a token!")).isNull();
        assertThat(PageToken.URL_SAFE.open("ListMeshes|1|eu", "AAAA")).isNull();
    }
}
