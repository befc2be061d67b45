package dev.understudy.it.snapshot;

import dev.understudy.core.Emulator;
import java.util.Map;

/**
 * Something of everything that services keep, made by requests, and the questions whose answers show it. The questions
 * can be asked of any emulator that is in the same state.
 */
final class RichState {
    private final Dialogue dialogue;
    private final RichExecutions executions;
    private final RichConfigurations configurations;

    /** Fills an emulator that is empty. */
    RichState(Emulator emulator) {
        dialogue = new Dialogue(emulator);
        RichMeshes.fill(dialogue);
        RichParameters.fill(dialogue);
        RichDocuments.fill(dialogue);
        RichNodes.fill(dialogue);
        RichChanges.fill(dialogue);
        executions = new RichExecutions(dialogue);
        RichCommands.fill(dialogue);
        RichSessions.fill(dialogue);
        configurations = new RichConfigurations(dialogue);
        RichTemplates.fill(dialogue);
        dialogue.administer("PUT", "appconfig/polling", "{'enforce':'always'}");
        dialogue.administer("PUT", "appconfig/environment-states", "{'spelling':'model'}");
    }

    /** Asks all questions of an emulator; answers by question. */
    Map<String, String> answers(Emulator asked) {
        return dialogue.answers(asked);
    }

    /** Where the deployment that goes on stands. */
    String deploymentState(Emulator asked) {
        return configurations.deploymentState(asked);
    }

    /** Executions in the midst of something. */
    RichExecutions executions() {
        return executions;
    }

    /** What the client whose session was open gets with the token that it has. */
    String poll(Emulator asked) {
        return configurations.poll(asked);
    }
}
