package dev.understudy.ssm.document.state;

import dev.understudy.ssm.model.DocumentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A document with the versions that it has.
 *
 * @param name unique in its account and region
 * @param type never changes
 * @param author the name of the user who created it
 * @param createdAt when its first version was made
 * @param versions oldest first, never empty; there are gaps where versions were deleted
 * @param lastNumber the number of the newest version that there ever was
 * @param defaultNumber the version that is meant by whoever names none
 * @param shares the accounts that it is shared with, or {@code all}, and the versions that each of them sees:
 *     {@code $DEFAULT}, {@code $LATEST} or {@code $ALL}
 */
public record DocumentRecord(
        String name,
        DocumentType type,
        String author,
        Instant createdAt,
        List<DocumentVersion> versions,
        long lastNumber,
        long defaultNumber,
        Map<String, String> shares) {
    /** The account id that stands for everybody. */
    public static final String EVERYBODY = "all";

    /** Copies what could change. */
    public DocumentRecord {
        versions = List.copyOf(versions);
        shares = shares.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** A document that has its first version. */
    public static DocumentRecord created(String name, DocumentType type, String author, DocumentVersion first) {
        return new DocumentRecord(
                name, type, author, first.createdAt(), List.of(first), first.number(), first.number(), Map.of());
    }

    /** The newest version that is left. */
    public DocumentVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The version that is meant by whoever names none. */
    public DocumentVersion defaultVersion() {
        DocumentVersion version = version(defaultNumber);
        if (version == null) {
            throw new IllegalStateException(name + " has lost its default version " + defaultNumber);
        }
        return version;
    }

    /** The version of this number, or null. */
    public @Nullable DocumentVersion version(long number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The version that its author calls so, or null. */
    public @Nullable DocumentVersion named(String versionName) {
        return versions.stream()
                .filter(version -> versionName.equals(version.labels().versionName()))
                .findFirst()
                .orElse(null);
    }

    /** With one more version. */
    public DocumentRecord with(DocumentVersion next) {
        List<DocumentVersion> all = new ArrayList<>(versions);
        all.add(next);
        return new DocumentRecord(name, type, author, createdAt, all, next.number(), defaultNumber, shares);
    }

    /** With a version changed, if it is still there. */
    public DocumentRecord changing(long number, UnaryOperator<DocumentVersion> change) {
        List<DocumentVersion> all = versions.stream()
                .map(version -> version.number() == number ? change.apply(version) : version)
                .toList();
        return new DocumentRecord(name, type, author, createdAt, all, lastNumber, defaultNumber, shares);
    }

    /** Without a version that is not the default one. */
    public DocumentRecord without(long number) {
        List<DocumentVersion> left =
                versions.stream().filter(version -> version.number() != number).toList();
        return new DocumentRecord(name, type, author, createdAt, left, lastNumber, defaultNumber, shares);
    }

    /** With another default version. */
    public DocumentRecord withDefault(long number) {
        return new DocumentRecord(name, type, author, createdAt, versions, lastNumber, number, shares);
    }

    /** Shared with others than before. */
    public DocumentRecord withShares(Map<String, String> changed) {
        return new DocumentRecord(name, type, author, createdAt, versions, lastNumber, defaultNumber, changed);
    }

    /** Which versions an account sees although the document is not its own, or null if none. */
    public @Nullable String shareOf(String account) {
        String own = shares.get(account);
        return own == null ? shares.get(EVERYBODY) : own;
    }
}
