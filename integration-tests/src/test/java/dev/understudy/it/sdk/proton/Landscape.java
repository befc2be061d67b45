package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Shapes;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateComponentRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplateVersion;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * What most operations need before they can be called, in one caller's account. Requests and answers are JSON, so that an
 * answer can be compared as a whole.
 */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
public final class Landscape {
    /** The role that provisions. */
    public static final String ROLE = "arn:aws:iam::111111111111:role/r";
    /** A connection to a provider of repositories. */
    public static final String CONNECTION = "arn:aws:codestar-connections:us-east-1:111111111111:connection/c";
    /** A spec for the bundle E1, without its optional input. */
    public static final String ENVIRONMENT_SPEC = "{proton: EnvironmentSpec, spec: {b: q}}";
    /** A deployment, a registration, a cancellation or a removal takes no longer. */
    public static final Duration STEP = Duration.ofSeconds(1);

    private final EmbeddedEmulator emulator;
    private final Caller caller;
    private final ProtonClient client;

    /** An empty account. */
    public Landscape(EmbeddedEmulator emulator, Caller caller) {
        this.emulator = emulator;
        this.caller = caller;
        this.client = caller.proton();
    }

    /** Calls an operation. */
    @CanIgnoreReturnValue
    public static <B extends SdkBuilder<B, R> & SdkPojo, R, A extends SdkPojo> ObjectNode ask(
            Function<R, A> operation, B request, String members) {
        return Shapes.tree(operation.apply(Shapes.read(request, json(members))));
    }

    /** The caller's client. */
    public ProtonClient client() {
        return client;
    }

    /** The ARN of something of the caller's. */
    public String arn(String resource) {
        return "arn:aws:proton:" + caller.region() + ":" + caller.account() + ":" + resource;
    }

    /** Lets everything that goes on take its course. */
    public void settle() {
        for (int step = 0; step < 6; step++) {
            emulator.advance(STEP);
        }
    }

    /** An environment template with a published version 1.0 of the bundle E1. */
    @CanIgnoreReturnValue
    public Landscape environmentTemplate(String name) {
        client.createEnvironmentTemplate(r -> r.name(name));
        return environmentVersion(name, "E1", null);
    }

    /**
     * A further published version of an environment template.
     *
     * @param bundle its key
     * @param major the major version that it belongs to; null makes a new one
     */
    @CanIgnoreReturnValue
    public Landscape environmentVersion(String template, String bundle, @Nullable String major) {
        EnvironmentTemplateVersion version = draft(template, bundle, major);
        client.updateEnvironmentTemplateVersion(r -> r.templateName(template)
                .majorVersion(version.majorVersion())
                .minorVersion(version.minorVersion())
                .status("PUBLISHED"));
        return this;
    }

