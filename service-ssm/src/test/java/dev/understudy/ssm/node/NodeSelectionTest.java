package dev.understudy.ssm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.ResourceGroup;
import dev.understudy.ssm.state.SsmStore;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NodeSelectionTest {
    private final Kernel kernel =
            Kernel.alone(EmulatorClock.virtual(SsmBed.START), IdGenerator.seeded(1), Quotas.aws());
    private final Transitions<SsmStore> transitions = new Transitions<>();
    private final Partitions<SsmStore> partitions = new Partitions<>(SsmStore::new, transitions, kernel.clock());
    private final Registration registration = new Registration(kernel);
    private final PartitionKey here = new PartitionKey("ssm", SsmBed.ACCOUNT, SsmBed.REGION);

    private void within(Consumer<Partition<SsmStore>> work) {
        partitions.within(here, (partition, now) -> {
            work.accept(partition);
            return now;
        });
    }

    private void node(String id, Map<String, String> tags) {
        within(partition -> {
            NodeRecord node = registration.instance(id, here, SsmBed.START);
            registration.tag(node, tags, partition);
            registration.keep(node, partition, SsmBed.START);
        });
    }

    private static Target target(String key, String... values) {
        return Target.builder().key(key).values(List.of(values)).build();
    }

    private List<String> resolve(Target... targets) {
        return partitions.within(
                here,
                (partition, now) -> NodeSelection.resolve(List.of(targets), partition, SsmErrors::validation).stream()
                        .map(NodeRecord::id)
                        .toList());
    }

    /** Source: sheet 3.1 [docs] and [recorded]: keys AND, values OR, an empty value means an empty tag only. */
    @Test
    void tagsOfSeveralKeysHaveToFitByOneValueEach() {
        node("i-11111111", Map.of("env", "dev", "layer", "web"));
        node("i-22222222", Map.of("env", "prod", "layer", "web"));
        node("i-33333333", Map.of("env", ""));

        assertThat(resolve(target("tag:env", "dev", "prod"), target("tag:layer", "web")))
                .containsExactly("i-11111111", "i-22222222");
        assertThat(resolve(target("tag:env", ""))).containsExactly("i-33333333");
        assertThat(resolve(target("tag-key", "layer", "other"))).containsExactly("i-11111111", "i-22222222");
        assertThat(resolve(target("tag:env", "none"))).isEmpty();
    }

    /** Source: sheet 3.1 [docs]. */
    @Test
    void idsOfNobodyAreLeftOut() {
        node("i-11111111", Map.of());

        assertThat(resolve(target("InstanceIds", "i-11111111", "i-22222222"))).containsExactly("i-11111111");
    }

    /** Source: sheet 3.1 [docs]. */
    @Test
    void groupsHaveMembersAndTypes() {
        node("i-11111111", Map.of());
        node("i-22222222", Map.of());
        within(partition -> partition
                .store()
                .resourceGroups
                .put("g", new ResourceGroup("g", List.of("arn:aws:ec2:us-east-1:111122223333:instance/i-22222222"))));

        assertThat(resolve(target("resource-groups:Name", "g"))).containsExactly("i-22222222");
        assertThat(resolve(
                        target("resource-groups:Name", "g"),
                        target("resource-groups:ResourceTypeFilters", "AWS::EC2::Instance")))
                .containsExactly("i-22222222");
        assertThat(resolve(target("resource-groups:ResourceTypeFilters", "AWS::SSM::ManagedInstance")))
                .isEmpty();
        within(partition -> {
            assertThat(NodeSelection.mayListGroups(List.of(target("resource-groups:Name", "g")), partition.store()))
                    .isTrue();
            assertThat(NodeSelection.mayListGroups(List.of(target("resource-groups:Name", "x")), partition.store()))
                    .isFalse();
        });
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatExceptionOfType(ModeledError.class)
                .isThrownBy(() -> resolve(target("colour", "red")))
                .withMessage("colour");
    }

    @Test
    void groupsAreDeclaredListedAndRemoved() {
        SsmBed bed = new SsmBed();
        bed.admin("PUT", "ssm/resource-groups", "{\"name\": \"g\", \"resources\": [\"i-11111111\"]}");

        assertThat(bed.admin("GET", "ssm/resource-groups", null).toString())
                .isEqualTo("{\"resourceGroups\":[{\"name\":\"g\",\"resources\":[\"i-11111111\"]}]}");
        Map<String, String> query = Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "name", "g");
        bed.admin("DELETE", "ssm/resource-groups", query, null);
        assertThat(catchThrowableOfType(
                        AdminRefusal.class, () -> bed.admin("DELETE", "ssm/resource-groups", query, null)))
                .hasMessage("there is no resource group 'g'");
    }
}
