package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Components (behaviour sheet Proton §9.4, §10, §12.5, S10)")
class ComponentsTest {
    private static final String CODE = "manifest: '{infrastructure: {templates: [{file: c.yaml,"
            + " rendering_engine: jinja, template_language: cloudformation}]}}', templateFile:"
            + " '{Resources: {B: {Type: \"AWS::S3::Bucket\"}}, Outputs: {Bucket: {Value: \"{{ component.name }}-in-{{"
            + " environment.name }}\"}}}'";
    private static final String ATTACHED = "serviceName: 'svc', serviceInstanceName: 'i1'";
    private static final String ROLE = "componentRoleArn: 'arn:aws:iam::111111111111:role/components'";

    @TempDir
    Path buckets = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ServiceBed bed;

    private Proton proton = Proton.create();

    @BeforeEach
    void serviceWhoseTemplateReadsComponents() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
        Map<String, String> files = SheetBundles.S1.files();
        files.merge(
                "instance_infrastructure/cloudformation.yaml",
                "  FromComponent:\n    Value: \"{{ service_instance.components.default.outputs.Bucket | default('none') }}\"\n",
                String::concat);
        BundlePacker.put(BundlePacker.pack(files), buckets, "bundles", "SC");
        bed.created("i1", "i2");
    }

    private void supported() {
        bed.serviceVersion("st1", "SC", "1");
        proton.ask(
                "UpdateServiceTemplateVersion",
                Proton.numbered("st1", "1.1") + ", supportedComponentSources: ['DIRECTLY_DEFINED']}");
        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'MINOR_VERSION'}");
        bed.settle();
        proton.ask("UpdateEnvironment", "{name: 'e1', deploymentType: 'NONE', " + ROLE + "}");
    }

    @CanIgnoreReturnValue
    private JsonNode create(String name, String more) {
        JsonNode created = proton.ask("CreateComponent", "{name: '" + name + "', " + CODE + ", " + more + "}")
                .get("component");
        proton.advance(ServiceBed.STEP);
        return created;
    }

    @CanIgnoreReturnValue
    private JsonNode update(String more) {
        JsonNode updated =
                proton.ask("UpdateComponent", "{name: 'c', " + more + "}").get("component");
        proton.advance(ServiceBed.STEP);
        return updated;
    }

    private JsonNode component() {
        return proton.ask("GetComponent", "{name: 'c'}").get("component");
    }

    private Refusal refusedCreate(String more) {
        return proton.refuse("CreateComponent", "{name: 'c', " + CODE + ", " + more + "}");
    }

    @Test
    @DisplayName("a template version must support components, and the environment have a role for them (S10.1)")
    void gates() {
        Refusal unsupported = refusedCreate(ATTACHED);
        proton.ask(
                "UpdateServiceTemplateVersion",
                Proton.numbered("st1", "1.0") + ", supportedComponentSources: ['DIRECTLY_DEFINED']}");
        Refusal withoutRole = refusedCreate(ATTACHED);
        Refusal detachedWithoutRole = refusedCreate("environmentName: 'e1'");

        assertThat(unsupported.code()).isEqualTo("ValidationException");
        assertThat(withoutRole.code()).isEqualTo("ValidationException");
        assertThat(withoutRole.message()).contains("componentRoleArn");
        assertThat(detachedWithoutRole.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("an attached component is deployed into the environment of its instance (S10.2)")
    void createsAttached() {
        supported();

        JsonNode created = create(
                "c", ATTACHED + ", serviceSpec: '" + ServiceBed.spec(ServiceBed.entry("i1", "unique_name: x")) + "'");

        assertThat(created.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(created.get("environmentName").asText()).isEqualTo("e1");
        assertThat(created.get("arn").asText()).isEqualTo("arn:aws:proton:us-east-1:111111111111:component/c");
        assertThat(created.has("lastDeploymentSucceededAt")).isFalse();
        assertThat(component().get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(proton.ask("ListComponentOutputs", "{componentName: 'c'}")
                        .at("/outputs/0/valueString")
                        .asText())
                .isEqualTo("c-in-e1");
        assertThat(proton.ask("ListComponentProvisionedResources", "{componentName: 'c'}")
                        .get("provisionedResources"))
                .hasSize(1);
    }

    @Test
    @DisplayName("what has a component attached is not removed, and takes no second one (S10.3 [seed])")
    void blocks() {
        supported();
        create("c", ATTACHED);
        bed.settle();

        assertThat(proton.refuse("CreateComponent", "{name: 'd', " + CODE + ", " + ATTACHED + "}")
                        .code())
                .isEqualTo("ConflictException");
        assertThat(proton.refuse("DeleteComponent", "{name: 'c'}").code()).isEqualTo("ConflictException");
        assertThat(proton.refuse("DeleteService", "{name: 'svc'}").code()).isEqualTo("ConflictException");
        assertThat(proton.refuse("UpdateService", ServiceBed.edit(ServiceBed.specOf("i2")))
                        .code())
                .isEqualTo("ConflictException");
        assertThat(proton.refuse("DeleteEnvironment", "{name: 'e1'}").code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an instance that is deployed anew sees the outputs of its component (S10.4 [docs])")
    void instanceSeesOutputs() {
        supported();
        create("c", ATTACHED);

        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'CURRENT_VERSION'}");

        bed.settle();
        assertThat(proton.ask("ListServiceInstanceOutputs", "{serviceName: 'svc', serviceInstanceName: 'i1'}")
                        .get("outputs"))
                .extracting(output -> output.get("key").asText() + "="
                        + output.get("valueString").asText())
                .contains("FromComponent=c-in-e1");
    }

    @Test
    @DisplayName("a component is detached before it goes elsewhere or is deleted (S10.5)")
    void detachesAndDeletes() {
        supported();
        create("c", ATTACHED);
        Refusal elsewhere = proton.refuse(
                "UpdateComponent",
                "{name: 'c', deploymentType: 'CURRENT_VERSION', serviceName: 'svc', serviceInstanceName: 'i2'}");
        JsonNode detaching = update("deploymentType: 'CURRENT_VERSION', serviceName: '', serviceInstanceName: ''");
        JsonNode detached = component();

        JsonNode deleting = proton.ask("DeleteComponent", "{name: 'c'}").get("component");

        JsonNode again = proton.ask("DeleteComponent", "{name: 'c'}").get("component");
        proton.advance(ServiceBed.STEP);
        assertThat(elsewhere.code()).isEqualTo("ValidationException");
        assertThat(detaching.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(detached.has("serviceName")).isFalse();
        assertThat(detached.has("serviceInstanceName")).isFalse();
        assertThat(deleting.get("deploymentStatus").asText()).isEqualTo("DELETE_IN_PROGRESS");
        assertThat(again).isEqualTo(deleting);
        assertThat(proton.refuse("GetComponent", "{name: 'c'}").code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("NONE changes the description and nothing else (§10 [model])")
    void noneChangesDescription() {
        supported();
        create("c", ATTACHED);

        JsonNode updated = update("deploymentType: 'NONE', description: 'mine'");

        assertThat(updated.get("description").asText()).isEqualTo("mine");
        assertThat(updated.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(proton.refuse("UpdateComponent", "{name: 'c', deploymentType: 'NONE', serviceSpec: 'x'}")
                        .code())
                .isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("any deployment of a component can be cancelled, also its first (§9.7 [seed])")
    void cancelsFirstDeployment() {
        supported();
        proton.ask("CreateComponent", "{name: 'c', " + CODE + ", " + ATTACHED + "}");

        JsonNode cancelling =
                proton.ask("CancelComponentDeployment", "{componentName: 'c'}").get("component");

        proton.advance(ServiceBed.STEP);
        assertThat(cancelling.get("deploymentStatus").asText()).isEqualTo("CANCELLING");
        assertThat(component().get("deploymentStatus").asText()).isEqualTo("CANCELLED");
        assertThat(component().get("deploymentStatusMessage").asText()).isEqualTo("User initiated cancellation.");
    }

    @Test
    @DisplayName("neither a component nor its instance is updated while the other is (§9.2, §9.4 [seed])")
    void updatesExcludeEachOther() {
        supported();
        create("c", ATTACHED);
        String instance = "{serviceName: 'svc', name: 'i1', deploymentType: 'CURRENT_VERSION'}";
        String component = "{name: 'c', deploymentType: 'CURRENT_VERSION'}";
        proton.ask("UpdateComponent", component);
        Refusal instanceBusy = proton.refuse("UpdateServiceInstance", instance);
        Refusal componentBusy = proton.refuse("UpdateComponent", component);
        bed.settle();
        proton.ask("UpdateServiceInstance", instance);

        Refusal ofInstance = proton.refuse("UpdateComponent", component);

        assertThat(instanceBusy.code()).isEqualTo("ConflictException");
        assertThat(componentBusy.code()).isEqualTo("ConflictException");
        assertThat(ofInstance.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a repeated token makes no second component and no second deployment (§3.6 [inferred])")
    void tokensAreRemembered() {
        supported();
        String request = "{name: 'c', " + CODE + ", " + ATTACHED + ", clientToken: 't'}";
        proton.ask("CreateComponent", request);
        proton.advance(ServiceBed.STEP);

        JsonNode again = proton.ask("CreateComponent", request).get("component");

        assertThat(again.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(again.get("lastClientRequestToken").asText()).isEqualTo("t");
        assertThat(proton.refuse("CreateComponent", request.replace("'t'", "'u'"))
                        .code())
                .isEqualTo("ConflictException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description: 'nowhere'                                              | ValidationException",
                "serviceName: 'svc'                                                  | ValidationException",
                "environmentName: 'e1', serviceSpec: 'x'                             | ValidationException",
                "environmentName: 'other', serviceName: 'svc', serviceInstanceName: 'i1' | ValidationException",
                "environmentName: 'other'                                            | ResourceNotFoundException",
                "serviceName: 'svc', serviceInstanceName: 'i9'                       | ResourceNotFoundException",
                "serviceName: 'svc', serviceInstanceName: 'i1', serviceSpec: 'a: ['  | ValidationException"
            })
    @DisplayName("places of components agree and are there (§12.5 [model][inferred])")
    void badPlaces(String more, String code) {
        supported();

        Refusal refusal = refusedCreate(more);

        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    @DisplayName("lists are narrowed by environment, service and instance (§12.5 [model])")
    void listsAreNarrowed() {
        supported();
        create("c", ATTACHED);
        create("d", "environmentName: 'e1'");

        assertThat(names("environmentName: 'e1'")).containsExactly("d", "c");
        assertThat(names(ATTACHED)).containsExactly("c");
        assertThat(names("serviceName: 'none'")).isEmpty();
        assertThat(proton.refuse("ListComponents", "{serviceInstanceName: 'i1'}")
                        .code())
                .isEqualTo("ValidationException");
    }

    private List<String> names(String filter) {
        List<String> names = new ArrayList<>();
        proton.ask("ListComponents", "{" + filter + "}")
                .get("components")
                .forEach(component -> names.add(component.get("name").asText()));
        return names;
    }

    @Test
    @DisplayName("a deployment knows what a component was and shall be (§11 [model])")
    void deploymentsKnowStates() {
        supported();
        create("c", ATTACHED);
        update("deploymentType: 'CURRENT_VERSION', serviceName: '', serviceInstanceName: ''");

        JsonNode deployments =
                proton.ask("ListDeployments", "{componentName: 'c'}").get("deployments");

        JsonNode newest = proton.ask(
                        "GetDeployment", "{id: '" + deployments.at("/0/id").asText() + "'}")
                .get("deployment");
        assertThat(deployments).hasSize(2);
        assertThat(newest.at("/initialState/component/serviceInstanceName").asText())
                .isEqualTo("i1");
        assertThat(newest.at("/targetState/component").has("serviceInstanceName"))
                .isFalse();
    }

    @Test
    @DisplayName("AWS's own tags name account, environment and component (§14 [docs])")
    void managedTags() {
        supported();
        create("c", ATTACHED + ", tags: [{key: 'k', value: 'v'}]");

        JsonNode tags = proton.ask(
                        "ListTagsForResource", "{resourceArn: 'arn:aws:proton:us-east-1:111111111111:component/c'}")
                .get("tags");

        assertThat(tags)
                .extracting(tag -> tag.get("key").asText())
                .containsExactlyInAnyOrder("k", "aws:proton:account", "aws:proton:environment", "aws:proton:component");
    }
}
