package dev.understudy.ssm.document;

import com.google.common.base.CharMatcher;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.document.published.PublishedDocuments;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidDocumentVersion;
import dev.understudy.ssm.resourcepolicy.Sharing;
import dev.understudy.ssm.state.SsmStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All documents that a caller can use: its own, those that AWS publishes, and those that others share with it. */
public final class DocumentLibrary {
    private static final String DEFAULT = "$DEFAULT";
    private static final String LATEST = "$LATEST";
    private static final String EVERY = "$ALL";
    private static final int MOST_DIGITS = 18;
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final PublishedDocuments published;

    /** A library with what AWS publishes. */
    public DocumentLibrary(PublishedDocuments published) {
        this.published = published;
    }

    /** What AWS publishes. */
    PublishedDocuments published() {
        return published;
    }

    /** The partition that keeps a document: the caller's own unless an ARN names another account. */
    public PartitionKey owner(String nameOrArn, PartitionKey caller) {
        String owner = DocumentReference.of(nameOrArn, caller).owner();
        return owner.isEmpty() ? caller : caller.inAccount(owner);
    }

    /**
     * The version of a document that a request means.
     *
     * @param nameOrArn the document
     * @param version a number, {@code $LATEST} or {@code $DEFAULT}; null for the default version
     * @param versionName the version's name; if both are given they have to mean the same version
     * @param partition the one that {@link #owner} tells
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument} if the caller sees no such document,
     *     {@code InvalidDocumentVersion} if it has no such version
     */
    public FoundDocument find(
            String nameOrArn,
            @Nullable String version,
            @Nullable String versionName,
            Partition<SsmStore> partition,
            RequestContext context) {
        return find(
                nameOrArn, version, versionName, partition, context.partition().inAccount(context.account()));
    }

    /** The version of a document that an account means, in a region; see the other method of this name. */
    public FoundDocument find(
            String nameOrArn,
            @Nullable String version,
            @Nullable String versionName,
            Partition<SsmStore> partition,
            PartitionKey caller) {
        DocumentReference reference = DocumentReference.of(nameOrArn, caller);
        DocumentRecord amazon = reference.owner().isEmpty() ? published.get(reference.name()) : null;
        DocumentRecord document = amazon == null ? partition.store().documents.get(reference.name()) : amazon;
        boolean own = partition.key().account().equals(caller.account());
        String share = document == null || own || amazon != null ? EVERY : share(document, caller, partition);
        if (document == null || share == null) {
            throw DocumentErrors.notFound(nameOrArn);
        }
        DocumentVersion chosen = choose(document, share, version, versionName);
        String account = amazon == null ? partition.key().account() : "";
        String arn = SsmArns.document(partition.key(), account, document.name());
        return new FoundDocument(
                document,
                chosen,
                amazon == null ? account : FoundDocument.AMAZON,
                arn,
                own || amazon != null ? document.name() : arn,
                share.equals(EVERY));
    }

    /** The version of a document that an account means, or null if it sees none; see {@link #find}. */
    @Nullable FoundDocument seek(
            String nameOrArn,
            @Nullable String version,
            @Nullable String versionName,
            Partition<SsmStore> partition,
            PartitionKey caller) {
        try {
            return find(nameOrArn, version, versionName, partition, caller);
        } catch (InvalidDocument | InvalidDocumentVersion unseen) {
            return null;
        }
    }

    /** Whether an account may use a document that is not its own. */
    public static boolean shared(DocumentRecord document, PartitionKey caller, Partition<SsmStore> owner) {
        return share(document, caller, owner) != null;
    }

    /**
     * A document that is not the caller's own, as its list shows it; null if nobody shares it with this account.
     */
    static @Nullable FoundDocument listed(DocumentRecord document, PartitionKey caller, Partition<SsmStore> partition) {
        String share = share(document, caller, partition);
        if (share == null) {
            return null;
        }
        String owner = partition.key().account();
        String arn = SsmArns.document(partition.key(), owner, document.name());
        return new FoundDocument(document, usual(document, share), owner, arn, arn, share.equals(EVERY));
    }

    /** Which versions an account sees of a document that is not its own, or null if none. */
    private static @Nullable String share(DocumentRecord document, PartitionKey caller, Partition<SsmStore> partition) {
        String share = document.shareOf(caller.account());
        PartitionKey owner = partition.key();
        String arn = SsmArns.document(owner, owner.account(), document.name());
        boolean byPolicy =
                share == null && Sharing.allowed(arn, partition, caller.account(), DocumentPolicyResources.ACTION);
        return byPolicy ? EVERY : share;
    }

    private static DocumentVersion choose(
            DocumentRecord document, String share, @Nullable String version, @Nullable String versionName) {
        boolean unasked = version == null && versionName == null;
        DocumentVersion chosen = unasked ? usual(document, share) : select(document, version, versionName);
        if (chosen == null || !(share.equals(EVERY) || chosen.equals(usual(document, share)))) {
            throw unknown(document, version, versionName);
        }
        return chosen;
    }

    /** Without a selector whoever sees only the latest version gets that one. */
    private static DocumentVersion usual(DocumentRecord document, String share) {
        return share.equals(LATEST) ? document.latest() : document.defaultVersion();
    }

    /** The version of a document of the caller's own; see {@link #find}. */
    static DocumentVersion require(DocumentRecord document, @Nullable String version, @Nullable String versionName) {
        return choose(document, EVERY, version, versionName);
    }

    private static ModeledError unknown(
            DocumentRecord document, @Nullable String version, @Nullable String versionName) {
        String asked = version == null ? String.valueOf(versionName) : version;
        return DocumentErrors.unknownVersion(asked, document.latest().number());
    }

    /** The version that a request selects by number, by name or by both, or null if there is none. */
    static @Nullable DocumentVersion select(
            DocumentRecord document, @Nullable String version, @Nullable String versionName) {
        DocumentVersion numbered = version == null ? null : numbered(document, version);
        if (versionName == null) {
            return numbered;
        }
        DocumentVersion named = document.named(versionName);
        return version == null || Objects.equals(numbered, named) ? named : null;
    }

    private static @Nullable DocumentVersion numbered(DocumentRecord document, String version) {
        if (version.equals(LATEST)) {
            return document.latest();
        }
        if (version.equals(DEFAULT)) {
            return document.defaultVersion();
        }
        boolean number = DIGITS.matchesAllOf(version) && !version.isEmpty() && version.length() <= MOST_DIGITS;
        return number ? document.version(Long.parseLong(version)) : null;
    }
}
