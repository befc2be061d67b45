package dev.understudy.ssm.document;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.document.content.ContentRules;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.document.state.VersionLabels;
import dev.understudy.ssm.document.state.VersionState;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.DeleteDocumentInput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentRequires;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.UpdateDocumentInput;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.CreationTags;
import dev.understudy.ssm.tag.TagSets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Making, changing and deleting documents and their versions. */
final class DocumentWrites {
    private static final int LARGEST_CONTENT = 64 * 1024;
    private static final String LATEST = "$LATEST";
    /** Who does everything here: nobody is authenticated. */
    private static final String AUTHOR = "root";

    private static final List<String> RESERVED_PREFIXES =
            List.of("aws", "amazon", "amzn", "AWSEC2", "AWSConfigRemediation", "AWSSupport");

    private final Quotas quotas;
    private final Requirements requirements;
    private final DocumentActivation activation;

    DocumentWrites(Quotas quotas, Requirements requirements, DocumentActivation activation) {
        this.quotas = quotas;
        this.requirements = requirements;
        this.activation = activation;
    }

    /** A new document with its first version. */
    DocumentRecord create(
            CreateDocumentInput input, Enclosures enclosures, Partition<SsmStore> partition, RequestContext context) {
        refuseReserved(input.name());
        if (partition.store().documents.contains(input.name())) {
            throw DocumentErrors.alreadyExists(input.name());
        }
        int limit = quotas.limit("ssm.documents", 500);
        if (partition.store().documents.size() >= limit) {
            throw DocumentErrors.tooManyDocuments(limit);
        }
        DocumentType type = input.documentType() == null ? DocumentType.COMMAND : input.documentType();
        DocumentContent content = content(type, input.content(), input.documentFormat());
        DocumentVersion first = new DocumentVersion(
                1,
                new VersionLabels(input.versionName(), input.displayName(), input.targetType()),
                content,
                requirements.check(type, content, orEmpty(input.requires()), enclosures.required(), partition),
                enclosures.attachments(),
                context.now(),
                new VersionState.Creating(),
                List.of());
        Map<String, String> tags = TagSets.of(input.tags());
        String arn = SsmArns.document(partition.key(), partition.key().account(), input.name());
        partition.tags().add(arn, tags, tagRules());
        return store(DocumentRecord.created(input.name(), type, AUTHOR, first), partition, context.now());
    }

    private static List<DocumentRequires> orEmpty(@Nullable List<DocumentRequires> requires) {
        return requires == null ? List.of() : requires;
    }

    private TagRules tagRules() {
        return CreationTags.rules("A document", quotas);
    }

