package dev.understudy.proton.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives come from strangers: what they must not do, each with its message. */
class BundleArchiveTest {
    private static final int MEGABYTE = 1024 * 1024;

    /** Writes entries that the packer of good bundles would not. */
    private interface Entries {
        void write(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] archive(Entries entries) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(archive), UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            entries.write(tar);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return archive.toByteArray();
    }

    private static void file(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String refusal(byte[] archive) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            BundleFault fault = catchThrowableOfType(BundleFault.class, () -> BundleArchive.unpack(archive));
            return fault == null ? "none" : fault.statusMessage();
        });
    }

    @Test
    void filesThatMatterAreKeptByTheirPaths() throws BundleFault {
        byte[] archive = BundlePacker.pack(Map.of(
                "./svc//schema/./schema.yaml", "s", "svc/README.md", "r", "svc/instance_infrastructure/a/b", "ü"));

        Map<String, byte[]> files = BundleArchive.unpack(archive);

        assertThat(files).containsOnlyKeys("svc/schema/schema.yaml", "svc/instance_infrastructure/a/b");
        assertThat(files.get("svc/instance_infrastructure/a/b")).isEqualTo("ü".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../schema/schema.yaml",
                "schema/../../x",
                "/etc/passwd",
                "schema/..",
                "..\\x",
                "\\\\host\\x",
                "C:\\x"
            })
    void namesThatLeadOutOfTheArchiveAreRefused(String name) {
        assertThat(refusal(archive(tar -> file(tar, name, new byte[1]))))
                .startsWith("The template bundle is not valid: the entry [")
                .endsWith("] has a name that leads out of it.");
    }

    @ParameterizedTest
    @CsvSource({"1, hard link", "2, symbolic link", "3, character device", "4, block device", "6, pipe"})
    void whatIsNeitherFileNorFolderIsRefused(char flag, String what) {
        byte[] archive = archive(tar -> {
            TarArchiveEntry entry = new TarArchiveEntry("schema/schema.yaml", (byte) flag);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        });

        assertThat(refusal(archive))
                .as(what)
                .isEqualTo("The template bundle is not valid: the entry [schema/schema.yaml] is neither a file nor a"
                        + " folder.");
    }

    @Test
    void archivesOverTheLimitOfAwsAreRefused() {
        assertThat(refusal(new byte[BundleArchive.MOST_BYTES + 1])).contains("it is larger than 10 MB");
    }

    @Test
    void filesOverTheLimitOfAwsAreRefused() {
        byte[] archive = archive(tar -> file(tar, "schema/schema.yaml", noise(2 * MEGABYTE + 1)));

        assertThat(refusal(archive)).contains("the file [schema/schema.yaml] is larger than 2 MB");
    }

    @Test
    void largeFilesThatMeanNothingAreSkipped() {
        assertThat(refusal(archive(tar -> file(tar, "video.mp4", noise(3 * MEGABYTE)))))
                .isEqualTo("none");
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        byte[] archive = archive(tar -> {
            for (int i = 0; i < 200; i++) {
                file(tar, "bomb" + i, new byte[MEGABYTE]);
            }
        });

        assertThat(refusal(archive)).contains("it unpacks to more than 100 times its size");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() {
        byte[] noise = noise(100_000);
        byte[] archive = archive(tar -> {
            for (int i = 0; i < 70; i++) {
                byte[] content = new byte[MEGABYTE];
                System.arraycopy(noise, 0, content, 0, noise.length);
                file(tar, "large" + i, content);
            }
        });

        assertThat(refusal(archive)).contains("it unpacks to more than 64 MB");
    }

    @Test
    void tooManyEntriesAreRefused() {
        byte[] archive = archive(tar -> {
            for (int i = 0; i <= BundleArchive.MOST_ENTRIES; i++) {
                file(tar, "f" + i, noise(30));
            }
        });

        assertThat(refusal(archive)).contains("it has more than 10000 entries");
    }

    @Test
    void endlessNamesAreRefused() {
        assertThat(refusal(archive(tar -> file(tar, "x/".repeat(2_000) + "y", new byte[1]))))
                .contains("an entry has a name of more than 1000 characters");
    }

    @Test
    void sparseFilesAreRefused() {
        byte[] archive = archive(tar -> {
            TarArchiveEntry entry = new TarArchiveEntry("schema/schema.yaml", TarConstants.LF_GNUTYPE_SPARSE);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        });

        assertThat(refusal(archive)).startsWith("The template bundle is not valid: ");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(text)) {
            packed.write("just text".getBytes(UTF_8));
        }

        assertThat(refusal(new byte[0])).contains("it is no gzipped tar archive");
        assertThat(refusal("schema:".getBytes(UTF_8))).contains("it is no gzipped tar archive");
        assertThat(refusal(text.toByteArray())).contains("archive");
    }

    @Test
    void aCutArchiveIsBroken() {
        byte[] archive = SheetBundles.S1.packed();
        byte[] half = new byte[archive.length / 2];
        System.arraycopy(archive, 0, half, 0, half.length);

        assertThat(refusal(half)).contains("the archive is broken");
    }

    @Test
    void damagedArchivesAreReadOrRefusedButNeverFailOtherwise() {
        byte[] tar = plainTar();
        Random random = new Random(7);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = tar.clone();
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            outcomes.merge(refusal(gzip(damaged)), 1, Integer::sum);
        }

        assertThat(outcomes.keySet()).allMatch(outcome -> outcome.equals("none") || outcome.startsWith("The template"));
        assertThat(outcomes).hasSizeGreaterThan(1);
    }

    private static byte[] plainTar() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(plain, UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            file(tar, "schema/" + "long/".repeat(40) + "a", new byte[10]);
            file(tar, "schema/schema.yaml", new byte[10]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return plain.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
