package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.delete;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static dev.understudy.ssm.fixture.DocumentRequests.echo;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.understudy.core.model.Structure;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DeleteDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentPermissionInput;
import dev.understudy.ssm.model.DescribeInstanceInformationInput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentPermissionType;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.GetCalendarStateInput;
import dev.understudy.ssm.model.ListCommandsInput;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentVersionsOutput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.UpdateDocumentDefaultVersionInput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused about documents, word for word. Source: sheet SSM documents 1 and 2.3 [recorded]; quotas [model]. */
class DocumentRefusalsTest {
    private static final String OLD =
            "{\"schemaVersion\":\"1.2\",\"runtimeConfig\":{\"aws:runShellScript\":{\"properties\":[]}}}";
    private static final String TOO_MANY_SHARES = "DocumentPermissionLimit: The document can't be shared with more"
            + " Amazon Web Services accounts. You can specify a maximum of 20 accounts per API operation to share a"
            + " private document. By default, you can share a private document with a maximum of 1,000 accounts and"
            + " publicly share up to five documents. If you need to increase the quota for privately or publicly shared"
            + " Systems Manager documents, contact Amazon Web Services Support.";

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);

    /** Three versions: the first and the newest say the same. */
    @BeforeEach
    void aDocument() {
        created(bed, command("say").versionName("one"));
        bed.call(update("say", echo("two")).build());
        bed.call(update("say", echo("one")).build());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(get("nope").build(), "InvalidDocument: Document with name nope does not exist."),
                arguments(
                        DescribeDocumentInput.builder().name("nope").build(),
                        "InvalidDocument: Document with name nope does not exist."),
                arguments(delete("nope").build(), "InvalidDocument: Document nope does not exist in your account"),
                arguments(
                        get("say").documentVersion("999").build(),
                        "InvalidDocumentVersion: Document version: 999 is invalid, latest version is 3"),
                arguments(
                        DescribeDocumentInput.builder()
                                .name("say")
                                .documentVersion("999")
                                .build(),
                        "InvalidDocumentVersion: Document version: 999 is invalid, latest version is 3"),
                arguments(
                        UpdateDocumentDefaultVersionInput.builder()
                                .name("say")
                                .documentVersion("999")
                                .build(),
                        "InvalidDocumentVersion: Document with name say with version 999 does not exist."),
                arguments(command("say").build(), "DocumentAlreadyExists: Document with same name say already exists"),
                arguments(
                        update("say", echo("one")).build(),
                        "DuplicateDocumentContent: Document to be updated with name say has the same metadata and"
                                + " content as document version provided in request"),
                arguments(
                        update("say", echo("four")).versionName("one").build(),
                        "DuplicateDocumentVersionName: Document version name one has already been used for another"
                                + " version of this document"),
                arguments(
                        update("say", echo("four")).documentVersion(null).build(),
                        "InvalidDocumentVersion: Document version for UpdateDocument must be number or $LATEST"),
                arguments(
                        update("say", echo("four")).documentVersion("$DEFAULT").build(),
                        "InvalidDocumentVersion: Document version for UpdateDocument must be number or $LATEST"),
                arguments(
                        update("say", echo("four")).documentVersion("2").build(),
                        "InvalidDocumentVersion: Version provided for document say is not latest. Please provide the"
                                + " latest version to update document say"),
                arguments(
                        update("say", OLD).documentFormat(DocumentFormat.JSON).build(),
                        "InvalidDocumentSchemaVersion: Update is not allowed for documentType: Command, schemaVersion:"
                                + " 1.2"),
                arguments(
                        delete("say").documentVersion("1").build(),
                        "InvalidDocumentOperation: Default version of the document can't be deleted."),
                arguments(
                        share("say")
                                .accountIdsToAdd(List.of("all", SsmBed.OTHER))
                                .build(),
                        "DocumentPermissionLimit: Accounts can either be all or a group of AWS accounts"),
                arguments(
                        command("large").content("#".repeat(64 * 1024 + 1)).build(),
                        "MaxDocumentSizeExceeded: The size limit of a document is 64 KB."),
                arguments(
                        GetCalendarStateInput.builder()
                                .calendarNames(List.of("say"))
                                .build(),
                        "InvalidDocumentType: The SSM document type isn't valid. Valid document types are described in"
                                + " the DocumentType property."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void awsSaysWhatItDoesNotLike(Structure request, String refusal) {
        // Given [recorded], the last two [model]

        // When
        String answer = bed.refusal(request);

        // Then
        assertThat(answer).isEqualTo(refusal);
        assertThat(versions()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, InvalidDocumentOperation", "false, InvalidDocumentOperation", "true, none"})
    void aSchemaIsDeletedByForceOnly(@Nullable Boolean force, @Nullable String code) {
        // Given [docs]
        created(
                bed,
                document(
                        "schema",
                        DocumentType.APPLICATION_CONFIGURATION_SCHEMA,
                        DocumentFormat.JSON,
                        "{\"additionalProperties\":false}"));
        DeleteDocumentInput request = delete("schema").force(force).build();

        // When
        String answer = code == null ? bed.call(request).toString() : bed.refusal(request);

        // Then
        assertThat(answer).startsWith(code == null ? "DeleteDocumentOutput" : code);
    }

    @Test
    void oneVersionOfASharedDocumentCanBeDeleted() {
        // Given a version that is not the default one [recorded]
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        // When
        bed.call(delete("say").documentVersion("$LATEST").build());

        // Then
        assertThat(versions()).isEqualTo(2);
    }

    private int versions() {
        ListDocumentVersionsOutput answer =
                bed.call(ListDocumentVersionsInput.builder().name("say").build());
        return answer.documentVersions().size();
    }

    static List<Structure> listsWithAWrongToken() {
        String token = "nonsense";
        return List.of(
                ListDocumentsInput.builder().nextToken(token).build(),
                ListDocumentVersionsInput.builder().name("say").nextToken(token).build(),
                DescribeDocumentPermissionInput.builder()
                        .name("say")
                        .permissionType(DocumentPermissionType.SHARE)
                        .nextToken(token)
                        .build(),
                ListCommandsInput.builder().nextToken(token).build(),
                DescribeInstanceInformationInput.builder().nextToken(token).build());
    }

    @ParameterizedTest
    @MethodSource("listsWithAWrongToken")
    void aWrongTokenIsRefusedWithoutAWord(Structure request) {
        // Given [recorded]: the message is empty

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).isEqualTo("InvalidNextToken");
    }

    @Test
    void aDocumentHasOnlySoManyVersions() {
        // Given [model]
        quotas.adjust("ssm.document-versions", 3);

        // When
        String refusal = bed.refusal(update("say", echo("four")).build());

        // Then
        assertThat(refusal)
                .isEqualTo("DocumentVersionLimitExceeded: The document has too many versions. Delete one or more"
                        + " document versions and try again.");
    }

    @Test
    void anAccountHasOnlySoManyDocuments() {
        // Given [model]
        quotas.adjust("ssm.documents", 1);

        // When
        String refusal = bed.refusal(document("more", DocumentType.COMMAND, DocumentFormat.YAML, echo("one"))
                .build());

        // Then
        assertThat(refusal).isEqualTo("DocumentLimitExceeded: You can have at most 1 active SSM documents.");
    }

    @Test
    void aDocumentIsSharedWithOnlySoManyAccounts() {
        // Given [docs]
        quotas.adjust("ssm.document-shares", 1);

        // When
        String refusal = bed.refusal(share("say")
                .accountIdsToAdd(List.of(SsmBed.OTHER, "777788889999"))
                .build());

        // Then
        assertThat(refusal).isEqualTo(TOO_MANY_SHARES);
    }

    @Test
    void anAccountHasOnlySoManyPublicDocuments() {
        // Given one public document, and one that may be [docs]
        quotas.adjust("ssm.public-documents", 1);
        created(bed, command("more"));
        bed.call(share("more").accountIdsToAdd(List.of("All")).build());

        // When
        String refusal =
                bed.refusal(share("say").accountIdsToAdd(List.of("all")).build());

        // Then
        assertThat(refusal).isEqualTo(TOO_MANY_SHARES);
        bed.call(share("more").accountIdsToRemove(List.of("ALL")).build());
        bed.call(share("say").accountIdsToAdd(List.of("all")).build());
    }
}