    /** A version of an environment template, registered. */
    @CanIgnoreReturnValue
    public EnvironmentTemplateVersion draft(String template, String bundle, @Nullable String major) {
        EnvironmentTemplateVersion version = client.createEnvironmentTemplateVersion(r -> r.templateName(template)
                        .majorVersion(major)
                        .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key(bundle))))
                .environmentTemplateVersion();
        emulator.advance(STEP);
        return client.getEnvironmentTemplateVersion(r -> r.templateName(template)
                        .majorVersion(version.majorVersion())
                        .minorVersion(version.minorVersion()))
                .environmentTemplateVersion();
    }

    /** The environment {@code e1} from the template {@code et1}. */
    @CanIgnoreReturnValue
    public Landscape environment() {
        environmentTemplate("et1");
        return environment("e1");
    }

    /** A further environment from the template {@code et1}. */
    @CanIgnoreReturnValue
    public Landscape environment(String name) {
        client.createEnvironment(environmentRequest(name).build());
        emulator.advance(STEP);
        return this;
    }

    /** The request for an environment from {@code et1}. */
    public static CreateEnvironmentRequest.Builder environmentRequest(String name) {
        return CreateEnvironmentRequest.builder()
                .name(name)
                .templateName("et1")
                .templateMajorVersion("1")
                .spec(ENVIRONMENT_SPEC)
                .protonServiceRoleArn(ROLE);
    }

    /** A service template for {@code et1}, with a published version 1.0 of the bundle S1: with a pipeline. */
    @CanIgnoreReturnValue
    public Landscape serviceTemplate(String name) {
        client.createServiceTemplate(r -> r.name(name));
        return serviceVersion(name, "S1", null);
    }

    /** The same without a pipeline, of the bundle S0. */
    @CanIgnoreReturnValue
    public Landscape plainServiceTemplate(String name) {
        client.createServiceTemplate(r -> r.name(name).pipelineProvisioning("CUSTOMER_MANAGED"));
        return serviceVersion(name, "S0", null);
    }

    /** A further published version of a service template; as for environments. */
    @CanIgnoreReturnValue
    public Landscape serviceVersion(
            String template, String bundle, @Nullable String major, String... componentSources) {
        ServiceTemplateVersion version = client.createServiceTemplateVersion(r -> r.templateName(template)
                        .majorVersion(major)
                        .supportedComponentSourcesWithStrings(componentSources)
                        .compatibleEnvironmentTemplates(
                                t -> t.templateName("et1").majorVersion("1"))
                        .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key(bundle))))
                .serviceTemplateVersion();
        emulator.advance(STEP);
        client.updateServiceTemplateVersion(r -> r.templateName(template)
                .majorVersion(version.majorVersion())
                .minorVersion(version.minorVersion())
                .status("PUBLISHED"));
        return this;
    }

    /** The role of pipelines. */
    @CanIgnoreReturnValue
    public Landscape pipelineRole() {
        client.updateAccountSettings(r -> r.pipelineServiceRoleArn(ROLE));
        return this;
    }

    /**
     * The service {@code svc} from {@code st1}, with a pipeline and the instances {@code i1} and {@code i2} in {@code
     * e1}, deployed; with all that it needs.
     */
    @CanIgnoreReturnValue
    public Landscape service() {
        environment().serviceTemplate("st1").pipelineRole();
        client.createService(serviceRequest("svc").build());
        settle();
        return this;
    }

    /** The request for a service from {@code st1} with two instances. */
    public static CreateServiceRequest.Builder serviceRequest(String name) {
        return CreateServiceRequest.builder()
                .name(name)
                .templateName("st1")
                .templateMajorVersion("1")
                .repositoryConnectionArn(CONNECTION)
                .repositoryId("o/r")
                .branchName("main")
                .spec(serviceSpec("i1", "i2"));
    }

    /** The request for a service from {@code st0}, without a pipeline, with one instance in {@code e1}. */
    public static CreateServiceRequest.Builder plainServiceRequest(String name) {
        return CreateServiceRequest.builder()
                .name(name)
                .templateName("st0")
                .templateMajorVersion("1")
                .spec("{proton: ServiceSpec, instances: [" + instance("i1", "u") + "]}");
    }

    /** The request for a component, of which nothing is said yet about where it goes. */
    public static CreateComponentRequest.Builder componentRequest(String name) {
        return CreateComponentRequest.builder()
                .name(name)
                .manifest("{infrastructure: {templates: [{file: c.yaml, rendering_engine: jinja, "
                        + "template_language: cloudformation}]}}")
                .templateFile("{Resources: {B: {Type: 'AWS::S3::Bucket'}}, "
                        + "Outputs: {Bucket: {Value: '{{ component.name }}-in-{{ environment.name }}'}}}");
    }

    /** The environment {@code e1} with a role for components. */
    @CanIgnoreReturnValue
    public Landscape environmentForComponents() {
        environment();
        client.updateEnvironment(r -> r.name("e1").deploymentType("NONE").componentRoleArn(ROLE));
        return this;
    }

    /** A spec with a pipeline and these instances in {@code e1}. */
    public static String serviceSpec(String... instances) {
        StringBuilder spec = new StringBuilder("{proton: ServiceSpec, pipeline: {cmd: make}, instances: [");
        for (String name : instances) {
            spec.append(instance(name, "u-" + name)).append(',');
        }
        return spec.append("]}").toString();
    }

    private static String instance(String name, String uniqueName) {
        return "{name: " + name + ", environment: e1, spec: {unique_name: " + uniqueName + "}}";
    }
}
