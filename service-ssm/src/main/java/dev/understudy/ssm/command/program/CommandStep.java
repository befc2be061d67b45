package dev.understudy.ssm.command.program;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agent does.
 *
 * @param plugin the index of the name that answers show for it; all properties of a plugin share one
 * @param name its own name: the step's, or the plugin's in schema 1.2
 * @param action the plugin that does it, as in {@code aws:runShellScript}
 * @param folder where its output goes below a command's and node's folder
 * @param inputs what the plugin is told, with references to parameters
 * @param precondition when it is done; null if always
 * @param flow what follows it
 */
public record CommandStep(
        int plugin,
        String name,
        String action,
        String folder,
        JsonNode inputs,
        @Nullable Precondition precondition,
        StepFlow flow) {}
