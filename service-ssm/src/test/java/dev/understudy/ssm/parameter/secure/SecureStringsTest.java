package dev.understudy.ssm.parameter.secure;

import static dev.understudy.ssm.fixture.Requests.decrypt;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.readDecrypted;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetParameterOutput;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecureStringsTest {
    private static final PartitionKey OURS = new PartitionKey("ssm", SsmBed.ACCOUNT, SsmBed.REGION);

    private final SsmBed bed = new SsmBed();
    private final Partitions<SsmStore> partitions =
            new Partitions<>(SsmStore::new, (transition, partition) -> {}, EmulatorClock.virtual(SsmBed.START));
    private final IdGenerator ids = IdGenerator.seeded(1);
    private final SecureStrings secureStrings = new SecureStrings(new KmsKeys(ids), ids);

    private <R> R within(PartitionKey key, BiFunction<SecureStrings, Partition<SsmStore>, R> work) {
        return partitions.within(key, (partition, now) -> work.apply(secureStrings, partition));
    }

    private String seal(ParameterTier tier) {
        return within(OURS, (strings, partition) -> strings.seal("secret", KmsKeys.DEFAULT, tier, "/p", partition));
    }

    private String open(PartitionKey owner, String name, ParameterTier tier, String stored) {
        ParameterVersion version = new ParameterVersion(
                1,
                ParameterType.SECURE_STRING,
                stored,
                KmsKeys.DEFAULT,
                tier,
                "text",
                null,
                null,
                List.of(),
                SsmBed.START,
                "me");
        return within(owner, (strings, partition) -> strings.open(version, name, true, partition));
    }

    // Source: sheet 5 [docs]; the form is inferred
    @ParameterizedTest
    @EnumSource(
            value = ParameterTier.class,
            names = {"STANDARD", "ADVANCED"})
    void whatIsKeptIsCiphertextThatLooksLikeKms(ParameterTier tier) {
        String stored = seal(tier);

        assertThat(stored).startsWith("AQICAH").doesNotContain("secret");
        assertThat(new String(Base64.getDecoder().decode(stored), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterTier.class,
            names = {"STANDARD", "ADVANCED"})
    void whatWasSealedCanBeOpened(ParameterTier tier) {
        assertThat(open(OURS, "/p", tier, seal(tier))).isEqualTo("secret");
    }

    @Test
    void sealingTwiceGivesTwoCiphertexts() {
        assertThat(seal(ParameterTier.STANDARD)).isNotEqualTo(seal(ParameterTier.STANDARD));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterTier.class,
            names = {"STANDARD", "ADVANCED"})
    void aTamperedCiphertextIsNotOpened(ParameterTier tier) {
        byte[] bytes = Base64.getDecoder().decode(seal(tier));
        bytes[bytes.length - 1] ^= 1;
        String tampered = Base64.getEncoder().encodeToString(bytes);

        assertThatIllegalStateException().isThrownBy(() -> open(OURS, "/p", tier, tampered));
    }

    // Source: sheet 5 [docs]: the encryption context is the ARN of the parameter
    @ParameterizedTest
    @EnumSource(
            value = ParameterTier.class,
            names = {"STANDARD", "ADVANCED"})
    void aCiphertextMeansNothingUnderAnotherName(ParameterTier tier) {
        String stored = seal(tier);

        assertThatIllegalStateException().isThrownBy(() -> open(OURS, "/q", tier, stored));
    }

    @Test
    void everyAccountHasKeysOfItsOwn() {
        String stored = seal(ParameterTier.STANDARD);

        assertThatIllegalStateException()
                .isThrownBy(() -> open(OURS.inAccount(SsmBed.OTHER), "/p", ParameterTier.STANDARD, stored));
    }

    // Source: sheet 5 [docs]
    @Test
    void withoutDecryptionAReadGetsCiphertextStablePerVersion() {
        put(bed, secure("/s", "secret"));
        String first = read(bed, "/s").value();
        put(bed, overwrite("/s", "secret"));

        assertThat(read(bed, "/s:1").value()).isEqualTo(first).startsWith("AQICAH");
        assertThat(read(bed, "/s:2").value()).isNotEqualTo(first);
        assertThat(read(bed, "/s").type()).isEqualTo(ParameterType.SECURE_STRING);
    }

    // Source: sheet 5 [docs]
    @ParameterizedTest
    @ValueSource(strings = {"secret", "ž\uD83D\uDC0E", "line\nline"})
    void withDecryptionAReadGetsTheValue(String value) {
        put(bed, secure("/s", value));

        assertThat(readDecrypted(bed, "/s").value()).isEqualTo(value);
    }

    @Test
    void anUpgradeReencrypts() {
        put(bed, secure("/s", "one"));
        put(bed, overwrite("/s", "two").tier(ParameterTier.ADVANCED));

        assertThat(readDecrypted(bed, "/s:1").value()).isEqualTo("one");
        assertThat(readDecrypted(bed, "/s:2").value()).isEqualTo("two");
    }

    // Source: sheet 5 [model]
    @Test
    void decryptionOfPlainParametersIsIgnored() {
        put(bed, string("/p", "v"));

        assertThat(readDecrypted(bed, "/p").value()).isEqualTo("v");
    }

    // Source: sheet 5 [recorded] Cloud Custodian
    @Test
    void theKeyIsTheManagedOneUnlessTheCallerSaysOtherwise() {
        put(bed, secure("/s", "v"));

        assertThat(describe(bed, "/s").keyId()).isEqualTo("alias/aws/ssm");
    }

    // Source: sheet 5 [docs]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias/mine",
                "arn:aws:kms:us-east-1:111122223333:alias/mine",
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "mrk-1234abcd12ab34cd56ef1234567890ab",
                "arn:aws:kms:us-east-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws:kms:us-east-1:111122223333:alias/aws/ssm"
            })
    void aKeyIsShownAsItWasNamed(String keyId) {
        put(bed, secure("/s", "v").keyId(keyId));

        assertThat(describe(bed, "/s").keyId()).isEqualTo(keyId);
        assertThat(readDecrypted(bed, "/s").value()).isEqualTo("v");
    }

    // Source: sheet 5 [inferred]
    @Test
    void anOverwriteWithoutKeyGoesBackToTheManagedOne() {
        put(bed, secure("/s", "v").keyId("alias/mine"));

        put(bed, overwrite("/s", "w"));

        assertThat(describe(bed, "/s").keyId()).isEqualTo("alias/aws/ssm");
        GetParameterOutput old = bed.call(decrypt("/s:1"));
        assertThat(old.parameter().value()).isEqualTo("v");
    }
}
