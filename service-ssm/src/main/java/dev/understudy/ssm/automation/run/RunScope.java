package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.state.LoopRound;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.WireText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tokens stand for when a step of an execution begins.
 *
 * @param run the execution
 * @param now the time at which the step begins
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-variables.html">Automation
 *     system variables</a>
 */
record RunScope(Run run, Instant now) implements Scope {
    @Override
    public @Nullable JsonNode value(String name) {
        if (name.startsWith("variable:")) {
            return run.variables().get(name.substring("variable:".length()));
        }
        if (name.startsWith("global:")) {
            return global(name.substring("global:".length()), run.partition().key(), now);
        }
        if (name.equals("automation:EXECUTION_ID")) {
            return TextNode.valueOf(run.id());
        }
        String target = run.origin().target();
        if (name.equals("RESOURCE_ID") && target != null) {
            return TextNode.valueOf(target);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? run.origin().arguments().get(name) : output(name.substring(0, dot), name.substring(dot + 1));
    }

    /** A variable of the system, as parameters may have it in their defaults, too. */
    static @Nullable JsonNode global(String name, PartitionKey place, Instant now) {
        return switch (name) {
            case "DATE" -> TextNode.valueOf(format("yyyy-MM-dd", now));
            // Dots between hours, minutes and seconds are AWS's own.
            case "DATE_TIME" -> TextNode.valueOf(format("yyyy-MM-dd_HH.mm.ss", now));
            case "ACCOUNT_ID" -> TextNode.valueOf(place.account());
            case "REGION" -> TextNode.valueOf(place.region());
            case "AWS_PARTITION" -> TextNode.valueOf(AwsPartitions.of(place.region()));
            default -> null;
        };
    }

    private static String format(String pattern, Instant now) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(now);
    }

    /** Inputs as answers show them, of which a part may have no value yet, or none that somebody needs. */
    Map<String, String> asFarAsKnown(Map<String, JsonNode> templates) {
        Map<String, String> shown = new LinkedHashMap<>();
        templates.forEach((name, template) -> shown.put(name, WireText.input(Template.partly(template, this))));
        return shown;
    }

    private @Nullable JsonNode output(String step, String output) {
        LoopRound round = run.loop(step);
        if (round != null && output.equals("CurrentIteration")) {
            return IntNode.valueOf(round.iteration());
        }
        if (round != null && output.equals("CurrentIteratorValue")) {
            JsonNode item = Objects.requireNonNullElse(round.item(), TextNode.valueOf(""));
            return item.isTextual() ? item : TextNode.valueOf(item.toString());
        }
        StepRecord record = run.named(step);
        return record == null || !record.successful() ? null : record.outputs().get(output);
    }
}
