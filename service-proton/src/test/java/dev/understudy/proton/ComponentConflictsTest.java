package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Components of what is busy or going (behaviour sheet Proton §1.3, §9.4)")
class ComponentConflictsTest {
    private static final String NEW = "{name: 'c', manifest: '{infrastructure: {templates: [{file: c.yaml,"
            + " rendering_engine: jinja, template_language: cloudformation}]}}', templateFile:"
            + " '{Resources: {B: {Type: \"AWS::S3::Bucket\"}}}', ";
    private static final String ATTACHED = NEW + "serviceName: 'svc', serviceInstanceName: 'i1'}";
    private static final String DETACHED = NEW + "environmentName: 'e1'}";

    @TempDir
    Path buckets = Path.of("");

    private Proton proton = Proton.create();

    @SuppressWarnings("NullAway.Init")
    private ServiceBed bed;

    @BeforeEach
    void placesForComponents() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
        proton.ask(
                "UpdateServiceTemplateVersion",
                Proton.numbered("st1", "1.0") + ", supportedComponentSources: ['DIRECTLY_DEFINED']}");
        proton.ask(
                "UpdateEnvironment",
                "{name: 'e1', deploymentType: 'NONE', componentRoleArn: 'arn:aws:iam::111111111111:role/c'}");
    }

    @Test
    @DisplayName("an environment that is being deleted gets no new components")
    void goingEnvironment() {
        proton.ask("DeleteEnvironment", "{name: 'e1'}");

        Refusal refusal = proton.refuse("CreateComponent", DETACHED);

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an instance that is being deleted gets no component")
    void goingInstance() {
        bed.created("i1");
        proton.ask("DeleteService", "{name: 'svc'}");

        Refusal refusal = proton.refuse("CreateComponent", ATTACHED);

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serviceName: ''", "serviceInstanceName: ''", "serviceName: '', serviceInstanceName: 'i1'"})
    @DisplayName("only both names empty detach a component (§9.4 [model])")
    void halfDetached(String names) {
        bed.created("i1");
        proton.ask("CreateComponent", ATTACHED);
        proton.advance(ServiceBed.STEP);

        Refusal refusal =
                proton.refuse("UpdateComponent", "{name: 'c', deploymentType: 'CURRENT_VERSION', " + names + "}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("without its connection, nothing in an environment can be provisioned (§8.2 [seed])")
    void connectionIsGone() {
        Proton there = proton.as(Proton.OTHER);
        String id = there.ask(
                        "CreateEnvironmentAccountConnection",
                        "{managementAccountId: '111111111111', environmentName: 'far', roleArn:"
                                + " 'arn:aws:iam::222222222222:role/r', componentRoleArn:"
                                + " 'arn:aws:iam::222222222222:role/c'}")
                .at("/environmentAccountConnection/id")
                .asText();
        proton.ask("AcceptEnvironmentAccountConnection", "{id: '" + id + "'}");
        proton.ask(
                "CreateEnvironment",
                "{name: 'far', templateName: 'et1', templateMajorVersion: '1', spec: '{proton: EnvironmentSpec, spec:"
                        + " {b: q}}', environmentAccountConnectionId: '" + id + "'}");
        proton.advance(ServiceBed.STEP);
        proton.ask(
                "CreateService", ServiceBed.newService(ServiceBed.specOf("i1").replace("e1", "far")));
        bed.settle();
        there.ask("DeleteEnvironmentAccountConnection", "{id: '" + id + "'}");

        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'CURRENT_VERSION'}");

        bed.settle();
        assertThat(bed.instance("i1").get("deploymentStatus").asText()).isEqualTo("FAILED");
        assertThat(bed.instance("i1").get("deploymentStatusMessage").asText()).contains(id);
    }
}
