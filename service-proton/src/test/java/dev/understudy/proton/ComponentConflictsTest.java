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
}
