package dev.understudy.ssm.node;

import static dev.understudy.ssm.fixture.NodeDesk.describing;
import static dev.understudy.ssm.fixture.NodeDesk.filter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeInstanceInformationInput;
import dev.understudy.ssm.model.DescribeInstanceInformationOutput;
import dev.understudy.ssm.model.InstanceInformation;
import dev.understudy.ssm.model.InstanceInformationFilter;
import dev.understudy.ssm.model.InstanceInformationFilterKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationFiltersTest {
    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private static InstanceInformationFilter legacy(InstanceInformationFilterKey key, String value) {
        return InstanceInformationFilter.builder()
                .key(key)
                .valueSet(List.of(value))
                .build();
    }

    /** Source: sheet 4 [recorded]. */
    @Test
    void anUnknownKeyIsRefusedByName() {
        assertThat(bed.refusal(describing(filter("UnknownKey", "x"))))
                .isEqualTo("ValidationException: UnknownKey filter Key is invalid.");
    }

    /** Source: sheet 4 [recorded]. */
    @Test
    void filtersOfBothKindsDoNotGoTogether() {
        assertThat(bed.refusal(DescribeInstanceInformationInput.builder()
                        .filters(List.of(filter("PingStatus", "Online")))
                        .instanceInformationFilterList(
                                List.of(legacy(InstanceInformationFilterKey.PING_STATUS, "Online")))
                        .build()))
                .isEqualTo("ValidationException: Cannot use both legacy and new filter simultaneously.");
    }

    /** Source: sheet 4 [recorded]. */
    @Test
    void tagsDoNotGoWithAnythingElse() {
        assertThat(bed.refusal(describing(filter("tag:a", "b"), filter("InstanceIds", "i-12345678"))))
                .isEqualTo("ValidationException: Cannot mix tag or inventory filter with any other filter.");
    }

    /** Source: sheet 1 [recorded]. */
    @Test
    void aTokenOfAnotherListIsRefusedWithoutAWord() {
        assertThat(bed.refusal(DescribeInstanceInformationInput.builder()
                        .nextToken("bogus")
                        .build()))
                .isEqualTo("InvalidNextToken");
    }

    /** Source: sheet 4 [recorded]: unknown but well-formed. */
    @Test
    void anIdOfNobodyFindsNothing() {
        assertThat(desk.ids(filter("InstanceIds", "i-00000000000000000"))).isEmpty();
        assertThat(bed.refusal(describing(filter("InstanceIds", "x")))).startsWith("InvalidInstanceId");
    }

    /** Source: sheet 4 [model]. */
    @ParameterizedTest
    @CsvSource({"PingStatus, Gone", "PlatformTypes, linux", "ResourceType, Car", "AssociationStatus, Fine"})
    void aValueIsOneThatThereIs(String key, String value) {
        assertThat(bed.refusal(describing(filter(key, value))))
                .isEqualTo("InvalidInstanceInformationFilterValue: The specified filter value isn't valid.");
    }

    /** Source: sheet 4 [recorded]. */
    @Test
    void whatIsStoppedOrNotManagedIsNotListed() {
        String stopped = desk.declare("");
        desk.declare("'agent': 'absent'");
        String running = desk.declare("");

        desk.change(stopped, "'instanceState': 'stopped'");

        assertThat(desk.ids()).containsExactly(running);
    }

    /** Source: sheet 4 [model]: keys of both kinds. */
    @Test
    void nodesAreFoundByWhatTheyAre() {
        String linux = desk.declare("'agentVersion': '3.1.0.0', 'tags': {'env': 'dev', 'empty': ''}");
        String windows = desk.declare("'platformType': 'Windows', 'pingStatus': 'ConnectionLost'");
        String hybrid = desk.register(desk.activate(NodeDesk.activation()));

        assertThat(desk.ids(filter("PlatformTypes", "Windows"))).containsExactly(windows);
        assertThat(desk.ids(filter("PlatformTypes", "Windows", "Linux"), filter("PingStatus", "Online")))
                .containsExactly(linux, hybrid);
        assertThat(desk.ids(filter("AgentVersion", "3.1.0.0"))).containsExactly(linux);
        assertThat(desk.ids(filter("ResourceType", "ManagedInstance"))).containsExactly(hybrid);
        assertThat(desk.ids(filter("IamRole", "service-role/Hybrid"))).containsExactly(hybrid);
        assertThat(desk.ids(filter("SourceTypes", "AWS::EC2::Instance"))).containsExactly(linux, windows);
        assertThat(desk.ids(filter("SourceIds", windows))).containsExactly(windows);
        assertThat(desk.ids(
                        filter("ActivationIds", String.valueOf(desk.see(hybrid).activationId()))))
                .containsExactly(hybrid);
        assertThat(desk.ids(filter("tag-key", "env"))).containsExactly(linux);
        assertThat(desk.ids(filter("tag:env", "dev"), filter("tag:empty", ""))).containsExactly(linux);
        assertThat(desk.ids(filter("tag:env", "prod"))).isEmpty();
    }

    /** Source: sheet 4 [model]. */
    @Test
    void filtersOfTheOlderKindWorkAsWell() {
        desk.declare("");
        String windows = desk.declare("'platformType': 'Windows'");

        DescribeInstanceInformationOutput answer = bed.call(DescribeInstanceInformationInput.builder()
                .instanceInformationFilterList(List.of(legacy(InstanceInformationFilterKey.PLATFORM_TYPES, "Windows")))
                .build());

        assertThat(answer.instanceInformationList())
                .extracting(InstanceInformation::instanceId)
                .containsExactly(windows);
    }

    /** Source: sheet 4 [docs]: ten a page. */
    @Test
    void aPageHasTenNodesUnlessItSaysOtherwise() {
        for (int i = 0; i < 11; i++) {
            desk.declare("");
        }

        DescribeInstanceInformationOutput first =
                bed.call(DescribeInstanceInformationInput.builder().build());
        DescribeInstanceInformationOutput second = bed.call(DescribeInstanceInformationInput.builder()
                .nextToken(first.nextToken())
                .build());

        assertThat(first.instanceInformationList()).hasSize(10);
        assertThat(second.instanceInformationList()).hasSize(1);
        assertThat(second.nextToken()).isNull();
    }
}
