package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Activation;
import dev.understudy.ssm.model.CreateActivationOutput;
import dev.understudy.ssm.model.DeleteActivationInput;
import dev.understudy.ssm.model.DescribeActivationsFilter;
import dev.understudy.ssm.model.DescribeActivationsFilterKeys;
import dev.understudy.ssm.model.DescribeActivationsInput;
import dev.understudy.ssm.model.DescribeActivationsOutput;
import dev.understudy.ssm.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationsTest {
    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private List<Activation> describe(DescribeActivationsFilter... filters) {
        DescribeActivationsOutput answer = bed.call(
                DescribeActivationsInput.builder().filters(List.of(filters)).build());
        return answer.activationList();
    }

    private static DescribeActivationsFilter filter(DescribeActivationsFilterKeys key, String value) {
        return DescribeActivationsFilter.builder()
                .filterKey(key)
                .filterValues(List.of(value))
                .build();
    }

    /** Source: sheet operations 9 [recorded]: expires exactly a day after it was created. */
    @Test
    void anActivationLastsADayForOneNodeUnlessItSaysOtherwise() {
        desk.activate(NodeDesk.activation());

        Activation activation = describe().get(0);
        assertThat(activation.registrationLimit()).isEqualTo(1);
        assertThat(activation.registrationsCount()).isZero();
        assertThat(activation.createdDate()).isEqualTo(SsmBed.START);
        assertThat(activation.expirationDate()).isEqualTo(SsmBed.START.plus(Duration.ofHours(24)));
        assertThat(activation.iamRole()).isEqualTo("service-role/Hybrid");
    }

    /** Source: sheet 4 [model]: 20 to 250 characters; shown on creation only. */
    @Test
    void theCodeIsShownOnce() {
        CreateActivationOutput created = desk.activate(NodeDesk.activation());

        assertThat(created.activationCode()).hasSizeBetween(20, 250);
        assertThat(describe().toString()).doesNotContain(created.activationCode());
    }

    /** Source: sheet 4 [docs]. */
    @Test
    void anActivationExpiresByTheClock() {
        desk.activate(NodeDesk.activation());

        bed.advance(Duration.ofHours(24));

        assertThat(describe().get(0).expired()).isTrue();
    }

    /** Source: sheet 4 [model]: at most 30 days ahead. */
    @ParameterizedTest
    @ValueSource(strings = {"2030-01-01T00:00:00Z", "2029-12-31T00:00:00Z", "2030-01-31T00:00:01Z"})
    void anActivationEndsInTheNextThirtyDays(String date) {
        assertThat(bed.refusal(NodeDesk.activation()
                        .expirationDate(Instant.parse(date))
                        .build()))
                .startsWith("InvalidParameters");
    }

    /** Source: sheet 4 [model]: thirty days ahead are allowed. */
    @Test
    void anActivationMayLastThirtyDays() {
        desk.activate(NodeDesk.activation().expirationDate(SsmBed.START.plus(Duration.ofDays(30))));

        bed.advance(Duration.ofDays(30).minusMillis(1));

        assertThat(describe().get(0).expired()).isFalse();
    }

    /** Source: sheet operations 9 [recorded]: a name with its path, never an ARN. */
    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::111122223333:role/x", "aws-service-role/ssm.amazonaws.com/x"})
    void aRoleIsNamed(String role) {
        assertThat(bed.refusal(NodeDesk.activation().iamRole(role).build()))
                .isEqualTo("ValidationException: Nonexistent role or missing ssm service principal in trust policy:"
                        + " arn:aws:iam::111122223333:role/" + role);
    }

    /** Source: sheet 4 [model]. */
    @Test
    void activationsAreFoundByIdRoleAndName() {
        String id =
                desk.activate(NodeDesk.activation().defaultInstanceName("web")).activationId();
        desk.activate(NodeDesk.activation().iamRole("Other"));

        assertThat(describe(filter(DescribeActivationsFilterKeys.ACTIVATION_IDS, id)))
                .hasSize(1);
        assertThat(describe(filter(DescribeActivationsFilterKeys.IAM_ROLE, "Other")))
                .hasSize(1);
        assertThat(describe(filter(DescribeActivationsFilterKeys.DEFAULT_INSTANCE_NAME, "web")))
                .extracting(Activation::activationId)
                .containsExactly(id);
        assertThat(describe(
                        filter(DescribeActivationsFilterKeys.ACTIVATION_IDS, id),
                        filter(DescribeActivationsFilterKeys.IAM_ROLE, "Other")))
                .isEmpty();
    }

    /** Source: sheet 4 [model]. */
    @Test
    void aFilterHasAKey() {
        assertThat(bed.refusal(DescribeActivationsInput.builder()
                        .filters(List.of(DescribeActivationsFilter.builder().build()))
                        .build()))
                .startsWith("InvalidFilter");
    }

    /** Source: sheet operations 9 [terraform]. */
    @Test
    void anActivationIsDeletedOnce() {
        DeleteActivationInput delete = DeleteActivationInput.builder()
                .activationId(desk.activate(NodeDesk.activation()).activationId())
                .build();

        bed.call(delete);

        assertThat(describe()).isEmpty();
        assertThat(bed.refusal(delete)).startsWith("InvalidActivation: ");
    }

    /** Source: sheet operations 9 [model]: tags are given at creation only. */
    @Test
    void tagsAreShown() {
        Tag tag = Tag.builder().key("team").value("red").build();

        desk.activate(NodeDesk.activation().tags(List.of(tag)));

        assertThat(describe().get(0).tags()).containsExactly(tag);
        Tag reserved = Tag.builder().key("aws:team").value("red").build();
        assertThat(bed.refusal(NodeDesk.activation().tags(List.of(reserved)).build()))
                .startsWith("ValidationException");
    }
}
