package dev.understudy.proton.rules.rendering;

/** What a template describes; it decides what the template may read. */
public enum TemplateKind {
    /** An environment. */
    ENVIRONMENT("environment"),
    /** An instance of a service. */
    SERVICE_INSTANCE("service_instance"),
    /** The pipeline of a service. */
    PIPELINE("pipeline"),
    /** A directly defined component. */
    COMPONENT("component");

    private final String namespace;

    TemplateKind(String namespace) {
        this.namespace = namespace;
    }

    /** The name of the resource's own namespace. */
    public String namespace() {
        return namespace;
    }
}
