package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.delete;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.echo;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.hash.Hashing;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentHashType;
import dev.understudy.ssm.model.DocumentStatus;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.DocumentVersionInfo;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentVersionsOutput;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.UpdateDocumentDefaultVersionInput;
import dev.understudy.ssm.model.UpdateDocumentOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and their versions. Source: sheet SSM documents 2.2 to 2.6, scenario D1. */
class DocumentLifeTest {
    private final SsmBed bed = new SsmBed();

    // Source: 2.2 [recorded]
    @Test
    void aNewDocumentIsDescribedAsCreating() {
        DocumentDescription description = created(
                bed,
                command("say")
                        .versionName("v1")
                        .tags(List.of(Tag.builder().key("k").value("v").build())));

        assertThat(description)
                .isEqualTo(DocumentDescription.builder()
                        .hash(sha256(echo("one")))
                        .hashType(DocumentHashType.SHA256)
                        .name("say")
                        .versionName("v1")
                        .owner(SsmBed.ACCOUNT)
                        .createdDate(SsmBed.START)
                        .status(DocumentStatus.CREATING)
                        .documentVersion("1")
                        .description("Prints a word")
                        .platformTypes(List.of(PlatformType.LINUX, PlatformType.MAC_OS))
                        .documentType(DocumentType.COMMAND)
                        .schemaVersion("2.2")
                        .latestVersion("1")
                        .defaultVersion("1")
                        .documentFormat(DocumentFormat.YAML)
                        .tags(List.of(Tag.builder().key("k").value("v").build()))
                        .build());
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    // Source: 2.1, 2.5 [recorded]
    @Test
    void aDescribeRightAfterwardsShowsItActive() {
        created(bed, command("say"));

        DocumentDescription description = described(bed, "say");

        assertThat(description.status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(description.category()).isEmpty();
        assertThat(description.categoryEnum()).isEmpty();
    }

    // Source: 1 [recorded]
    @Test
    void aNameIsUnique() {
        created(bed, command("say"));

        assertThat(bed.refusal(command("say").build()))
                .isEqualTo("DocumentAlreadyExists: Document with same name say already exists");
    }

    // Source: 2.2 [docs]
    @ParameterizedTest
    @ValueSource(strings = {"aws-mine", "Amazon-mine", "amzn", "AWSSupport-x"})
    void somePrefixesAreReserved(String name) {
        assertThat(bed.refusal(command(name).build())).startsWith("ValidationException");
    }

    // Source: 2.2 [docs]
    @Test
    void contentHas64KilobytesAtMost() {
        assertThat(bed.refusal(command("say").content("#".repeat(65537)).build()))
                .startsWith("MaxDocumentSizeExceeded");
    }

    // Source: [model]
    @Test
    void thereIsAQuotaOfDocuments() {
        Quotas quotas = Quotas.aws();
        quotas.adjust("ssm.documents", 1);
        SsmBed small = new SsmBed(quotas);
        created(small, command("say"));

        assertThat(small.refusal(command("say-more").build())).startsWith("DocumentLimitExceeded");
    }

    // Source: 2.3 [recorded]
    @Test
    void anUpdateNamesTheVersionThatItFollows() {
        created(bed, command("say"));

        assertThat(bed.refusal(update("say", echo("two")).documentVersion(null).build()))
                .isEqualTo("InvalidDocumentVersion: Document version for UpdateDocument must be number or $LATEST");
        assertThat(bed.refusal(
                        update("say", echo("two")).documentVersion("$DEFAULT").build()))
                .isEqualTo("InvalidDocumentVersion: Document version for UpdateDocument must be number or $LATEST");
        assertThat(bed.refusal(update("say", echo("two")).documentVersion("7").build()))
                .isEqualTo("InvalidDocumentVersion: Version provided for document say is not latest."
                        + " Please provide the latest version to update document say");
    }

    // Source: 2.3, 7.6 [recorded]
    @Test
    void onlyTheNewestContentCountsAsDuplicate() {
        created(bed, command("say").versionName("v1"));
        assertThat(bed.refusal(update("say", echo("one")).build()))
                .isEqualTo("DuplicateDocumentContent: Document to be updated with name say has the same metadata and"
                        + " content as document version provided in request");
        bed.call(update("say", echo("two")).build());

        UpdateDocumentOutput answer = bed.call(update("say", echo("one")).build());

        assertThat(Objects.requireNonNull(answer.documentDescription()).documentVersion())
                .isEqualTo("3");
    }

    // Source: 2.3 [recorded]
    @Test
    void aVersionNameBelongsToOneVersion() {
        created(bed, command("say").versionName("v1"));

        assertThat(bed.refusal(update("say", echo("two")).versionName("v1").build()))
                .isEqualTo("DuplicateDocumentVersionName: Document version name v1 has already been used for another"
                        + " version of this document");
    }

    // Source: 2.3, 7.4 [recorded]
    @Test
    void anUpdateDoesNotMoveTheDefault() {
        created(bed, command("say"));

        UpdateDocumentOutput answer =
                bed.call(update("say", echo("two")).versionName("v2").build());

        DocumentDescription description = Objects.requireNonNull(answer.documentDescription());
        assertThat(description.status()).isEqualTo(DocumentStatus.UPDATING);
        assertThat(description.latestVersion()).isEqualTo("2");
        assertThat(description.defaultVersion()).isEqualTo("1");
        assertThat(read(bed, get("say")).documentVersion()).isEqualTo("1");
        assertThat(read(bed, get("say").documentVersion("$LATEST")).documentVersion())
                .isEqualTo("2");
        assertThat(read(bed, get("say").versionName("v2")).documentVersion()).isEqualTo("2");
        assertThat(bed.refusal(get("say").documentVersion("9").build()))
                .isEqualTo("InvalidDocumentVersion: Document version: 9 is invalid, latest version is 2");
    }

    // Source: 2.5 [inferred]; only that contradictions are refused
    @Test
    void numberAndNameHaveToMeanTheSameVersion() {
        created(bed, command("say").versionName("v1"));
        bed.call(update("say", echo("two")).versionName("v2").build());

        assertThat(bed.refusal(get("say").documentVersion("1").versionName("v2").build()))
                .startsWith("InvalidDocumentVersion");
        assertThat(read(bed, get("say").documentVersion("2").versionName("v2")).documentVersion())
                .isEqualTo("2");
    }

    // Source: 1, 2.6, 7.5, D1 steps 6 and 7 [recorded]
    @Test
    void versionNumbersAreNeverUsedAgain() {
        created(bed, command("say"));
        bed.call(update("say", echo("two")).build());
        makeDefault("2");
        assertThat(bed.refusal(delete("say").documentVersion("2").build()))
                .isEqualTo("InvalidDocumentOperation: Default version of the document can't be deleted.");
        bed.call(delete("say").documentVersion("1").build());
        bed.call(update("say", echo("three")).build());
        bed.call(delete("say").documentVersion("$LATEST").build());
        assertThat(described(bed, "say").latestVersion()).isEqualTo("2");

        bed.call(update("say", echo("three")).build());

        ListDocumentVersionsOutput versions =
                bed.call(ListDocumentVersionsInput.builder().name("say").build());
        assertThat(versions.documentVersions())
                .extracting(DocumentVersionInfo::documentVersion, DocumentVersionInfo::isDefaultVersion)
                .containsExactly(tuple("4", false), tuple("2", true));
    }

    private void makeDefault(String version) {
        bed.call(UpdateDocumentDefaultVersionInput.builder()
                .name("say")
                .documentVersion(version)
                .build());
    }

    // Source: 1 [recorded]
    @Test
    void onlyAVersionThatIsThereBecomesTheDefault() {
        created(bed, command("say"));

        assertThat(bed.refusal(UpdateDocumentDefaultVersionInput.builder()
                        .name("say")
                        .documentVersion("999")
                        .build()))
                .isEqualTo("InvalidDocumentVersion: Document with name say with version 999 does not exist.");
    }

    // Source: 1, 2.3 [recorded]
    @Test
    void schema12IsNeverUpdated() {
        String content = "{\"schemaVersion\":\"1.2\",\"runtimeConfig\":{\"aws:runShellScript\":{\"properties\":[]}}}";
        created(bed, command("old").documentFormat(DocumentFormat.JSON).content(content));

        assertThat(bed.refusal(update("old", echo("two")).build()))
                .isEqualTo("InvalidDocumentSchemaVersion: Update is not allowed for documentType: Command,"
                        + " schemaVersion: 1.2");
    }

    // Source: 1, 2.6, D1 step 8 [recorded]
    @Test
    void aSharedDocumentIsNotDeleted() {
        created(bed, command("say"));
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());
        assertThat(bed.refusal(delete("say").build()))
                .isEqualTo("InvalidDocumentOperation: Must unshare document first before delete");
        bed.call(share("say").accountIdsToRemove(List.of(SsmBed.OTHER)).build());

        bed.call(delete("say").build());

        assertThat(bed.refusal(get("say").build()))
                .isEqualTo("InvalidDocument: Document with name say does not exist.");
        assertThat(bed.refusal(delete("say").build()))
                .isEqualTo("InvalidDocument: Document say does not exist in your account");
    }

    // Source: 2.1 [recorded]
    @Test
    void aNameUsedAgainIsANewDocument() {
        created(bed, command("say"));
        bed.call(update("say", echo("two")).build());
        bed.call(delete("say").build());

        DocumentDescription again = created(bed, command("say"));

        assertThat(again.documentVersion()).isEqualTo("1");
        assertThat(again.tags()).isEmpty();
    }
}
