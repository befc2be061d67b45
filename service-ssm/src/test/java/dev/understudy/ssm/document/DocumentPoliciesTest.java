package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.delete;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DeleteResourcePolicyInput;
import dev.understudy.ssm.model.DeletionMode;
import dev.understudy.ssm.model.DescribeDocumentPermissionInput;
import dev.understudy.ssm.model.DescribeDocumentPermissionOutput;
import dev.understudy.ssm.model.DocumentIdentifier;
import dev.understudy.ssm.model.DocumentKeyValuesFilter;
import dev.understudy.ssm.model.DocumentPermissionType;
import dev.understudy.ssm.model.GetDocumentInput;
import dev.understudy.ssm.model.GetDocumentOutput;
import dev.understudy.ssm.model.ListDocumentsInput;
import dev.understudy.ssm.model.ListDocumentsOutput;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import dev.understudy.ssm.model.PutResourcePolicyOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that resource policies share. Source: sheet newest additions B6 [model]. */
class DocumentPoliciesTest {
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:document/shared";
    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"},
            "Action": "ssm:GetDocument", "Resource": "*"}]}
            """;

    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void aDocument() {
        created(bed, command("shared"));
    }

    private PutResourcePolicyOutput attach() {
        return attach(POLICY);
    }

    private PutResourcePolicyOutput attach(String policy) {
        return bed.call(
                PutResourcePolicyInput.builder().resourceArn(ARN).policy(policy).build());
    }

    private void detach(PutResourcePolicyOutput policy, @Nullable DeletionMode mode) {
        bed.call(DeleteResourcePolicyInput.builder()
                .resourceArn(ARN)
                .policyId(policy.policyId())
                .policyHash(policy.policyHash())
                .deletionMode(mode)
                .build());
    }

    private List<String> shares() {
        DescribeDocumentPermissionOutput answer = bed.call(DescribeDocumentPermissionInput.builder()
                .name("shared")
                .permissionType(DocumentPermissionType.SHARE)
                .build());
        return answer.accountIds();
    }

    @Test
    void aPolicyLetsAnotherAccountReadADocument() {
        // Given a policy that names the other account
        attach();

        // When
        GetDocumentOutput answer = bed.callAs(SsmBed.OTHER, SsmBed.REGION, get(ARN).build());

        // Then
        assertThat(answer.name()).isEqualTo(ARN);
    }

    @Test
    void withoutAPolicyTheDocumentIsUnknownToOthers() {
        // Given no policy
        GetDocumentInput request = get(ARN).build();

        // When
        String refusal = bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, request);

        // Then
        assertThat(refusal).startsWith("InvalidDocument: ");
    }

    @Test
    void aDocumentThatIsNotThereTakesNoPolicy() {
        // Given the ARN of nothing
        PutResourcePolicyInput request = PutResourcePolicyInput.builder()
                .resourceArn(ARN + "-not")
                .policy(POLICY)
                .build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith("ResourceNotFoundException: ");
    }

    @ParameterizedTest
    @EnumSource(DeletionMode.class)
    void onlyARollbackKeepsConsumers(DeletionMode mode) {
        // Given a document that a policy shares
        PutResourcePolicyOutput policy = attach();

        // When
        detach(policy, mode);

        // Then
        assertThat(shares()).isEqualTo(mode == DeletionMode.ROLLBACK_MIGRATION ? List.of(SsmBed.OTHER) : List.of());
    }

    @Test
    void aDocumentWithAPolicyIsShared() {
        // Given, in the words of a recorded refusal, a document that has to be unshared first
        PutResourcePolicyOutput policy = attach();

        // When
        String refusal = bed.refusal(delete("shared").build());

        // Then
        assertThat(refusal).isEqualTo("InvalidDocumentOperation: Must unshare document first before delete");
        detach(policy, null);
        bed.call(delete("shared").build());
    }

    @ParameterizedTest
    @CsvSource({"444455556666, Private, true", "444455556666, Public, false", "*, Public, true", "*, Private, false"})
    void whoeverAPolicyNamesFindsTheDocumentInItsList(String principal, String owner, boolean listed) {
        // Given a policy for one account or for everybody
        attach(POLICY.replace(SsmBed.OTHER, principal));

        // When
        ListDocumentsOutput answer = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                ListDocumentsInput.builder()
                        .filters(List.of(DocumentKeyValuesFilter.builder()
                                .key("Owner")
                                .values(List.of(owner))
                                .build()))
                        .build());

        // Then
        assertThat(answer.documentIdentifiers())
                .extracting(DocumentIdentifier::name)
                .isEqualTo(listed ? List.of(ARN) : List.of());
    }
}
