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
import dev.understudy.ssm.resourcepolicy.Sharing;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lists of documents and of the versions of one. */
final class DocumentLists {
    private static final int PAGE = 50;
    /** Whom a policy means that names nobody in particular. */
    private static final String EVERYBODY = "*";

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
            String arn = SsmArns.document(context.partition(), "", document.name());
            FoundDocument shown = new FoundDocument(
                    document, document.defaultVersion(), FoundDocument.AMAZON, arn, document.name(), true);
            add(shown, List.of(), DocumentFilters.Origin.AMAZON, filters, found);
        }
        for (PartitionKey owner : partitions.keys()) {
            if (owner.region().equals(context.region())) {
                // One lock after another, so that no two partitions are ever held at once.
                partitions.within(owner, (partition, now) -> {
                    if (owner.account().equals(context.account())) {
                        addOwn(partition, filters, found);
                    } else {
                        addShared(partition, context, filters, found);
                    }
                    return owner;
                });
            }
        }
        found.sort(Comparator.comparing(identifier -> String.valueOf(identifier.name())));
        return pager.page(input, context, PageSource.sorted(found, identifier -> String.valueOf(identifier.name())));
    }

    private static void addOwn(Partition<SsmStore> partition, DocumentFilters filters, List<DocumentIdentifier> found) {
        String account = partition.key().account();
        for (DocumentRecord document : partition.store().documents.values()) {
            String arn = SsmArns.document(partition.key(), account, document.name());
            FoundDocument own =
                    new FoundDocument(document, document.defaultVersion(), account, arn, document.name(), true);
            add(own, TagSets.list(partition.tags().of(arn)), DocumentFilters.Origin.SELF, filters, found);
        }
    }

    private static void addShared(
            Partition<SsmStore> partition,
            RequestContext context,
            DocumentFilters filters,
            List<DocumentIdentifier> found) {
        for (DocumentRecord document : partition.store().documents.values()) {
            FoundDocument shared = DocumentLibrary.listed(document, context.partition(), partition);
            if (shared != null) {
                add(shared, List.of(), origin(shared, context.account(), partition), filters, found);
            }
        }
    }

    private static DocumentFilters.Origin origin(FoundDocument shared, String account, Partition<SsmStore> partition) {
        DocumentRecord document = shared.document();
        boolean everybody = document.shareOf(account) == null
                ? Sharing.allowed(shared.arn(), partition, EVERYBODY, DocumentPolicyResources.ACTION)
                : !document.shares().containsKey(account);
        return everybody ? DocumentFilters.Origin.PUBLIC : DocumentFilters.Origin.PRIVATE;
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

    /** The versions of a document that the caller sees, newest first. */
    Page<DocumentVersionInfo> versions(ListDocumentVersionsInput input, RequestContext context) {
        FoundDocument found = library.find(input.name(), null, null, partitions.of(context), context);
        DocumentRecord document = found.document();
        List<DocumentVersion> newestFirst =
                new ArrayList<>(found.whole() ? document.versions() : List.of(found.version()));
        newestFirst.sort(Comparator.comparingLong(DocumentVersion::number).reversed());
        PageSource<DocumentVersion> source = PageSource.sorted(newestFirst, DocumentLists::place);
        return pager.page(input, context, source).map(version -> DocumentAnswers.version(document, version));
    }

    /** Counts down, because pages continue with greater keys. */
    private static String place(DocumentVersion version) {
        return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - version.number());
    }
}
