package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AttachmentContent;
import dev.understudy.ssm.model.AttachmentHashType;
import dev.understudy.ssm.model.AttachmentInformation;
import dev.understudy.ssm.model.AttachmentsSource;
import dev.understudy.ssm.model.AttachmentsSourceKey;
import dev.understudy.ssm.model.CreateDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentInput;
import dev.understudy.ssm.model.DescribeDocumentOutput;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentStatus;
import dev.understudy.ssm.model.DocumentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments of documents. Source: sheet SSM documents 2.8. */
class AttachmentsTest {
    private static final String SCRIPT = "print('hi')\n";
    private static final String SHA256 =
            Hashing.sha256().hashString(SCRIPT, StandardCharsets.UTF_8).toString();

    @TempDir
    Path folder;

    private SsmBed bed = new SsmBed();

    @BeforeEach
    void bucket() throws IOException {
        Files.createDirectories(folder.resolve("bucket/scripts"));
        Files.writeString(folder.resolve("bucket/scripts/hi.py"), SCRIPT);
        bed = new SsmBed(Buckets.inFolder(folder));
    }

    private static CreateDocumentInput.Builder runbook(
            String name, String sha256, AttachmentsSourceKey key, String location) {
        String content = "{\"schemaVersion\":\"0.3\",\"files\":{\"hi.py\":{\"checksums\":{\"sha256\":\"" + sha256
                + "\"}}},\"mainSteps\":[{\"name\":\"wait\",\"action\":\"aws:sleep\",\"inputs\":{\"Duration\":\"PT1S\"}}]}";
        return document(name, DocumentType.AUTOMATION, DocumentFormat.JSON, content)
                .attachments(List.of(AttachmentsSource.builder()
                        .key(key)
                        .values(List.of(location))
                        .build()));
    }

    // Source: 2.8 [model]
    @ParameterizedTest
    @CsvSource({
        "SOURCE_URL, s3://bucket/scripts",
        "SOURCE_URL, https://s3.us-east-1.amazonaws.com/bucket/scripts/",
        "S3_FILE_URL, s3://bucket/scripts/hi.py",
        "S3_FILE_URL, https://bucket.s3.amazonaws.com/scripts/hi.py",
    })
    void aFileIsReadWhenTheVersionIsMade(AttachmentsSourceKey key, String location) {
        created(bed, runbook("doc", SHA256, key, location));

        AttachmentContent content = AttachmentContent.builder()
                .name("hi.py")
                .size((long) SCRIPT.length())
                .hash(SHA256)
                .hashType(AttachmentHashType.SHA256)
                .url(location.endsWith("hi.py") ? location : location.replaceAll("/$", "") + "/hi.py")
                .build();
        assertThat(read(bed, get("doc")).attachmentsContent()).containsExactly(content);
        assertThat(described(bed, "doc").attachmentsInformation())
                .containsExactly(AttachmentInformation.builder().name("hi.py").build());
        assertThat(described(bed, "doc").status()).isEqualTo(DocumentStatus.ACTIVE);
    }

    // Source: 2.8 [docs]
    @ParameterizedTest
    @CsvSource({
        "0123, s3://bucket/scripts/hi.py",
        "'', s3://bucket/scripts/nowhere.py",
        "'', s3://bucket/scripts/",
        "'', ftp://bucket/hi.py"
    })
    void aFileThatCannotBeUsedMakesTheVersionFail(String sha256, String location) {
        created(bed, runbook("doc", sha256, AttachmentsSourceKey.S3_FILE_URL, location));

        assertThat(described(bed, "doc").status()).isEqualTo(DocumentStatus.FAILED);
        assertThat(described(bed, "doc").statusInformation()).isNotBlank();
    }

    // Source: 2.8 [model]
    @Test
    void anAttachmentOfAnotherVersionCanBeUsedAgain() {
        created(bed, runbook("first", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py"));

        created(bed, runbook("second", SHA256, AttachmentsSourceKey.ATTACHMENT_REFERENCE, "first/1/hi.py"));

        assertThat(read(bed, get("second")).attachmentsContent())
                .isEqualTo(read(bed, get("first")).attachmentsContent());
    }

    private String arnOfFirst() {
        return "arn:aws:ssm:us-east-1:" + SsmBed.ACCOUNT + ":document/first/1/hi.py";
    }

    private DocumentDescription createdElsewhere(String name, String reference) {
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                runbook(name, "", AttachmentsSourceKey.ATTACHMENT_REFERENCE, reference)
                        .build());
        DescribeDocumentOutput described = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                DescribeDocumentInput.builder().name(name).build());
        return Objects.requireNonNull(described.document());
    }

    // Source: 2.8 [model]: the document of a reference may be an ARN
    @Test
    void anAttachmentThatAnotherAccountSharesCanBeUsed() {
        created(bed, runbook("first", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py"));
        bed.call(share("first").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        DocumentDescription mine = createdElsewhere("mine", arnOfFirst());

        assertThat(mine.status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(mine.attachmentsInformation())
                .containsExactly(AttachmentInformation.builder().name("hi.py").build());
    }

    /** A document of the same name in the caller's own account is not the one that the ARN means. */
    @Test
    void anAttachmentThatNobodySharesIsNotThere() {
        created(bed, runbook("first", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py"));
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                runbook("first", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py")
                        .build());

        assertThat(createdElsewhere("mine", arnOfFirst()).status()).isEqualTo(DocumentStatus.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first/x/hi.py", "first//hi.py", "first/-1/hi.py", "first/9/hi.py", "first", "/", "a/b"})
    void aReferenceThatLeadsNowhereMakesTheVersionFail(String reference) {
        created(bed, runbook("first", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py"));

        created(bed, runbook("second", SHA256, AttachmentsSourceKey.ATTACHMENT_REFERENCE, reference));

        assertThat(described(bed, "second").status()).isEqualTo(DocumentStatus.FAILED);
    }

    @Test
    void whereNobodySeesBucketsSizesAreUnknown() {
        SsmBed blind = new SsmBed();

        created(blind, runbook("doc", SHA256, AttachmentsSourceKey.S3_FILE_URL, "s3://bucket/scripts/hi.py"));

        assertThat(described(blind, "doc").status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(read(blind, get("doc")).attachmentsContent())
                .containsExactly(AttachmentContent.builder()
                        .name("hi.py")
                        .url("s3://bucket/scripts/hi.py")
                        .build());
    }
}
