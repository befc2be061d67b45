package dev.understudy.it.snapshot;

/** A command that is over, one whose step is under way, and one that no agent takes. */
final class RichCommands {
    private static final String PLACE = "?account=" + Dialogue.ACCOUNT + "&region=" + Dialogue.REGION;

    private RichCommands() {}

    static void fill(Dialogue dialogue) {
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'id':'i-aaaaaaaa'}");
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'id':'i-bbbbbbbb','agent':'silent'}");
        dialogue.administer(
                "POST",
                "outcomes",
                "{'kind':'ssm.command','name':'i-aaaaaaaa/*','occurrence':{'first':1},"
                        + "'result':'success','output':{'exitCode':7,'stdout':'out','stderr':'err'}}");
        dialogue.administer(
                "POST",
                "outcomes",
                "{'kind':'ssm.command','name':'i-aaaaaaaa/*','occurrence':{'first':1},'result':'success','delay':'PT1H'}");
        send(dialogue, "i-aaaaaaaa", "one");
        send(dialogue, "i-aaaaaaaa", "two");
        send(dialogue, "i-bbbbbbbb", "three");
        dialogue.ask("ssm", "ListCommands", "{}");
        dialogue.ask("ssm", "ListCommandInvocations", "{'Details':true}");
    }

    private static void send(Dialogue dialogue, String node, String comment) {
        dialogue.change(
                "ssm",
                "SendCommand",
                "{'DocumentName':'AWS-RunShellScript','InstanceIds':['" + node + "'],'Comment':'" + comment
                        + "','Parameters':{'commands':['date']}}");
        dialogue.change("ssm", "ListCommands", "{}");
    }
}
