package dev.understudy.proton.rules.bundle;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzipped tar archives in memory. They come from strangers: whatever is neither a file nor a folder, leads out
 * of the archive or grows out of proportion is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-limits.html">Quotas</a>
 */
final class BundleArchive {
    /** AWS's limit for a bundle. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** AWS's limit for each file of a bundle. */
    static final int MOST_FILE_BYTES = 2 * 1024 * 1024;

    static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;
    static final int MOST_ENTRIES = 10_000;

    /** Text shrinks to a tenth or so; only blanks shrink to a hundredth. */
    static final int MOST_TIMES = 100;

    /** What may be tight without doing harm; tar pads each archive with blanks. */
    private static final long HARMLESS_BYTES = 4L * 1024 * 1024;

    private static final int MOST_NAME_CHARACTERS = 1_000;
    private static final Set<Byte> FILES =
            Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

    private BundleArchive() {}

    /**
     * The files in folders that mean something in a bundle, by their paths.
     *
     * @throws BundleFault if this is no archive, or one that goes beyond the limits
     */
    static Map<String, byte[]> unpack(byte[] archive) throws BundleFault {
        if (archive.length > MOST_BYTES) {
            throw BundleErrors.archiveTooLarge(MOST_BYTES);
        }
        Meter meter;
        try {
            meter = new Meter(new GZIPInputStream(new ByteArrayInputStream(archive)), archive.length);
        } catch (IOException e) {
            throw BundleErrors.noArchive();
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(meter)) {
            return files(tar);
        } catch (IOException | IllegalArgumentException e) {
            BundleFault exceeded = meter.exceeded;
            throw exceeded == null ? BundleErrors.brokenArchive(e.getClass().getSimpleName()) : exceeded;
        }
    }

    private static Map<String, byte[]> files(TarArchiveInputStream tar) throws IOException, BundleFault {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int entries = 0;
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            if (++entries > MOST_ENTRIES) {
                throw BundleErrors.tooManyEntries(MOST_ENTRIES);
            }
            String path = path(entry.getName());
            if (!entry.isDirectory()) {
                if (!FILES.contains(entry.getLinkFlag()) || entry.isSparse()) {
                    throw BundleErrors.noPlainFile(entry.getName());
                }
                if (BundleFiles.matters(path)) {
                    files.put(path, content(tar, path));
                }
            }
            entry = tar.getNextEntry();
        }
        if (entries == 0) {
            throw BundleErrors.noArchive();
        }
        return files;
    }

    private static byte[] content(TarArchiveInputStream tar, String path) throws IOException, BundleFault {
        byte[] content = tar.readNBytes(MOST_FILE_BYTES + 1);
        if (content.length > MOST_FILE_BYTES) {
            throw BundleErrors.fileTooLarge(path, MOST_FILE_BYTES);
        }
        return content;
    }

    /** A path without detours. Nothing is ever written to disk, but a name that climbs is no accident. */
    private static String path(String name) throws BundleFault {
        if (name.length() > MOST_NAME_CHARACTERS) {
            throw BundleErrors.nameTooLong(MOST_NAME_CHARACTERS);
        }
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*") || name.indexOf('\0') >= 0) {
            throw BundleErrors.unsafeName(name);
        }
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("[/\\\\]", -1)) {
            if (segment.equals("..")) {
                throw BundleErrors.unsafeName(name);
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    /** Counts what comes out of the compression, whether anybody keeps it or not. */
    private static final class Meter extends FilterInputStream {
        private final long most;
        private final boolean byRatio;
        private long bytes;
        private @Nullable BundleFault exceeded;

        Meter(InputStream unpacked, int archiveBytes) {
            super(unpacked);
            long inProportion = Math.max(HARMLESS_BYTES, (long) archiveBytes * MOST_TIMES);
            this.byRatio = inProportion < MOST_UNPACKED_BYTES;
            this.most = Math.min(inProportion, MOST_UNPACKED_BYTES);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long more) throws IOException {
            bytes += more;
            if (bytes > most) {
                exceeded = byRatio
                        ? BundleErrors.packedTooTight(MOST_TIMES)
                        : BundleErrors.unpackedTooLarge(MOST_UNPACKED_BYTES);
                throw new IOException("the archive is larger than allowed");
            }
        }
    }
}
