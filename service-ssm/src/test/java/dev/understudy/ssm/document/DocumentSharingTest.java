package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.echo;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static dev.understudy.ssm.fixture.DocumentRequests.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AccountSharingInfo;
import dev.understudy.ssm.model.DescribeDocumentPermissionInput;
import dev.understudy.ssm.model.DescribeDocumentPermissionOutput;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentKeyValuesFilter;
import dev.understudy.ssm.model.DocumentPermissionType;
import dev.understudy.ssm.model.GetDocumentOutput;
import dev.understudy.ssm.model.ListDocumentVersionsInput;
import dev.understudy.ssm.model.ListDocumentVersionsOutput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.ListDocumentsOutput;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of documents. Source: sheet SSM documents 2.8. */
class DocumentSharingTest {
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:document/say";

    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void document() {
        created(bed, command("say"));
        bed.call(update("say", echo("two")).build());
    }

    private DescribeDocumentPermissionOutput permission() {
        return bed.call(DescribeDocumentPermissionInput.builder()
                .name("say")
                .permissionType(DocumentPermissionType.SHARE)
                .build());
    }

    // Source: 2.8 [recorded]
    @Test
    void anUnsharedDocumentHasEmptyLists() {
        assertThat(permission())
                .isEqualTo(DescribeDocumentPermissionOutput.builder()
                        .accountIds(List.of())
                        .accountSharingInfoList(List.of())
                        .build());
    }

    // Source: 2.8 [recorded]
    @Test
    void addingAnAccountAgainReplacesItsVersions() {
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        bed.call(share("say")
                .accountIdsToAdd(List.of(SsmBed.OTHER))
                .sharedDocumentVersion("$ALL")
                .build());

        assertThat(permission().accountSharingInfoList())
                .containsExactly(AccountSharingInfo.builder()
                        .accountId(SsmBed.OTHER)
                        .sharedDocumentVersion("$ALL")
                        .build());
    }

    // Source: 2.8 [recorded]
    @Test
    void whoeverIsInBothListsIsRemoved() {
        bed.call(share("say")
                .accountIdsToAdd(List.of(SsmBed.OTHER, "777788889999"))
                .accountIdsToRemove(List.of(SsmBed.OTHER))
                .build());

        assertThat(permission().accountIds()).containsExactly("777788889999");
    }

    // Source: 2.8 [recorded]
    @Test
    void makingADocumentPrivateLeavesItsOtherShares() {
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());
        bed.call(share("say").accountIdsToAdd(List.of("All")).build());
        assertThat(permission().accountIds()).contains("all");

        bed.call(share("say").accountIdsToRemove(List.of("all")).build());

        assertThat(permission().accountIds()).containsExactly(SsmBed.OTHER);
    }

    // Source: 2.8 [recorded]
    @Test
    void everybodyAndSomebodyDoNotGoTogether() {
        assertThat(bed.refusal(share("say")
                        .accountIdsToAdd(List.of("all", SsmBed.OTHER))
                        .build()))
                .isEqualTo("DocumentPermissionLimit: Accounts can either be all or a group of AWS accounts");
    }

    // Source: 2.8 [recorded]; the code is inferred
    @Test
    void anAccountCanForbidPublicDocuments() {
        bed.call(UpdateServiceSettingInput.builder()
                .settingId("/ssm/documents/console/public-sharing-permission")
                .settingValue("Disable")
                .build());

        bed.refusal(share("say").accountIdsToAdd(List.of("all")).build());

        assertThat(permission().accountIds()).isEmpty();
    }

    // Source: 2.1 [docs]
    @Test
    void othersReadASharedDocumentByItsArnOnly() {
        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get(ARN).build())).startsWith("InvalidDocument:");
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        GetDocumentOutput answer = bed.callAs(SsmBed.OTHER, SsmBed.REGION, get(ARN).build());

        assertThat(answer.documentVersion()).isEqualTo("1");
        assertThat(answer.name()).isEqualTo(ARN);
        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get("say").build()))
                .isEqualTo("InvalidDocument: Document with name say does not exist.");
    }

    // Source: 2.8 [model]
    @ParameterizedTest
    @CsvSource({"$DEFAULT,1,true", "$DEFAULT,2,false", "$LATEST,2,true", "$LATEST,1,false", "$ALL,1,true", "$ALL,2,true"
    })
    void aShareCoversCertainVersions(String shared, String version, boolean visible) {
        bed.call(share("say")
                .accountIdsToAdd(List.of(SsmBed.OTHER))
                .sharedDocumentVersion(shared)
                .build());

        if (visible) {
            GetDocumentOutput answer = bed.callAs(
                    SsmBed.OTHER,
                    SsmBed.REGION,
                    get(ARN).documentVersion(version).build());
            assertThat(answer.documentVersion()).isEqualTo(version);
        } else {
            assertThat(bed.refusalAs(
                            SsmBed.OTHER,
                            SsmBed.REGION,
                            get(ARN).documentVersion(version).build()))
                    .startsWith("InvalidDocumentVersion");
        }
    }

    // Source: 2.7 [docs]
    @ParameterizedTest
    @CsvSource({"Self,0", "Private,1", "Public,0"})
    void sharedDocumentsAreListedByTheirArn(String owner, int count) {
        bed.call(share("say").accountIdsToAdd(List.of(SsmBed.OTHER)).build());

        ListDocumentsOutput answer = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                ListDocumentsInput.builder()
                        .filters(List.of(DocumentKeyValuesFilter.builder()
                                .key("Owner")
                                .values(List.of(owner))
                                .build()))
                        .build());

        assertThat(answer.documentIdentifiers()).hasSize(count);
        assertThat(answer.documentIdentifiers())
                .extracting(DocumentIdentifier::name)
                .allMatch(ARN::equals);
    }

    // Source: 2.7, 2.8 [docs]: a list shows what whoever names no version gets
    @ParameterizedTest
    @CsvSource({"$DEFAULT, 1, 1", "$LATEST, 2, 1", "$ALL, 1, 2"})
    void listsShowTheSharedVersions(String shared, String version, int versions) {
        bed.call(share("say")
                .accountIdsToAdd(List.of(SsmBed.OTHER))
                .sharedDocumentVersion(shared)
                .build());

        ListDocumentsOutput documents = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                ListDocumentsInput.builder()
                        .filters(List.of(DocumentKeyValuesFilter.builder()
                                .key("Owner")
                                .values(List.of("Private"))
                                .build()))
                        .build());

        assertThat(documents.documentIdentifiers())
                .extracting(DocumentIdentifier::documentVersion)
                .containsExactly(version);
        ListDocumentVersionsOutput seen = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                ListDocumentVersionsInput.builder().name(ARN).build());
        assertThat(seen.documentVersions()).hasSize(versions);
    }
}
