package dev.understudy.proton.state;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.model.TemplateType;

/** The two kinds of templates, each with names of its own. */
public enum TemplateKind {
    /** Describes shared infrastructure. */
    ENVIRONMENT("environment template", "Environment template", "Environment Template") {
        @Override
        public String arn(PartitionKey owner, String name) {
            return ProtonArns.environmentTemplate(owner, name);
        }
    },
    /** Describes what an application runs on, in an environment. */
    SERVICE("service template", "Service template", "Service Template") {
        @Override
        public String arn(PartitionKey owner, String name) {
            return ProtonArns.serviceTemplate(owner, name);
        }
    };

    private final String words;
    private final String sentenceStart;
    private final String title;

    TemplateKind(String words, String sentenceStart, String title) {
        this.words = words;
        this.sentenceStart = sentenceStart;
        this.title = title;
    }

    /** The kind that a request names. */
    public static TemplateKind of(TemplateType type) {
        return type == TemplateType.ENVIRONMENT ? ENVIRONMENT : SERVICE;
    }

    /** The kind as answers name it. */
    public TemplateType type() {
        return this == ENVIRONMENT ? TemplateType.ENVIRONMENT : TemplateType.SERVICE;
    }

    /** The kind within a sentence. */
    public String words() {
        return words;
    }

    /** The kind at the beginning of a sentence. */
    public String sentenceStart() {
        return sentenceStart;
    }

    /** The kind as a title, as events have it. */
    public String title() {
        return title;
    }

    /** The ARN of a template of this kind. */
    public abstract String arn(PartitionKey owner, String name);
}
