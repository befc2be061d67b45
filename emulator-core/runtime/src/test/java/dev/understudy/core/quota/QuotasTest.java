package dev.understudy.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuotasTest {
    @Test
    void aQuotaIsAwsDefaultUntilAdjusted() {
        Quotas quotas = Quotas.aws();
        int before = quotas.limit("appmesh.meshes", 15);

        quotas.adjust("appmesh.meshes", 2);

        assertThat(before).isEqualTo(15);
        assertThat(quotas.limit("appmesh.meshes", 15)).isEqualTo(2);
    }

    @Test
    void switchedOffNothingIsLimited() {
        assertThat(Quotas.off().limit("appmesh.meshes", 15)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void noQuotaIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quotas.aws().adjust("x", -1));
    }
}
