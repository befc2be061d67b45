package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.argument.ParameterValues;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.command.program.CommandProgram;
import dev.understudy.ssm.command.program.CommandStep;
import dev.understudy.ssm.command.program.Precondition;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.command.state.StepState;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.content.PluginPlatforms;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.parameter.ParameterTokens;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an agent does on one node: which steps it leaves out, what their inputs are, and what documents that they
 * run bring along.
 */
final class StepPlanner {
    private static final String RUN_DOCUMENT = "aws:runDocument";
    private static final String PLATFORM = "platformType";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final int SHORTEST_SECONDS = 5;
    private static final int LONGEST_SECONDS = 172_800;
    private static final int USUAL_SECONDS = 3600;

    /** A document may run documents that run documents. */
    private static final int DEEPEST = 3;

    private final DocumentLibrary library;
    private final Partition<SsmStore> partition;
    private final PlatformType platform;
    private final List<StepRun> plan = new ArrayList<>();

    private StepPlanner(DocumentLibrary library, Partition<SsmStore> partition, PlatformType platform) {
        this.library = library;
        this.partition = partition;
        this.platform = platform;
    }

    /** What the agent of a node with this platform does. */
    static List<StepRun> plan(
            CommandRecord command, PlatformType platform, DocumentLibrary library, Partition<SsmStore> partition) {
        StepPlanner planner = new StepPlanner(library, partition, platform);
        planner.add(command.order().program(), command.order().arguments(), "", -1);
        return planner.plan;
    }

    private void add(CommandProgram program, Map<String, JsonNode> arguments, String document, int plugin) {
        Scope scope = token -> value(token, arguments);
        Map<String, String> downloaded = new HashMap<>();
        for (CommandStep step : program.steps()) {
            int shown = plugin < 0 ? step.plugin() : plugin;
            JsonNode inputs = resolve(step.inputs(), scope);
            StepEnd foregone = foregone(step, program, scope);
            if (foregone == null && step.action().equals(ContentDownload.ACTION)) {
                note(inputs, downloaded);
            }
            if (foregone == null && step.action().equals(RUN_DOCUMENT)) {
                foregone = nest(step, inputs, document, shown, downloaded);
                if (foregone == null) {
                    continue;
                }
            }
            plan.add(new StepRun(
                    shown,
                    document,
                    step.name(),
                    step.action(),
                    step.folder(),
                    inputs,
                    timeout(inputs.path("timeoutSeconds").asText()),
                    step.flow(),
                    foregone,
                    new StepState.Pending()));
        }
    }

    /** What names nothing stays as it is written. */
    private JsonNode value(String token, Map<String, JsonNode> arguments) {
        if (token.equals(PLATFORM)) {
            return TextNode.valueOf(platform.wireValue());
        }
        JsonNode value = arguments.getOrDefault(token, ParameterTokens.value(token, partition.store()));
        return value == null ? TextNode.valueOf("{{ " + token + " }}") : value;
    }

    private static JsonNode resolve(JsonNode template, Scope scope) {
        try {
            return Template.resolve(template, scope);
        } catch (Unresolved impossible) {
            throw new IllegalStateException("the scope has a value for every token", impossible);
        }
    }

    /** A number of seconds that makes no sense counts as none. */
    private static int timeout(String text) {
        int seconds = SECONDS.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS ? USUAL_SECONDS : seconds;
    }

    private @Nullable StepEnd foregone(CommandStep step, CommandProgram program, Scope scope) {
        Precondition precondition = step.precondition();
        if (program.lenient() && precondition != null && !met(precondition, scope)) {
            return StepEnd.skipped(precondition.unmet(step.name()));
        }
        if (PluginPlatforms.of(step.action()).contains(platform)) {
            return null;
        }
        String why =
                "Step execution skipped due to unsupported plugin: " + step.action() + ". Step name: " + step.name();
        return program.lenient()
                ? StepEnd.skipped(why)
                : new StepEnd(
                        InvocationVerdict.FAILED,
                        1,
                        "",
                        "Plugin with name " + step.action() + " is not supported in current platform!");
    }

    private boolean met(Precondition precondition, Scope scope) {
        String left = operand(precondition.left(), scope);
        String right = operand(precondition.right(), scope);
        boolean aboutPlatform =
                precondition.left().equals(PLATFORM) || precondition.right().equals(PLATFORM);
        return aboutPlatform ? left.equalsIgnoreCase(right) : left.equals(right);
    }

    private String operand(String written, Scope scope) {
        return written.equals(PLATFORM)
                ? platform.wireValue()
                : resolve(TextNode.valueOf(written), scope).asText();
    }

    /** A document that was downloaded lies on the node under its name. */
    private static void note(JsonNode inputs, Map<String, String> downloaded) {
        if (inputs.path("sourceType").asText().equals("SSMDocument")) {
            String name = object(inputs.path("sourceInfo")).path("name").asText();
            downloaded.put(DocumentReference.of(name).file(), name);
        }
    }

    /** Adds the steps of a document that a step runs; answers why it cannot, or null. */
    private @Nullable StepEnd nest(
            CommandStep step, JsonNode inputs, String document, int plugin, Map<String, String> downloaded) {
        String inner = document.isEmpty() ? step.name() : document + "/" + step.name();
        if (inner.split("/", -1).length >= DEEPEST) {
            return failed("Maximum depth for document execution exceeded. Maximum depth permitted: " + DEEPEST);
        }
        String path = inputs.path("documentPath").asText();
        String reference = path;
        if (!inputs.path("documentType").asText().equals("SSMDocument")) {
            reference = local(path, downloaded);
            if (reference == null) {
                return failed("Could not find the document " + path + " on the node");
            }
        }
        DocumentReference named = DocumentReference.of(reference);
        try {
            FoundDocument found = library.find(named.name(), named.version(), null, partition, partition.key());
            if (found.document().type() != DocumentType.COMMAND) {
                return failed("The document " + reference + " is not a Command document");
            }
            CommandProgram program = CommandProgram.parse(ContentReader.tree(
                    found.version().content().text(), found.version().content().format()));
            add(program, arguments(program, object(inputs.path("documentParameters"))), inner, plugin);
            return null;
        } catch (ModeledError absent) {
            return failed("Could not load the document " + reference + ": " + absent.getMessage());
        }
    }

    private static @Nullable String local(String path, Map<String, String> downloaded) {
        if (path.isEmpty() && downloaded.size() == 1) {
            return downloaded.values().iterator().next();
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        return downloaded.get(file.replaceFirst("\\.(json|yaml|yml)$", ""));
    }

    private static Map<String, JsonNode> arguments(CommandProgram program, JsonNode given) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, ParameterRule> parameter : program.parameters().entrySet()) {
            JsonNode otherwise = parameter.getValue().otherwise();
            JsonNode value = given.path(parameter.getKey());
            if (!value.isMissingNode()) {
                arguments.put(parameter.getKey(), value);
            } else if (otherwise != null) {
                arguments.put(parameter.getKey(), otherwise);
            }
        }
        return arguments;
    }

    /** Maps may also be written as a text that holds JSON. */
    static JsonNode object(JsonNode written) {
        JsonNode read = written.isTextual() ? ParameterValues.json(written.textValue()) : written;
        return read == null ? MissingNode.getInstance() : read;
    }

    /** Why a document cannot be run. Text: inferred. */
    private static StepEnd failed(String why) {
        return new StepEnd(InvocationVerdict.FAILED, 1, "", why);
    }
}
