package dev.understudy.ssm.document;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentVersionInfo;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists of documents and of the versions of one. */
final class DocumentLists {
    private static final int PAGE = 50;

    private final Partitions<SsmStore> partitions;
    private final DocumentLibrary library;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    DocumentLists(Partitions<SsmStore> partitions, DocumentLibrary library) {
        this.partitions = partitions;
        this.library = library;
    }

    /** The documents that a caller can use and that satisfy all filters, in order of their names. */
    Page<DocumentIdentifier> documents(ListDocumentsInput input, RequestContext context) {
        DocumentFilters filters = DocumentFilters.of(input);
        List<DocumentIdentifier> found = new ArrayList<>();
        for (DocumentRecord document : library.published().all()) {
            FoundDocument shown = found(document, FoundDocument.AMAZON, context.partition(), true);
            add(shown, List.of(), DocumentFilters.Origin.AMAZON, filters, found);
        }
        for (PartitionKey owner : partitions.keys()) {
            if (owner.region().equals(context.region())) {
                // One lock after another, so that no two partitions are ever held at once.
                partitions.within(owner, (partition, now) -> {
                    addVisible(partition, context, filters, found);
                    return owner;
                });
            }
        }
        found.sort(Comparator.comparing(identifier -> String.valueOf(identifier.name())));
        return pager.page(input, context, PageSource.sorted(found, identifier -> String.valueOf(identifier.name())));
    }

    private static void addVisible(
            Partition<SsmStore> partition,
            RequestContext context,
            DocumentFilters filters,
            List<DocumentIdentifier> found) {
        String account = partition.key().account();
        boolean own = account.equals(context.account());
        for (DocumentRecord document : partition.store().documents.values()) {
            DocumentFilters.Origin origin = own ? DocumentFilters.Origin.SELF : shared(document, context.account());
            if (origin != null) {
                String arn = SsmArns.document(partition.key(), account, document.name());
                List<Tag> tags = own ? TagSets.list(partition.tags().of(arn)) : List.of();
                add(found(document, account, partition.key(), own), tags, origin, filters, found);
            }
        }
    }

    private static DocumentFilters.@Nullable Origin shared(DocumentRecord document, String account) {
        if (document.shares().containsKey(account)) {
            return DocumentFilters.Origin.PRIVATE;
        }
        return document.shareOf(account) == null ? null : DocumentFilters.Origin.PUBLIC;
    }

    private static FoundDocument found(DocumentRecord document, String owner, PartitionKey key, boolean byName) {
        String account = owner.equals(FoundDocument.AMAZON) ? "" : owner;
        String arn = SsmArns.document(key, account, document.name());
        return new FoundDocument(document, document.defaultVersion(), owner, arn, byName ? document.name() : arn);
    }

    private static void add(
            FoundDocument shown,
            List<Tag> tags,
            DocumentFilters.Origin origin,
            DocumentFilters filters,
            List<DocumentIdentifier> found) {
        DocumentIdentifier identifier = DocumentAnswers.identifier(shown, tags);
        if (filters.accept(identifier, shown.document().name(), origin)) {
            found.add(identifier);
        }
    }

    /** The versions of a document, newest first. */
    Page<DocumentVersionInfo> versions(ListDocumentVersionsInput input, RequestContext context) {
        FoundDocument found = library.find(input.name(), null, null, partitions.of(context), context);
        DocumentRecord document = found.document();
        List<DocumentVersion> newestFirst = new ArrayList<>(document.versions());
        newestFirst.sort(Comparator.comparingLong(DocumentVersion::number).reversed());
        PageSource<DocumentVersion> source = PageSource.sorted(newestFirst, DocumentLists::place);
        return pager.page(input, context, source).map(version -> DocumentAnswers.version(document, version));
    }

    /** Counts down, because pages continue with greater keys. */
    private static String place(DocumentVersion version) {
        return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - version.number());
    }
}
