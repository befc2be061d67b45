package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.Emulator;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;

/** Executions of runbooks in the midst of something: one in the second round of a loop, one that is being cancelled. */
final class RichExecutions {
    private static final String LOOP = """
            {'schemaVersion':'0.3','outputs':['last.Name'],'mainSteps':[{'name':'each','action':'aws:loop','inputs':
              {'Iterators':['a','b'],'Steps':[
                {'name':'choose','action':'aws:branch','inputs':{'Choices':[{'NextStep':'nap',
                  'Variable':'{{ each.CurrentIteratorValue }}','StringEquals':'b'}]},'isEnd':true},
                {'name':'nap','action':'aws:sleep','inputs':{'Duration':'PT10S'}},
                {'name':'write','action':'aws:executeAwsApi','inputs':{'Service':'ssm','Api':'PutParameter',
                  'Name':'/rounds/{{ each.CurrentIteratorValue }}','Value':'n{{ each.CurrentIteration }}',
                  'Type':'String'}}]}},
              {'name':'last','action':'aws:executeAwsApi',
                'inputs':{'Service':'ssm','Api':'GetParameter','Name':'/rounds/b'},
                'outputs':[{'Name':'Name','Selector':'$.Parameter.Name','Type':'String'}]}]}""";

    private static final String TIDY = """
            {'schemaVersion':'0.3','mainSteps':[
              {'name':'long','action':'aws:sleep','inputs':{'Duration':'PT1H'},'onCancel':'step:tidy','isEnd':true},
              {'name':'tidy','action':'aws:executeAwsApi','inputs':{'Service':'ssm','Api':'DescribeParameters'}},
              {'name':'wait','action':'aws:pause','inputs':{}}]}""";

    private final String looping;
    private final String cancelling;

    RichExecutions(Dialogue dialogue) {
        looping = started(dialogue, "rounds", LOOP);
        cancelling = started(dialogue, "tidy", TIDY);
        dialogue.change("ssm", "StopAutomationExecution", "{'AutomationExecutionId':'" + cancelling + "'}");
        dialogue.ask("ssm", "GetAutomationExecution", "{'AutomationExecutionId':'" + looping + "'}");
        dialogue.ask("ssm", "GetAutomationExecution", "{'AutomationExecutionId':'" + cancelling + "'}");
    }

    private static String started(Dialogue dialogue, String name, String runbook) {
        String content = runbook.replace("\n", "").replace("'", "\\'");
        dialogue.change(
                "ssm",
                "CreateDocument",
                "{'Name':'" + name + "','DocumentType':'Automation','DocumentFormat':'YAML','Content':'" + content
                        + "'}");
        return dialogue.change("ssm", "StartAutomationExecution", "{'DocumentName':'" + name + "'}")
                .path("AutomationExecutionId")
                .asText();
    }

    /** How the execution in its loop stands, as in {@code InProgress: Success, Pending}. */
    String looping(Emulator asked) {
        return standing(asked, looping);
    }

    /** How the execution that is being cancelled stands. */
    String cancelling(Emulator asked) {
        return standing(asked, cancelling);
    }

    private static String standing(Emulator asked, String id) {
        WireReply reply = WireClient.of(asked, "ssm")
                .inAccount(Dialogue.ACCOUNT)
                .call("GetAutomationExecution", "{'AutomationExecutionId':'" + id + "'}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode execution = reply.body().path("AutomationExecution");
        StringBuilder standing =
                new StringBuilder(execution.path("AutomationExecutionStatus").asText());
        execution
                .path("StepExecutions")
                .forEach(step ->
                        standing.append(' ').append(step.path("StepStatus").asText()));
        return standing.append(' ').append(execution.path("Outputs")).toString();
    }
}
