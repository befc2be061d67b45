package dev.understudy.ssm.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeActivationsInput;
import dev.understudy.ssm.model.DescribeActivationsOutput;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.StartAccessRequestInput;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.model.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tags that resources begin with. Source: AWS General Reference, tag limits [docs]: 50; the operations declare no error
 * for more of them.
 */
class CreationTagsTest {
    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Tag("k" + i, "")).toList();
    }

    private void refusesOnly(int limit, String resource, Structure fitting, Structure beyond) {
        assertThat(bed.refusal(beyond))
                .isEqualTo("ValidationException: " + resource + " can have at most " + limit + " tags.");
        Structure answer = bed.call(fitting);
        assertThat(answer).isNotNull();
    }

    @Test
    void aDocumentHasFifty() {
        refusesOnly(
                50,
                "A document",
                DocumentRequests.command("doc").tags(tags(50)).build(),
                DocumentRequests.command("doc").tags(tags(51)).build());
    }

    @Test
    void anActivationHasFifty() {
        refusesOnly(
                50,
                "An activation",
                NodeDesk.activation().tags(tags(50)).build(),
                NodeDesk.activation().tags(tags(51)).build());
        DescribeActivationsOutput described =
                bed.call(DescribeActivationsInput.builder().build());
        assertThat(described.activationList()).hasSize(1);
    }

    @Test
    void aParameterHasFifty() {
        PutParameterInput.Builder put =
                PutParameterInput.builder().name("p").value("v").type(ParameterType.STRING);

        refusesOnly(
                50,
                "A parameter",
                put.tags(tags(50)).build(),
                put.tags(tags(51)).build());
    }

    @Test
    void anAccessRequestHasFifty() {
        DocumentRequests.created(
                bed,
                DocumentRequests.document(
                        "policy",
                        DocumentType.MANUAL_APPROVAL_POLICY,
                        DocumentFormat.JSON,
                        "{\"approvers\": [{\"approvers\": [\"ann\"]}]}"));
        StartAccessRequestInput.Builder start = StartAccessRequestInput.builder()
                .reason("because")
                .targets(List.of(Target.builder()
                        .key("InstanceIds")
                        .values(List.of(desk.declare("")))
                        .build()));

        refusesOnly(
                50,
                "An access request",
                start.tags(tags(50)).build(),
                start.tags(tags(51)).build());
    }
}
