package dev.understudy.it.snapshot;

/** Documents with versions, shares, tags, parameters, reviews and attachments. */
final class RichDocuments {
    private static final String STEPS = "mainSteps: [{name: wait, action: \\'aws:sleep\\', inputs: {Duration: PT1S}}]";

    private RichDocuments() {}

    static void fill(Dialogue dialogue) {
        String content = "schemaVersion: \\'0.3\\'\\nparameters: {Word: {type: String, default: hi}}\\n" + STEPS;
        dialogue.change(
                "ssm",
                "CreateDocument",
                "{'Name':'runbook','DocumentType':'Automation','DocumentFormat':'YAML','VersionName':'first','Content':'"
                        + content + "','Tags':[{'Key':'team','Value':'red'}],"
                        + "'Attachments':[{'Key':'S3FileUrl','Values':['s3://bucket/run.py']}]}");
        dialogue.change(
                "ssm",
                "UpdateDocument",
                "{'Name':'runbook','DocumentVersion':'1','DocumentFormat':'YAML','Content':'" + content
                        + "\\ndescription: more','DisplayName':'Run'}");
        dialogue.change(
                "ssm",
                "ModifyDocumentPermission",
                "{'Name':'runbook','PermissionType':'Share','AccountIdsToAdd':['444455556666']}");
        dialogue.change(
                "ssm",
                "CreateDocument",
                "{'Name':'template','DocumentType':'Automation.ChangeTemplate','DocumentFormat':'YAML','Content':'"
                        + "schemaVersion: \\'0.3\\'\\n" + STEPS + "'}");
        dialogue.change(
                "ssm",
                "UpdateDocumentMetadata",
                "{'Name':'template','DocumentReviews':{'Action':'SendForReview',"
                        + "'Comment':[{'Type':'Comment','Content':'please'}]}}");
        dialogue.ask("ssm", "GetDocument", "{'Name':'runbook'}");
        dialogue.ask("ssm", "DescribeDocument", "{'Name':'runbook','DocumentVersion':'$LATEST'}");
        dialogue.ask("ssm", "ListDocumentVersions", "{'Name':'runbook'}");
        dialogue.ask("ssm", "DescribeDocumentPermission", "{'Name':'runbook','PermissionType':'Share'}");
        dialogue.ask("ssm", "DescribeDocument", "{'Name':'template'}");
        dialogue.ask("ssm", "ListDocumentMetadataHistory", "{'Name':'template','Metadata':'DocumentReviews'}");
        dialogue.ask("ssm", "ListDocuments", "{'Filters':[{'Key':'Owner','Values':['Self']}]}");
    }
}
