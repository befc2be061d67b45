package dev.understudy.ssm.document;

import dev.understudy.core.paging.Page;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.document.content.AttachedFiles;
import dev.understudy.ssm.document.state.Attachment;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.model.AttachmentsSource;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.CreateDocumentOutput;
import dev.understudy.ssm.model.DeleteDocumentInput;
import dev.understudy.ssm.model.DeleteDocumentOutput;
import dev.understudy.ssm.model.DescribeDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentOutput;
import dev.understudy.ssm.model.DescribeDocumentPermissionInput;
import dev.understudy.ssm.model.DescribeDocumentPermissionOutput;
import dev.understudy.ssm.model.DocumentDefaultVersionDescription;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentOperations;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentVersionInfo;
import dev.understudy.ssm.model.GetDocumentInput;
import dev.understudy.ssm.model.GetDocumentOutput;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryInput;
import dev.understudy.ssm.model.ListDocumentMetadataHistoryOutput;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentVersionsOutput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.ListDocumentsOutput;
import dev.understudy.ssm.model.ModifyDocumentPermissionInput;
import dev.understudy.ssm.model.ModifyDocumentPermissionOutput;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.UpdateDocumentDefaultVersionInput;
import dev.understudy.ssm.model.UpdateDocumentDefaultVersionOutput;
import dev.understudy.ssm.model.UpdateDocumentInput;
import dev.understudy.ssm.model.UpdateDocumentMetadataInput;
import dev.understudy.ssm.model.UpdateDocumentMetadataOutput;
import dev.understudy.ssm.model.UpdateDocumentOutput;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of all types.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents.html">AWS Systems Manager
 *     Documents</a>
 */
public final class Documents implements DocumentOperations {
    /** Operations that read attachments from buckets, and so may wait. */
    public static final Set<String> BLOCKING = Set.of("CreateDocument", "UpdateDocument");

    private final Partitions<SsmStore> partitions;
    private final DocumentLibrary library;
    private final Attachments attachments;
    private final Requirements requirements;
    private final DocumentWrites writes;
    private final DocumentLists lists;
    private final DocumentSharing sharing;
    private final DocumentReviewing reviewing = new DocumentReviewing();

    /** Documents in a library, whose new versions become active through the given activation. */
    public Documents(
            Partitions<SsmStore> partitions, DocumentLibrary library, DocumentActivation activation, Kernel kernel) {
        this.partitions = partitions;
        this.library = library;
        this.attachments = new Attachments(kernel.buckets(), library, partitions);
        this.requirements = new Requirements(library, partitions);
        this.writes = new DocumentWrites(kernel.quotas(), requirements, activation);
        this.lists = new DocumentLists(partitions, library);
        this.sharing = new DocumentSharing(kernel.quotas());
    }

    @Override
    public CreateDocumentOutput createDocument(CreateDocumentInput input, RequestContext context) {
        List<DocumentRequires> requires = Objects.requireNonNullElse(input.requires(), List.of());
        Enclosures enclosures =
                enclosures(input.attachments(), input.content(), input.documentFormat(), requires, context);
        return partitions.within(context.partition(), (partition, now) -> {
            DocumentRecord created = writes.create(input, enclosures, partition, context);
            return CreateDocumentOutput.builder()
                    .documentDescription(newest(created, partition))
                    .build();
        });
    }

    @Override
    public UpdateDocumentOutput updateDocument(UpdateDocumentInput input, RequestContext context) {
        List<DocumentRequires> requires = partitions.within(context.partition(), (partition, now) -> {
            DocumentRecord document = partition.store().documents.get(input.name());
            return document == null ? List.of() : document.latest().requires();
        });
        Enclosures enclosures =
                enclosures(input.attachments(), input.content(), input.documentFormat(), requires, context);
        return partitions.within(context.partition(), (partition, now) -> {
            DocumentRecord updated = writes.update(input, enclosures, partition, context);
            return UpdateDocumentOutput.builder()
                    .documentDescription(newest(updated, partition))
                    .build();
        });
    }

