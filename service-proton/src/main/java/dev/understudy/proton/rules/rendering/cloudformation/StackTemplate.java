package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.DeploymentPlan;
import dev.understudy.proton.rules.rendering.PlannedResource;
import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rendered template of CloudFormation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">CloudFormation template
 *     sections</a>
 */
public final class StackTemplate {
    /** Proton gives no longer values of outputs away (API reference, {@code Output}). */
    private static final int LONGEST_OUTPUT = 1024;

    private final String file;
    private final Sections sections;
    private final Evaluation evaluation;

    private StackTemplate(String file, Sections sections, Evaluation evaluation) {
        this.file = file;
        this.sections = sections;
        this.evaluation = evaluation;
    }

    /**
     * Reads and checks a template.
     *
     * @param file its name, for messages
     * @throws dev.understudy.proton.rules.rendering.RenderingFailure if CloudFormation would refuse it
     */
    public static StackTemplate read(String file, String text, DeploymentPlan plan) {
        Sections sections = Sections.of(file, TemplateText.read(file, text));
        Evaluation evaluation = new Evaluation(file, sections, plan);
        new ReferenceCheck(file, sections).run();
        return new StackTemplate(file, sections, evaluation);
    }

    /** The resources that the template's conditions leave in. */
    public List<PlannedResource> resources() {
        List<PlannedResource> resources = new ArrayList<>();
        sections.resources().forEach((logicalId, resource) -> {
            if (evaluation.included(resource)) {
                resources.add(new PlannedResource(logicalId, String.valueOf(resource.get("Type"))));
            }
        });
        return resources;
    }

    /** The outputs that the template's conditions leave in; empty ones have no value that Proton could tell. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        sections.outputs().forEach((key, output) -> {
            Object value = evaluation.included(output) ? evaluation.value(output.get("Value")) : "";
            if (!(value instanceof String text)) {
                throw RenderingErrors.outputNotText(file);
            }
            if (!text.isEmpty()) {
                outputs.put(key, text.substring(0, Math.min(LONGEST_OUTPUT, text.length())));
            }
        });
        return outputs;
    }
}
