package dev.understudy.ssm.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Utf8;
import com.google.common.collect.Iterables;
import dev.understudy.ssm.automation.argument.ParameterValues;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.Tokens;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.command.program.CommandProgram;
import dev.understudy.ssm.command.program.CommandStep;
import dev.understudy.ssm.parameter.ParameterTokens;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a command's document: what the caller gives and what the document adds.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html">SendCommand</a>
 */
final class CommandParameters {
    /** How much a request may hold, in bytes. AWS's limit lies about here. */
    private static final int MOST_BYTES = 100_000;

    /** How long a step may take if the document does not say, in seconds. */
    private static final long USUAL_SECONDS = 3600;

    /** What references to Parameter Store begin with. */
    private static final String STORED = "ssm:";

    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,8}");

    private final CommandProgram program;
    private final Map<String, List<String>> given;

    /**
     * What a caller gives.
     *
     * @throws dev.understudy.core.error.ModeledError {@code MaxDocumentSizeExceeded} if it is too much
     */
    CommandParameters(CommandProgram program, @Nullable Map<String, List<String>> given) {
        this.program = program;
        this.given = given == null ? Map.of() : given;
        long bytes = 0;
        for (Map.Entry<String, List<String>> parameter : this.given.entrySet()) {
            bytes += Utf8.encodedLength(parameter.getKey());
            for (String text : parameter.getValue()) {
                bytes += Utf8.encodedLength(text);
            }
        }
        if (bytes > MOST_BYTES) {
            throw CommandErrors.tooLarge();
        }
    }

    /**
     * All parameters by name, as steps see them.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidParameters} if one is unknown, missing, or not what it
     *     has to be
     */
    Map<String, JsonNode> values(String document, SsmStore store) {
        if (program.parameters().isEmpty() && !given.isEmpty()) {
            throw CommandErrors.noParameters(document);
        }
        if (!program.parameters().keySet().containsAll(given.keySet())) {
            throw CommandErrors.invalidParameters();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        program.parameters().forEach((name, rule) -> values.put(name, value(rule, given.get(name), store)));
        return values;
    }

    private static JsonNode value(ParameterRule rule, @Nullable List<String> texts, SsmStore store) {
        if (texts == null) {
            return otherwise(rule, store);
        }
        JsonNode value = ParameterValues.read(rule, resolved(texts, store));
        if (value == null || !ParameterValues.fits(rule, value) || ParameterValues.notAllowed(rule, value) != null) {
            throw CommandErrors.invalidParameters();
        }
        return value;
    }

    /** What holds without the caller's word; it may name parameters of Parameter Store, and is what they say. */
    private static JsonNode otherwise(ParameterRule rule, SsmStore store) {
        JsonNode otherwise = rule.otherwise();
        if (otherwise == null) {
            throw CommandErrors.invalidParameters();
        }
        return Template.partly(otherwise, name -> name.startsWith(STORED) ? stored(name, store) : null);
    }

    /** Texts in which values of Parameter Store stand in place of references to them. */
    private static List<String> resolved(List<String> texts, SsmStore store) {
        List<String> resolved = new ArrayList<>(texts.size());
        texts.forEach(text -> resolved.add(text.contains("{{") ? resolved(text, store) : text));
        return resolved;
    }

    private static String resolved(String text, SsmStore store) {
        return Tokens.TOKEN.matcher(text).replaceAll(token -> {
            String name = token.group(1);
            if (!name.startsWith(STORED)) {
                return Matcher.quoteReplacement(token.group());
            }
            return Matcher.quoteReplacement(String.join(",", WireText.output(stored(name, store))));
        });
    }

    private static JsonNode stored(String name, SsmStore store) {
        JsonNode value = ParameterTokens.value(name, store);
        if (value == null) {
            throw CommandErrors.unresolvedParameter(name);
        }
        return value;
    }

    /**
     * How long the steps may take in all, as {@code ExpiresAfter} counts it: AWS knows what the caller gave but not what
     * the document adds, and of schema 1.2 only the first property.
     */
    Duration budget() {
        long seconds = 0;
        for (CommandStep step : program.oldest() ? Iterables.limit(program.steps(), 1) : program.steps()) {
            seconds += seconds(step.inputs().path("timeoutSeconds"));
        }
        return Duration.ofSeconds(seconds);
    }

    private long seconds(JsonNode written) {
        String text = written.asText();
        Matcher token = Tokens.TOKEN.matcher(text);
        if (token.matches()) {
            List<String> texts = given.get(token.group(1));
            text = texts == null || texts.isEmpty() ? "" : texts.get(0);
        }
        return SECONDS.matcher(text).matches() ? Long.parseLong(text) : USUAL_SECONDS;
    }
}
