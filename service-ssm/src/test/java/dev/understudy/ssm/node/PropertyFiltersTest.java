package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.NodeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeInstancePropertiesInput;
import dev.understudy.ssm.model.DescribeInstancePropertiesOutput;
import dev.understudy.ssm.model.InstanceProperty;
import dev.understudy.ssm.model.InstancePropertyFilter;
import dev.understudy.ssm.model.InstancePropertyFilterKey;
import dev.understudy.ssm.model.InstancePropertyFilterOperator;
import dev.understudy.ssm.model.InstancePropertyStringFilter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyFiltersTest {
    private final SsmBed bed = new SsmBed();
    private final NodeDesk desk = new NodeDesk(bed);

    private static DescribeInstancePropertiesInput by(String key, String operator, String... values) {
        return DescribeInstancePropertiesInput.builder()
                .filtersWithOperator(List.of(InstancePropertyStringFilter.builder()
                        .key(key)
                        .operator(InstancePropertyFilterOperator.fromWireValue(operator))
                        .values(List.of(values))
                        .build()))
                .build();
    }

    private List<InstanceProperty> find(DescribeInstancePropertiesInput request) {
        DescribeInstancePropertiesOutput answer = bed.call(request);
        return answer.instanceProperties();
    }

    /** Source: sheet 4 [model]: the five operators; versions are compared by their numbers [inferred]. */
    @ParameterizedTest
    @CsvSource({
        "Equal, 3.9.0.0, box9",
        "NotEqual, 3.9.0.0, box10",
        "BeginWith, 3.1, box10",
        "LessThan, 3.10.0.0, box9",
        "GreaterThan, 3.9.0.0, box10"
    })
    void anOperatorSaysHowAValueFits(String operator, String value, String computer) {
        desk.declare("'agentVersion': '3.9.0.0', 'computerName': 'box9'");
        desk.declare("'agentVersion': '3.10.0.0', 'computerName': 'box10'");

        assertThat(find(by("AgentVersion", operator, value)))
                .extracting(InstanceProperty::computerName)
                .containsExactly(computer);
    }

    /** Source: sheet operations 9 [model]: what properties add. */
    @Test
    void propertiesTellMoreOfAnInstance() {
        String id = desk.declare("'tags': {'Name': 'web'}, 'instanceType': 'm5.large', 'instanceRole': 'Profile',"
                + " 'keyName': 'mine', 'architecture': 'arm64', 'availabilityZone': 'us-east-1c'");
        desk.change(id, "'instanceState': 'stopped'");

        InstanceProperty property = find(by("InstanceIds", "Equal", id)).get(0);

        assertThat(property.name()).isEqualTo("web");
        assertThat(property.instanceType()).isEqualTo("m5.large");
        assertThat(property.instanceRole()).isEqualTo("Profile");
        assertThat(property.keyName()).isEqualTo("mine");
        assertThat(property.architecture()).isEqualTo("arm64");
        assertThat(property.instanceState()).isEqualTo("stopped");
        assertThat(property.launchTime()).isEqualTo(SsmBed.START);
        assertThat(property.availabilityZone()).isEqualTo("us-east-1c");
    }

    /** Source: newest additions B6 [model]. */
    @Test
    void aMachineOfAnotherCloudTellsWhereItIs() {
        String id = desk.register(desk.activate(NodeDesk.activation()));
        desk.change(
                id,
                "'sourceType': 'Microsoft.Compute/virtualMachines', 'sourceId': 'vm-1', 'sourceLocation': 'westeurope'");

        InstanceProperty property =
                find(by("SourceTypes", "BeginWith", "Microsoft")).get(0);

        assertThat(property.instanceId()).isEqualTo(id);
        assertThat(property.sourceLocation()).isEqualTo("westeurope");
        assertThat(desk.see(id).sourceLocation()).isEqualTo("westeurope");
        assertThat(property.instanceState()).isNull();
    }

    /** Source: sheet 4 [model]. */
    @Test
    void filtersOfBothKindsHaveToFit() {
        desk.declare("'platformType': 'Windows'");
        String lost = desk.declare("'platformType': 'Windows', 'pingStatus': 'ConnectionLost'");
        InstancePropertyFilter windows = InstancePropertyFilter.builder()
                .key(InstancePropertyFilterKey.PLATFORM_TYPES)
                .valueSet(List.of("Windows"))
                .build();

        List<InstanceProperty> found = find(by("PingStatus", "NotEqual", "Online").toBuilder()
                .instancePropertyFilterList(List.of(windows))
                .build());

        assertThat(found).extracting(InstanceProperty::instanceId).containsExactly(lost);
    }

    /** Source: sheet operations 9 [model]: the errors that the operation declares. */
    @ParameterizedTest
    @CsvSource({
        "Colour, red, InvalidFilterKey",
        "InstanceIds, x, InvalidInstanceId",
        "ActivationIds, x, InvalidActivationId",
        "PingStatus, Gone, InvalidInstancePropertyFilterValue"
    })
    void whatCannotBeAskedForIsRefused(String key, String value, String error) {
        assertThat(bed.refusal(by(key, "Equal", value))).startsWith(error + ": ");
    }

    /** Source: sheet 4 [model]: no document is associated with a node. */
    @Test
    void noNodeHasADocument() {
        desk.declare("");

        assertThat(find(by("DocumentName", "Equal", "AWS-RunShellScript"))).isEmpty();
    }
}
