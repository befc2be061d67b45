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

    @Test
    void aTokenInPlainBase64HasNoOtherLetters() {
        for (int i = 0; i < 200; i++) {
            String token = PageToken.BASE64.seal("ListTemplates|1|eu", "template-" + i);

            assertThat(token).matches("[A-Za-z0-9+/=]+");
            assertThat(PageToken.BASE64.open("ListTemplates|1|eu", token)).isEqualTo("template-" + i);
        }
    }
}
