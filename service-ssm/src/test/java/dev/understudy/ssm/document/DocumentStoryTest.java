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

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentStatus;
import dev.understudy.ssm.model.DocumentVersionInfo;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentVersionsOutput;
import dev.understudy.ssm.model.UpdateDocumentDefaultVersionInput;
import dev.understudy.ssm.model.UpdateDocumentOutput;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The story of a document, with another name than the sheet's, which is too short. Source: sheet SSM documents 8, D1. */
class DocumentStoryTest {
    private final SsmBed bed = new SsmBed();

    private DocumentDescription updated(String word, String versionName) {
        UpdateDocumentOutput answer =
                bed.call(update("d-1", echo(word)).versionName(versionName).build());
        return Objects.requireNonNull(answer.documentDescription());
    }

    private String version(String number) {
        return String.valueOf(read(bed, get("d-1").documentVersion(number)).documentVersion());
    }

    @Test
    void theLifeOfADocument() {
        DocumentDescription description = created(bed, command("d-1").versionName("v1"));
        assertThat(description.status()).isEqualTo(DocumentStatus.CREATING);
        assertThat(List.of(description.latestVersion(), description.defaultVersion()))
                .containsOnly("1");
        assertThat(described(bed, "d-1").status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(described(bed, "d-1").documentFormat()).isEqualTo(DocumentFormat.YAML);
        assertThat(described(bed, "d-1").hash()).isEqualTo(description.hash());
        assertThat(read(bed, get("d-1")).documentFormat()).isEqualTo(DocumentFormat.JSON);
        assertThat(read(bed, get("d-1").documentFormat(DocumentFormat.YAML)).content())
                .isEqualTo(echo("one"));

        DocumentDescription second = updated("two", "v2");
        assertThat(second.documentVersion()).isEqualTo("2");
        assertThat(second.defaultVersion()).isEqualTo("1");
        assertThat(read(bed, get("d-1")).documentVersion()).isEqualTo("1");
        assertThat(version("$LATEST")).isEqualTo("2");
        assertThat(read(bed, get("d-1").versionName("v2")).documentVersion()).isEqualTo("2");
        assertThat(bed.refusal(get("d-1").documentVersion("9").build()))
                .isEqualTo("InvalidDocumentVersion: Document version: 9 is invalid, latest version is 2");

        bed.call(UpdateDocumentDefaultVersionInput.builder()
                .name("d-1")
                .documentVersion("2")
                .build());
        assertThat(bed.refusal(delete("d-1").documentVersion("2").build())).startsWith("InvalidDocumentOperation");
        bed.call(delete("d-1").documentVersion("1").build());
        assertThat(updated("three", "v3").documentVersion()).isEqualTo("3");
        bed.call(delete("d-1").documentVersion("$LATEST").build());
        assertThat(described(bed, "d-1").latestVersion()).isEqualTo("2");
        assertThat(updated("four", "v4").documentVersion()).isEqualTo("4");
        ListDocumentVersionsOutput versions =
                bed.call(ListDocumentVersionsInput.builder().name("d-1").build());
        assertThat(versions.documentVersions())
                .extracting(DocumentVersionInfo::documentVersion)
                .containsExactly("4", "2");

        bed.call(share("d-1").accountIdsToAdd(List.of(SsmBed.OTHER)).build());
        assertThat(bed.refusal(delete("d-1").build()))
                .isEqualTo("InvalidDocumentOperation: Must unshare document first before delete");
        bed.call(share("d-1").accountIdsToRemove(List.of(SsmBed.OTHER)).build());
        bed.call(delete("d-1").build());
        assertThat(bed.refusal(get("d-1").build()))
                .isEqualTo("InvalidDocument: Document with name d-1 does not exist.");
    }
}
