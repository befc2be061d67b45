package dev.understudy.it.sdk.scenario.proton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.proton.Landscape;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.AccountSettings;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesResponse;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesFilterBy;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesSortBy;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.SortOrder;
import software.amazon.awssdk.services.proton.model.Tag;

/** Scenario S17: settings, tags and pages. */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class AccountStoriesTest {
    private static final String INVALID = "ValidationException";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();

    @Test
    void s17Settings() {
        assertThat(client.getAccountSettings(r -> {}).accountSettings())
                .isEqualTo(AccountSettings.builder().build());
        client.updateAccountSettings(
                r -> r.pipelineServiceRoleArn(Landscape.ROLE).pipelineCodebuildRoleArn(Landscape.ROLE));
        assertThat(client.updateAccountSettings(r -> r.pipelineServiceRoleArn(""))
                        .accountSettings())
                .isEqualTo(AccountSettings.builder()
                        .pipelineCodebuildRoleArn(Landscape.ROLE)
                        .build());
        Refused.call(() -> client.updateAccountSettings(r -> r.deletePipelineProvisioningRepository(true)
                        .pipelineProvisioningRepository(b -> b.provider(RepositoryProvider.GITHUB)
                                .name("o/r")
                                .branch("main"))))
                .with(400, INVALID);
    }

    private List<String> tags(String resource) {
        return client.listTagsForResource(r -> r.resourceArn(land.arn(resource))).tags().stream()
                .map(Tag::key)
                .toList();
    }

    private void tag(String... keys) {
        List<Tag> tags = Arrays.stream(keys)
                .map(key -> Tag.builder().key(key).value("v").build())
                .toList();
        client.tagResource(
                r -> r.resourceArn(land.arn("environment-template/t")).tags(tags));
    }

    @Test
    void s17Tags() {
        client.createEnvironmentTemplate(r -> r.name("t"));
        tag("a");
        land.draft("t", "E1", null);
        assertThat(tags("environment-template/t:1.0")).contains("a", "aws:proton:account");
        tag("b");
        assertThat(tags("environment-template/t:1.0")).doesNotContain("b");
        Refused.call(() -> tag("aws:x")).with(400, INVALID);
        String[] tooMany = IntStream.range(0, 49).mapToObj(i -> "k" + i).toArray(String[]::new);
        Refused.call(() -> tag(tooMany)).with(400, INVALID);
        client.untagResource(
                r -> r.resourceArn(land.arn("environment-template/t")).tagKeys("unknown"));
        assertThat(tags("environment-template/t")).contains("a", "b", "aws:proton:account");
    }

    @Test
    void s17Pages() {
        for (String name : List.of("a", "b", "c")) {
            client.createEnvironmentTemplate(r -> r.name(name));
        }
        ListEnvironmentTemplatesResponse first = client.listEnvironmentTemplates(r -> r.maxResults(2));
        assertThat(first.templates()).hasSize(2);
        assertThat(first.nextToken()).matches("[A-Za-z0-9+=/]+");
        ListEnvironmentTemplatesResponse last =
                client.listEnvironmentTemplates(r -> r.maxResults(2).nextToken(first.nextToken()));
        assertThat(last.templates()).hasSize(1);
        assertThat(last.nextToken()).isNull();
        Refused.call(() -> client.listEnvironmentTemplates(r -> r.maxResults(0)))
                .with(400, INVALID);
        Refused.call(() -> client.listEnvironmentTemplates(r -> r.maxResults(101)))
                .with(400, INVALID);
        Refused.call(() -> client.listEnvironmentOutputs(
                        r -> r.environmentName("e").nextToken("abc")))
                .with(400, INVALID);
    }

    private List<String> instances(Consumer<ListServiceInstancesRequest.Builder> request) {
        return client.listServiceInstances(request).serviceInstances().stream()
                .map(instance -> instance.serviceName() + "/" + instance.name())
                .toList();
    }

    private static Consumer<ListServiceInstancesRequest.Builder> succeededAfter(String time) {
        return r -> r.filters(
                f -> f.key(ListServiceInstancesFilterBy.DEPLOYMENT_STATUS).value("SUCCEEDED"),
                f -> f.key(ListServiceInstancesFilterBy.CREATED_AT_AFTER).value(time));
    }

    @Test
    void s17Instances() {
        land.environment().plainServiceTemplate("st0");
        client.createService(Landscape.plainServiceRequest("b").build());
        land.settle();
        Instant between = emulator.now();
        land.settle();
        client.createService(Landscape.plainServiceRequest("a").build());
        land.settle();

        assertThat(instances(r -> {})).containsExactly("a/i1", "b/i1");
        assertThat(instances(
                        r -> r.sortBy(ListServiceInstancesSortBy.CREATED_AT).sortOrder(SortOrder.DESCENDING)))
                .containsExactly("a/i1", "b/i1");
        assertThat(instances(
                        r -> r.sortBy(ListServiceInstancesSortBy.CREATED_AT).sortOrder(SortOrder.ASCENDING)))
                .containsExactly("b/i1", "a/i1");
        assertThat(instances(succeededAfter(between.toString()))).containsExactly("a/i1");
        Refused.call(() -> instances(succeededAfter("yesterday"))).with(400, INVALID);
    }
}