    private static void refuseReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String prefix : RESERVED_PREFIXES) {
            if (lower.startsWith(prefix.toLowerCase(Locale.ROOT))) {
                throw DocumentErrors.reservedName(name, prefix);
            }
        }
    }

    private static DocumentContent content(DocumentType type, String text, @Nullable DocumentFormat format) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_CONTENT) {
            throw DocumentErrors.tooLarge();
        }
        DocumentFormat written = format == null ? DocumentFormat.JSON : format;
        return new DocumentContent(text, written, ContentRules.check(type, text, written));
    }

    private DocumentRecord store(DocumentRecord document, Partition<SsmStore> partition, Instant now) {
        partition.store().documents.put(document.name(), document);
        activation.begin(document, partition, now);
        return document;
    }

    /** A document with one more version. */
    DocumentRecord update(
            UpdateDocumentInput input, Enclosures enclosures, Partition<SsmStore> partition, RequestContext context) {
        DocumentRecord document = require(input.name(), partition);
        DocumentVersion latest = document.latest();
        refuseUnlessLatest(input, document);
        DocumentContent content = content(document.type(), input.content(), input.documentFormat());
        refuseSchemaOfOneVersion(document.type(), latest.content());
        refuseSchemaOfOneVersion(document.type(), content);
        VersionLabels labels = labels(input, latest.labels());
        boolean same = latest.content().text().equals(content.text())
                && Objects.equals(latest.labels().displayName(), labels.displayName())
                && Objects.equals(latest.labels().targetType(), labels.targetType())
                && enclosures.attachments().isEmpty();
        if (same) {
            throw DocumentErrors.duplicateContent(document.name());
        }
        refuseTaken(input.versionName(), document);
        DocumentVersion next = new DocumentVersion(
                document.lastNumber() + 1,
                labels,
                content,
                requirements.check(document.type(), content, latest.requires(), enclosures.required(), partition),
                enclosures.attachments(),
                context.now(),
                new VersionState.Updating(),
                List.of());
        return store(document.with(next), partition, context.now());
    }

    private static void refuseUnlessLatest(UpdateDocumentInput input, DocumentRecord document) {
        String version = input.documentVersion();
        if (version == null || version.equals("$DEFAULT")) {
            throw DocumentErrors.updateOfNoVersion();
        }
        if (!version.equals(LATEST) && !version.equals(document.latest().numeral())) {
            throw DocumentErrors.updateOfOldVersion(document.name());
        }
    }

    private static void refuseSchemaOfOneVersion(DocumentType type, DocumentContent content) {
        if (type == DocumentType.COMMAND && content.outline().schemaVersion().equals("1.2")) {
            throw DocumentErrors.notUpdatable(
                    type.wireValue(), content.outline().schemaVersion());
        }
    }

    /** What an update does not speak of stays, except for the version's own name. */
    private static VersionLabels labels(UpdateDocumentInput input, VersionLabels before) {
        return new VersionLabels(
                input.versionName(),
                input.displayName() == null ? before.displayName() : input.displayName(),
                input.targetType() == null ? before.targetType() : input.targetType());
    }

    private void refuseTaken(@Nullable String versionName, DocumentRecord document) {
        if (versionName != null && document.named(versionName) != null) {
            throw DocumentErrors.duplicateVersionName(versionName);
        }
        if (document.versions().size() >= quotas.limit("ssm.document-versions", 1000)) {
            throw DocumentErrors.tooManyVersions();
        }
    }

    /** A document of the caller's own. */
    static DocumentRecord require(String name, Partition<SsmStore> partition) {
        return partition.store().documents.require(name, () -> DocumentErrors.notFound(name));
    }

    /** Deletes one version, or the document if the request names none. */
    void delete(DeleteDocumentInput input, Partition<SsmStore> partition) {
        DocumentRecord document =
                partition.store().documents.require(input.name(), () -> DocumentErrors.notOwned(input.name()));
        if (input.documentVersion() == null && input.versionName() == null) {
            deleteWhole(document, input, partition);
            return;
        }
        DocumentVersion version = DocumentLibrary.select(document, input.documentVersion(), input.versionName());
        if (version == null) {
            throw DocumentErrors.unknownDeletion(
                    String.valueOf(input.documentVersion() == null ? input.versionName() : input.documentVersion()));
        }
        if (version.number() == document.defaultNumber()) {
            throw DocumentErrors.deletionOfDefault();
        }
        partition.store().documents.put(document.name(), document.without(version.number()));
        DocumentActivation.forget(document.name(), version, partition);
    }

    private static void deleteWhole(DocumentRecord document, DeleteDocumentInput input, Partition<SsmStore> partition) {
        String arn = SsmArns.document(partition.key(), partition.key().account(), document.name());
        if (!document.shares().isEmpty()
                || partition.store().resourcePoliciesByArn.count(arn) > 0) {
            throw DocumentErrors.deletionOfShared();
        }
        boolean schema = document.type() == DocumentType.APPLICATION_CONFIGURATION_SCHEMA;
        if (schema && !Boolean.TRUE.equals(input.force())) {
            throw DocumentErrors.deletionOfSchema();
        }
        partition.store().documents.remove(document.name());
        partition.tags().drop(arn);
        document.versions().forEach(version -> DocumentActivation.forget(document.name(), version, partition));
    }
}