    /** Reads buckets and looks into other accounts, so that no lock may be held. */
    private Enclosures enclosures(
            @Nullable List<AttachmentsSource> sources,
            String content,
            @Nullable DocumentFormat format,
            List<DocumentRequires> requires,
            RequestContext context) {
        List<Attachment> files =
                sources == null ? List.of() : attachments.read(sources, AttachedFiles.in(content, format), context);
        return new Enclosures(files, requirements.elsewhere(requires, context.partition()));
    }

    private static DocumentDescription newest(DocumentRecord document, Partition<SsmStore> partition) {
        String account = partition.key().account();
        String arn = SsmArns.document(partition.key(), account, document.name());
        FoundDocument found = new FoundDocument(document, document.latest(), account, arn, document.name(), true);
        return DocumentAnswers.description(found, TagSets.list(partition.tags().of(arn)))
                .build();
    }

    @Override
    public UpdateDocumentDefaultVersionOutput updateDocumentDefaultVersion(
            UpdateDocumentDefaultVersionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        DocumentRecord document = DocumentWrites.require(input.name(), partition);
        DocumentVersion version = DocumentLibrary.select(document, input.documentVersion(), null);
        if (version == null) {
            throw DocumentErrors.unknownDefault(input.name(), input.documentVersion());
        }
        partition.store().documents.put(document.name(), document.withDefault(version.number()));
        return UpdateDocumentDefaultVersionOutput.builder()
                .description(DocumentDefaultVersionDescription.builder()
                        .name(document.name())
                        .defaultVersion(version.numeral())
                        .defaultVersionName(version.labels().versionName())
                        .build())
                .build();
    }

    @Override
    public GetDocumentOutput getDocument(GetDocumentInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        FoundDocument found =
                library.find(input.name(), input.documentVersion(), input.versionName(), partition, context);
        GetDocumentOutput answer = DocumentAnswers.content(found, input.documentFormat());
        DocumentActivation.countRead(found, partition, context.now());
        return answer;
    }

    @Override
    public DescribeDocumentOutput describeDocument(DescribeDocumentInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        FoundDocument found =
                library.find(input.name(), input.documentVersion(), input.versionName(), partition, context);
        boolean own = found.owner().equals(context.account());
        List<Tag> tags = own ? TagSets.list(partition.tags().of(found.arn())) : List.of();
        DocumentDescription description = DocumentAnswers.description(found, tags)
                .category(library.published().categories(found))
                .categoryEnum(library.published().categoryNames(found))
                .build();
        DocumentActivation.countRead(found, partition, context.now());
        return DescribeDocumentOutput.builder().document(description).build();
    }

    @Override
    public DeleteDocumentOutput deleteDocument(DeleteDocumentInput input, RequestContext context) {
        writes.delete(input, partitions.of(context));
        return DeleteDocumentOutput.builder().build();
    }

    @Override
    public ListDocumentsOutput listDocuments(ListDocumentsInput input, RequestContext context) {
        Page<DocumentIdentifier> page = lists.documents(input, context);
        return ListDocumentsOutput.builder()
                .documentIdentifiers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public ListDocumentVersionsOutput listDocumentVersions(ListDocumentVersionsInput input, RequestContext context) {
        Page<DocumentVersionInfo> page = lists.versions(input, context);
        return ListDocumentVersionsOutput.builder()
                .documentVersions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public ModifyDocumentPermissionOutput modifyDocumentPermission(
            ModifyDocumentPermissionInput input, RequestContext context) {
        sharing.modify(input, partitions.of(context));
        return ModifyDocumentPermissionOutput.builder().build();
    }

    @Override
    public DescribeDocumentPermissionOutput describeDocumentPermission(
            DescribeDocumentPermissionInput input, RequestContext context) {
        return sharing.describe(input, partitions.of(context), context);
    }

    @Override
    public UpdateDocumentMetadataOutput updateDocumentMetadata(
            UpdateDocumentMetadataInput input, RequestContext context) {
        reviewing.review(input, partitions.of(context), context.now());
        return UpdateDocumentMetadataOutput.builder().build();
    }

    @Override
    public ListDocumentMetadataHistoryOutput listDocumentMetadataHistory(
            ListDocumentMetadataHistoryInput input, RequestContext context) {
        return reviewing.history(input, partitions.of(context), context);
    }
}
