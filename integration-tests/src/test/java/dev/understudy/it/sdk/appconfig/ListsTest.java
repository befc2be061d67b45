package dev.understudy.it.sdk.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.appconfig.model.Action;
import software.amazon.awssdk.services.appconfig.model.ActionPoint;
import software.amazon.awssdk.services.appconfig.model.Application;
import software.amazon.awssdk.services.appconfig.model.ConfigurationProfileSummary;
import software.amazon.awssdk.services.appconfig.model.DeploymentStrategy;
import software.amazon.awssdk.services.appconfig.model.DeploymentSummary;
import software.amazon.awssdk.services.appconfig.model.Environment;
import software.amazon.awssdk.services.appconfig.model.ExtensionAssociationSummary;
import software.amazon.awssdk.services.appconfig.model.ExtensionSummary;
import software.amazon.awssdk.services.appconfig.model.HostedConfigurationVersionSummary;

/** The eight lists, page by page. Source: behaviour sheet AppConfig §1.5 and §1.4. */
class ListsTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    /** A list: its path, what fills it, and what the SDK's paginator finds in it. */
    private enum Lists {
        APPLICATIONS(
                "/applications",
                shop -> NAMES.forEach(name -> shop.client.createApplication(r -> r.name(name))),
                (shop, size) -> shop.client.listApplicationsPaginator(r -> r.maxResults(size)).items().stream()
                        .map(Application::id)),
        ENVIRONMENTS(
                "/applications/%s/environments",
                shop -> NAMES.forEach(shop::environment),
                (shop, size) -> shop
                        .client
                        .listEnvironmentsPaginator(
                                r -> r.applicationId(shop.application).maxResults(size))
                        .items()
                        .stream()
                        .map(Environment::id)),
        CONFIGURATION_PROFILES(
                "/applications/%s/configurationprofiles",
                shop -> NAMES.forEach(shop::profile),
                (shop, size) -> shop
                        .client
                        .listConfigurationProfilesPaginator(
                                r -> r.applicationId(shop.application).maxResults(size))
                        .items()
                        .stream()
                        .map(ConfigurationProfileSummary::id)),
        HOSTED_VERSIONS(
                "/applications/%s/configurationprofiles/%s/hostedconfigurationversions",
                shop -> NAMES.forEach(shop::version),
                (shop, size) -> shop
                        .client
                        .listHostedConfigurationVersionsPaginator(r -> r.applicationId(shop.application)
                                .configurationProfileId(shop.profile)
                                .maxResults(size))
                        .items()
                        .stream()
                        .map(HostedConfigurationVersionSummary::versionNumber)
                        .map(Object::toString)),
        DEPLOYMENT_STRATEGIES(
                "/deploymentstrategies",
                shop -> NAMES.forEach(name -> shop.strategy(1, 50, 0)),
                (shop, size) -> shop.client.listDeploymentStrategiesPaginator(r -> r.maxResults(size)).items().stream()
                        .map(DeploymentStrategy::id)),
        DEPLOYMENTS(
                "/applications/%s/environments/%3$s/deployments",
                Lists::deploy,
                (shop, size) -> shop
                        .client
                        .listDeploymentsPaginator(r -> r.applicationId(shop.application)
                                .environmentId(shop.environment)
                                .maxResults(size))
                        .items()
                        .stream()
                        .map(DeploymentSummary::deploymentNumber)
                        .map(Object::toString)),
        EXTENSIONS(
                "/extensions",
                shop -> NAMES.forEach(name -> extension(shop, name)),
                (shop, size) -> shop.client.listExtensionsPaginator(r -> r.maxResults(size)).items().stream()
                        .map(ExtensionSummary::id)),
        EXTENSION_ASSOCIATIONS(
                "/extensionassociations",
                Lists::associate,
                (shop, size) -> shop.client.listExtensionAssociationsPaginator(r -> r.maxResults(size)).items().stream()
                        .map(ExtensionAssociationSummary::id));

        private final String path;
        private final Consumer<Shop> filling;
        private final BiFunction<Shop, Integer, Stream<String>> ids;

        Lists(String path, Consumer<Shop> filling, BiFunction<Shop, Integer, Stream<String>> ids) {
            this.path = path;
            this.filling = filling;
            this.ids = ids;
        }

        private static void deploy(Shop shop) {
            int version = shop.version("{}");
            String strategy = shop.strategy(0, 100, 0);
            NAMES.forEach(name -> shop.client.startDeployment(shop.deployment(strategy)
                    .configurationVersion(Integer.toString(version))
                    .build()));
        }

        private static String extension(Shop shop, String name) {
            Action action = Action.builder()
                    .name("a")
                    .uri("arn:aws:sqs:us-east-1:111122223333:news")
                    .build();
            return shop.client
                    .createExtension(
                            r -> r.name(name).actions(Map.of(ActionPoint.ON_DEPLOYMENT_START, List.of(action))))
                    .id();
        }

        private static void associate(Shop shop) {
            String extension = extension(shop, "a");
            NAMES.forEach(name -> shop.client.createExtensionAssociation(
                    r -> r.extensionIdentifier(extension).resourceIdentifier(shop.applicationArn())));
        }

        List<String> visit(Shop shop, int size) {
            return ids.apply(shop, size).toList();
        }

        String path(Shop shop) {
            return String.format(path, shop.application, shop.profile, shop.environment);
        }
    }

    /** Source: §1.5 [model], SDK paginators. */
    @ParameterizedTest
    @EnumSource
    void thePaginatorVisitsEachItemOnce(Lists list) {
        list.filling.accept(shop);
        List<String> all = list.visit(shop, 50);

        List<String> visited = list.visit(shop, 2);

        assertThat(visited)
                .hasSizeGreaterThanOrEqualTo(NAMES.size())
                .doesNotHaveDuplicates()
                .isEqualTo(all);
    }

    /** Source: §1.5 [model]: pages of the size asked for. */
    @ParameterizedTest
    @EnumSource
    void aPageIsAsLongAsAskedFor(Lists list) {
        list.filling.accept(shop);

        JsonNode page = me.sendAppConfig("GET", list.path(shop) + "?max_results=2", "")
                .ok()
                .json();

        assertThat(page.path("Items")).hasSize(2);
        assertThat(page.path("NextToken").asText()).isNotBlank();
    }

    /** Source: §1.4 [model]: 1 to 50. */
    @ParameterizedTest
    @EnumSource
    void aPageBeyondItsRangeIsRefused(Lists list) {
        for (int size : new int[] {0, 51, -1}) {
            Refused.call(() -> list.visit(shop, size)).with(400, "BadRequestException");
        }
    }

    /** Source: §1.5 [model]: what no page gave out is bad input, for there is no other error; text README [recorded]. */
    @ParameterizedTest
    @EnumSource
    void aTokenThatNobodyGaveOutIsRefused(Lists list) {
        me.sendAppConfig("GET", list.path(shop) + "?next_token=bogus", "").isRestJsonError(400, "BadRequestException");
    }

    /** Source: §1.5 [model], §4.2 [model]. */
    @Test
    void deploymentsComeNewestFirst() {
        Lists.deploy(shop);

        List<String> numbers = Lists.DEPLOYMENTS.visit(shop, 2);

        assertThat(numbers).containsExactly("5", "4", "3", "2", "1");
    }

    /** Source: newest additions A11 [recorded]: whose profile, and who started it. */
    @Test
    void listsOfDeploymentsTellProfileAndType() {
        Lists.deploy(shop);
        String path = Lists.DEPLOYMENTS.path(shop) + "?max_results=1";

        JsonNode item =
                me.sendAppConfig("GET", path, "").ok().json().path("Items").get(0);

        assertThat(item.path("ConfigurationProfileId").asText()).isEqualTo(shop.profile);
        assertThat(item.path("Type").asText()).isEqualTo("USER");
    }
}
