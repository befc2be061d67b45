package dev.understudy.proton.rules.tag;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.errors.TagErrors;
import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.state.ConnectionRecord;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the resources that requests name by ARN to tag them. Pipelines have no tags. */
public final class TaggableResources {
    private static final String INSTANCE = "/service-instance/";

    private final ProtonStore store;
    private final PartitionKey owner;

    /** Looks among the resources of one account and region. */
    public TaggableResources(ProtonStore store, PartitionKey owner) {
        this.store = store;
        this.owner = owner;
    }

    /**
     * The tags that AWS gives to the resource of this ARN.
     *
     * @throws dev.understudy.proton.model.ValidationException if it is no ARN of Proton
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such resource, or it has no tags
     */
    public Map<String, String> managedTags(String text) {
        Arn arn = Arn.parse(text);
        if (arn == null
                || !arn.service().equals(ProtonArns.SERVICE)
                || !arn.partition().equals(AwsPartitions.of(owner.region()))) {
            throw TagErrors.foreignArn(text);
        }
        boolean mine = arn.account().equals(owner.account()) && arn.region().equals(owner.region());
        Map<String, String> tags = mine ? find(arn.resource()) : null;
        if (tags == null) {
            throw TagErrors.resourceNotFound(text);
        }
        return tags;
    }

    private @Nullable Map<String, String> find(String resource) {
        int slash = resource.indexOf('/');
        String type = slash < 0 ? resource : resource.substring(0, slash);
        String name = resource.substring(slash + 1);
        return switch (type) {
            case "environment-template" -> template(TemplateKind.ENVIRONMENT, name);
            case "service-template" -> template(TemplateKind.SERVICE, name);
            case "environment" -> environment(name);
            case "service" -> service(name);
            case "component" -> component(name);
            case "environment-account-connection" -> connection(name);
            case "repository" -> repository(name);
            case "deployment" -> store.deployments.contains(name) ? own().byKey() : null;
            default -> null;
        };
    }

    private ManagedTags own() {
        return new ManagedTags(owner);
    }

    private @Nullable Map<String, String> template(TemplateKind kind, String named) {
        int colon = named.indexOf(':');
        TemplateRecord template = store.templates(kind).get(colon < 0 ? named : named.substring(0, colon));
        if (template == null) {
            return null;
        }
        return colon < 0 ? own().byKey() : version(template, named.substring(colon + 1));
    }

    private @Nullable Map<String, String> version(TemplateRecord template, String number) {
        boolean exists = store.versionsOf(template.kind(), template.name()).stream()
                .anyMatch(version -> version.number().toString().equals(number));
        return exists ? own().template(template.arn()).byKey() : null;
    }

    private @Nullable Map<String, String> environment(String name) {
        EnvironmentRecord environment = store.environments.get(name);
        return environment == null
                ? null
                : own().environment(ProtonArns.environment(owner, name))
                        .template(ProtonArns.environmentTemplate(
                                owner, environment.setup().templateName()))
                        .byKey();
    }

    private @Nullable Map<String, String> component(String name) {
        ComponentRecord component = store.components.get(name);
        return component == null
                ? null
                : own().environment(ProtonArns.environment(owner, component.environment()))
                        .component(ProtonArns.component(owner, name))
                        .byKey();
    }

    private @Nullable Map<String, String> service(String path) {
        int within = path.indexOf(INSTANCE);
        ServiceRecord service = store.services.get(within < 0 ? path : path.substring(0, within));
        if (service == null) {
            return null;
        }
        ManagedTags tags = own().service(ProtonArns.service(owner, service.name()))
                .template(ProtonArns.serviceTemplate(owner, service.templateName()));
        return within < 0 ? tags.byKey() : instance(service.name(), path.substring(within + INSTANCE.length()), tags);
    }

    private @Nullable Map<String, String> instance(String service, String name, ManagedTags ofService) {
        InstanceRecord instance = store.instance(service, name);
        return instance == null
                ? null
                : ofService
                        .environment(ProtonArns.environment(owner, instance.environment()))
                        .serviceInstance(ProtonArns.serviceInstance(owner, service, name))
                        .byKey();
    }

    /** Connections have only the tags that their environment account gives. */
    private @Nullable Map<String, String> connection(String id) {
        ConnectionRecord connection = store.connections.get(id);
        return connection == null || !connection.environmentAccountId().equals(owner.account()) ? null : Map.of();
    }

    private @Nullable Map<String, String> repository(String named) {
        for (RepositoryProvider provider : RepositoryProvider.values()) {
            String prefix = provider.wireValue().toLowerCase(Locale.ROOT) + ":";
            if (named.startsWith(prefix)
                    && store.repositories.contains(RepositoryRecord.key(provider, named.substring(prefix.length())))) {
                return own().byKey();
            }
        }
        return null;
    }
}
