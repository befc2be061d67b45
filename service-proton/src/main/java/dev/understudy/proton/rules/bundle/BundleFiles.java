package dev.understudy.proton.rules.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a bundle, by their paths below the folder that holds {@code schema/schema.yaml}: official guides pack
 * that folder as often as what is in it. Files elsewhere mean nothing.
 */
final class BundleFiles {
    /** The one file that every bundle has. */
    static final String SCHEMA = "schema/schema.yaml";

    private static final String SCHEMA_FOLDER = "schema";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SortedMap<String, byte[]> files;

    private BundleFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Whether a file with this path may have a meaning, wherever the bundle begins. */
    static boolean matters(String path) {
        String[] segments = path.split("/", -1);
        return Arrays.stream(segments, 0, segments.length - 1)
                .anyMatch(segment -> segment.equals(SCHEMA_FOLDER)
                        || Arrays.stream(BundlePart.values())
                                .anyMatch(part -> part.folder().equals(segment)));
    }

    /**
     * The files of the bundle among those of an archive. If there are several bundles, the one nearest to the top
     * counts.
     *
     * @throws BundleFault if there is no schema file
     */
    static BundleFiles of(Map<String, byte[]> all) throws BundleFault {
        String root = null;
        for (String path : all.keySet()) {
            if (path.equals(SCHEMA) || path.endsWith("/" + SCHEMA)) {
                String folder = path.substring(0, path.length() - SCHEMA.length());
                if (root == null || isNearer(folder, root)) {
                    root = folder;
                }
            }
        }
        if (root == null) {
            throw BundleErrors.missingFile(SCHEMA);
        }
        return new BundleFiles(below(root, all));
    }

    private static boolean isNearer(String folder, String other) {
        long depth = depth(folder) - depth(other);
        return depth < 0 || (depth == 0 && folder.compareTo(other) < 0);
    }

    private static long depth(String folder) {
        return folder.chars().filter(each -> each == '/').count();
    }

    private static SortedMap<String, byte[]> below(String folder, Map<String, byte[]> all) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        all.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), content);
            }
        });
        return below;
    }

    /**
     * The text of a file.
     *
     * @throws BundleFault if it is not there, or no text
     */
    String text(String path) throws BundleFault {
        byte[] content = files.get(path);
        if (content == null) {
            throw BundleErrors.missingFile(path);
        }
        String text = decoded(content);
        if (text == null) {
            throw BundleErrors.noText(path);
        }
        return text;
    }

    /** The files of a folder, by their names in it. */
    SortedMap<String, byte[]> folder(String folder) {
        return below(folder + "/", files);
    }

    /** A text in UTF-8, or null if it is none. */
    static @Nullable String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
