package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.DocumentFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a content says about its attachments, in {@code files}.
 *
 * @param files the expected SHA-256 in hexadecimal digits, or an empty text, by name
 */
public record AttachedFiles(Map<String, String> files) {
    static final String KEY = "files";

    private static AttachedFiles in(InputValue.Members content) {
        Map<String, String> files = new LinkedHashMap<>();
        InputValue declared = content.values().get(KEY);
        if (declared instanceof InputValue.Members members) {
            members.values().forEach((name, file) -> {
                InputValue checksums = ParameterDefinitions.member(file, "checksums");
                String sha256 = checksums == null ? null : ParameterDefinitions.text(checksums, "sha256");
                files.put(name, sha256 == null ? "" : sha256);
            });
        }
        return new AttachedFiles(files);
    }

    /**
     * The files that a content in JSON or YAML names; text names none.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocumentContent} if the content is none
     */
    public static AttachedFiles in(String content, @Nullable DocumentFormat format) {
        return format == DocumentFormat.TEXT
                ? new AttachedFiles(Map.of())
                : in(ContentReader.read(content, format == null ? DocumentFormat.JSON : format));
    }

    /** The names of the files. */
    public Set<String> names() {
        return files.keySet();
    }

    /** The expected checksums of those files that have one, by name. */
    public Map<String, String> sha256() {
        Map<String, String> known = new LinkedHashMap<>(files);
        known.values().removeIf(String::isEmpty);
        return known;
    }
}
