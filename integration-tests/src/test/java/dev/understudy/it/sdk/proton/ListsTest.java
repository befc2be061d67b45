package dev.understudy.it.sdk.proton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.WireAnswer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.ComponentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionRequesterAccountType;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateSummary;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySummary;
import software.amazon.awssdk.services.proton.model.RepositorySyncDefinition;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceSummary;
import software.amazon.awssdk.services.proton.model.ServiceTemplateSummary;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.Tag;

/** Lists, visited page by page by the SDK's paginators. Source: §13.1 [model]. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ListsTest {
    private static final List<String> NAMES = List.of("n1", "n2", "n3", "n4", "n5");

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);

    /** Lists with pages: how they are filled, and what a paginator with pages of a size sees. */
    enum Paged {
        ENVIRONMENT_TEMPLATES(
                land -> NAMES.forEach(name -> land.client().createEnvironmentTemplate(r -> r.name(name))),
                (client, size) -> client.listEnvironmentTemplatesPaginator(r -> r.maxResults(size)).templates().stream()
                        .map(EnvironmentTemplateSummary::name)),
        SERVICE_TEMPLATES(
                land -> NAMES.forEach(name -> land.client().createServiceTemplate(r -> r.name(name))),
                (client, size) -> client.listServiceTemplatesPaginator(r -> r.maxResults(size)).templates().stream()
                        .map(ServiceTemplateSummary::name)),
        ENVIRONMENT_TEMPLATE_VERSIONS(
                land -> {
                    land.environmentTemplate("et1");
                    NAMES.forEach(name -> land.draft("et1", "E1", null));
                },
                (client, size) -> client
                        .listEnvironmentTemplateVersionsPaginator(
                                r -> r.templateName("et1").maxResults(size))
                        .templateVersions()
                        .stream()
                        .map(EnvironmentTemplateVersionSummary::arn)),
        SERVICE_TEMPLATE_VERSIONS(
                land -> {
                    land.environmentTemplate("et1").serviceTemplate("st1");
                    NAMES.forEach(name -> land.serviceVersion("st1", "S1", "1"));
                },
                (client, size) -> client
                        .listServiceTemplateVersionsPaginator(
                                r -> r.templateName("st1").majorVersion("1").maxResults(size))
                        .templateVersions()
                        .stream()
                        .map(ServiceTemplateVersionSummary::arn)),
        ENVIRONMENTS(
                Paged::environments,
                (client, size) -> client.listEnvironmentsPaginator(r -> r.maxResults(size)).environments().stream()
                        .map(EnvironmentSummary::name)),
        DEPLOYMENTS(
                Paged::environments,
                (client, size) -> client.listDeploymentsPaginator(r -> r.maxResults(size)).deployments().stream()
                        .map(DeploymentSummary::id)),
        SERVICES(
                Paged::services,
                (client, size) -> client.listServicesPaginator(r -> r.maxResults(size)).services().stream()
                        .map(ServiceSummary::name)),
        SERVICE_INSTANCES(
                Paged::services,
                (client, size) ->
                        client.listServiceInstancesPaginator(r -> r.maxResults(size)).serviceInstances().stream()
                                .map(ServiceInstanceSummary::arn)),
        COMPONENTS(
                land -> {
                    land.environmentForComponents();
                    NAMES.forEach(name -> land.client()
                            .createComponent(Landscape.componentRequest(name)
                                    .environmentName("e1")
                                    .build()));
                },
                (client, size) -> client.listComponentsPaginator(r -> r.maxResults(size)).components().stream()
                        .map(ComponentSummary::name)),
        CONNECTIONS(
                land -> NAMES.forEach(name -> land.client()
                        .createEnvironmentAccountConnection(r -> r.managementAccountId("111111111111")
                                .environmentName(name)
                                .roleArn(Landscape.ROLE))),
                (client, size) -> client
                        .listEnvironmentAccountConnectionsPaginator(
                                r -> r.requestedBy(EnvironmentAccountConnectionRequesterAccountType.ENVIRONMENT_ACCOUNT)
                                        .maxResults(size))
                        .environmentAccountConnections()
                        .stream()
                        .map(EnvironmentAccountConnectionSummary::id)),
        REPOSITORIES(
                land -> NAMES.forEach(name -> land.client()
                        .createRepository(r -> r.provider(RepositoryProvider.GITHUB)
                                .name("o/" + name)
                                .connectionArn(Landscape.CONNECTION))),
                (client, size) -> client.listRepositoriesPaginator(r -> r.maxResults(size)).repositories().stream()
                        .map(RepositorySummary::name));

        private final Consumer<Landscape> filling;
        private final BiFunction<ProtonClient, Integer, Stream<String>> visit;

        Paged(Consumer<Landscape> filling, BiFunction<ProtonClient, Integer, Stream<String>> visit) {
            this.filling = filling;
            this.visit = visit;
        }

        private static void environments(Landscape land) {
            land.environmentTemplate("et1");
            NAMES.forEach(land::environment);
        }

        private static void services(Landscape land) {
            land.environment().plainServiceTemplate("st0");
            NAMES.forEach(name -> land.client()
                    .createService(Landscape.plainServiceRequest(name).build()));
        }

        private List<String> visited(Landscape land, int size) {
            return visit.apply(land.client(), size).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePaginatorVisitsEachItemOnce(Paged list) {
        list.filling.accept(land);
        List<String> all = list.visited(land, 100);

        List<String> visited = list.visited(land, 2);

        assertThat(visited)
                .hasSizeGreaterThanOrEqualTo(NAMES.size())
                .doesNotHaveDuplicates()
                .isEqualTo(all);
    }

    /** §13.1 [model]: its tokens are free texts. */
    @Test
    void tagsHavePages() {
        land.client()
                .createEnvironmentTemplate(r -> r.name("t")
                        .tags(NAMES.stream()
                                .map(name -> Tag.builder().key(name).value("v").build())
                                .toList()));
        String arn = land.arn("environment-template/t");

        List<String> visited =
                land
                        .client()
                        .listTagsForResourcePaginator(r -> r.resourceArn(arn).maxResults(2))
                        .tags()
                        .stream()
                        .map(Tag::key)
                        .toList();

        assertThat(visited).containsAll(NAMES).doesNotHaveDuplicates();
    }

    /** Lists that never go on: one page, and a token is refused. */
    enum Whole {
        ENVIRONMENT_OUTPUTS(
                "ListEnvironmentOutputs",
                "\"environmentName\":\"e1\"",
                client -> client.listEnvironmentOutputsPaginator(r -> r.environmentName("e1")).outputs().stream()
                        .map(Output::key)),
        ENVIRONMENT_RESOURCES(
                "ListEnvironmentProvisionedResources",
                "\"environmentName\":\"e1\"",
                client -> client
                        .listEnvironmentProvisionedResourcesPaginator(r -> r.environmentName("e1"))
                        .provisionedResources()
                        .stream()
                        .map(ProvisionedResource::name)),
        INSTANCE_OUTPUTS(
                "ListServiceInstanceOutputs",
                "\"serviceName\":\"svc\",\"serviceInstanceName\":\"i1\"",
                client -> client
                        .listServiceInstanceOutputsPaginator(
                                r -> r.serviceName("svc").serviceInstanceName("i1"))
                        .outputs()
                        .stream()
                        .map(Output::key)),
        INSTANCE_RESOURCES(
                "ListServiceInstanceProvisionedResources",
                "\"serviceName\":\"svc\",\"serviceInstanceName\":\"i1\"",
                client -> client
                        .listServiceInstanceProvisionedResourcesPaginator(
                                r -> r.serviceName("svc").serviceInstanceName("i1"))
                        .provisionedResources()
                        .stream()
                        .map(ProvisionedResource::name)),
        PIPELINE_OUTPUTS(
                "ListServicePipelineOutputs",
                "\"serviceName\":\"svc\"",
                client -> client.listServicePipelineOutputsPaginator(r -> r.serviceName("svc")).outputs().stream()
                        .map(Output::key)),
        PIPELINE_RESOURCES(
                "ListServicePipelineProvisionedResources",
                "\"serviceName\":\"svc\"",
                client -> client
                        .listServicePipelineProvisionedResourcesPaginator(r -> r.serviceName("svc"))
                        .provisionedResources()
                        .stream()
                        .map(ProvisionedResource::name)),
        COMPONENT_OUTPUTS(
                "ListComponentOutputs",
                "\"componentName\":\"c\"",
                client -> client.listComponentOutputsPaginator(r -> r.componentName("c")).outputs().stream()
                        .map(Output::key)),
        COMPONENT_RESOURCES(
                "ListComponentProvisionedResources",
                "\"componentName\":\"c\"",
                client ->
                        client
                                .listComponentProvisionedResourcesPaginator(r -> r.componentName("c"))
                                .provisionedResources()
                                .stream()
                                .map(ProvisionedResource::name)),
        SYNC_DEFINITIONS(
                "ListRepositorySyncDefinitions",
                "\"repositoryProvider\":\"GITHUB\",\"repositoryName\":\"o/r\",\"syncType\":\"TEMPLATE_SYNC\"",
                client -> client
                        .listRepositorySyncDefinitionsPaginator(r -> r.repositoryProvider(RepositoryProvider.GITHUB)
                                .repositoryName("o/r")
                                .syncType(SyncType.TEMPLATE_SYNC))
                        .syncDefinitions()
                        .stream()
                        .map(RepositorySyncDefinition::target));

        private final String operation;
        private final String members;
        private final Function<ProtonClient, Stream<String>> visit;

        Whole(String operation, String members, Function<ProtonClient, Stream<String>> visit) {
            this.operation = operation;
            this.members = members;
            this.visit = visit;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListWithoutPagesComesWhole(Whole list) {
        land.service();
        land.client().updateEnvironment(r -> r.name("e1").deploymentType("NONE").componentRoleArn(Landscape.ROLE));
        land.client()
                .createComponent(
                        Landscape.componentRequest("c").environmentName("e1").build());
        land.client()
                .createRepository(
                        r -> r.provider(RepositoryProvider.GITHUB).name("o/r").connectionArn(Landscape.CONNECTION));
        land.client()
                .createTemplateSyncConfig(r -> r.templateName("et1")
                        .templateType("ENVIRONMENT")
                        .repositoryProvider(RepositoryProvider.GITHUB)
                        .repositoryName("o/r")
                        .branch("main"));
        land.settle();

        assertThat(list.visit.apply(land.client())).isNotEmpty();

        WireAnswer answer = me.sendProton(list.operation, "{" + list.members + ",\"nextToken\":\"abc\"}");
        assertThat(answer.json().path("__type").asText()).endsWith("ValidationException");
    }
}
