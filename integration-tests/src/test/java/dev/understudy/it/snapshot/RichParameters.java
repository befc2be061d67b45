package dev.understudy.it.snapshot;

/** Something of everything that Parameter Store and what surrounds it keep. */
final class RichParameters {
    /** A setting whose updates take a while. */
    static final String SLOW_SETTING = "/ssm/managed-instance/activation-tier";

    private RichParameters() {}

    static void fill(Dialogue dialogue) {
        dialogue.change(
                "ssm",
                "PutParameter",
                "{'Name':'/shop/color','Type':'String','Value':'blue','AllowedPattern':'[a-z]+',"
                        + "'Tags':[{'Key':'team','Value':'red'}]}");
        dialogue.change(
                "ssm", "PutParameter", "{'Name':'/shop/color','Value':'green','Overwrite':true,'Description':'d'}");
        dialogue.change(
                "ssm", "LabelParameterVersion", "{'Name':'/shop/color','ParameterVersion':1,'Labels':['first']}");
        dialogue.change("ssm", "PutParameter", "{'Name':'/shop/secret','Type':'SecureString','Value':'s3cret'}");
        dialogue.change(
                "ssm",
                "PutParameter",
                "{'Name':'/shop/old','Type':'StringList','Value':'a,b','Tier':'Advanced',"
                        + "'Policies':'[{\\'Type\\':\\'Expiration\\',\\'Version\\':\\'1.0\\',\\'Attributes\\':"
                        + "{\\'Timestamp\\':\\'2030-01-03T00:00:00Z\\'}}]'}");
        dialogue.ask(
                "ssm",
                "GetParameters",
                "{'Names':['/shop/color','/shop/color:first','/shop/secret','/shop/old']," + "'WithDecryption':true}");
        dialogue.ask("ssm", "GetParameter", "{'Name':'/shop/secret'}");
        dialogue.ask("ssm", "GetParameterHistory", "{'Name':'/shop/color'}");
        dialogue.ask("ssm", "DescribeParameters", "{}");
        dialogue.ask("ssm", "GetParametersByPath", "{'Path':'/shop','Recursive':true}");
        dialogue.ask("ssm", "ListTagsForResource", "{'ResourceType':'Parameter','ResourceId':'/shop/color'}");
        settings(dialogue);
        policies(dialogue);
    }

    private static void settings(Dialogue dialogue) {
        String tier = "{'SettingId':'" + SLOW_SETTING + "'%s}";
        dialogue.change("ssm", "UpdateServiceSetting", tier.formatted(",'SettingValue':'advanced'"));
        dialogue.change(
                "ssm",
                "UpdateServiceSetting",
                "{'SettingId':'/ssm/parameter-store/high-throughput-enabled','SettingValue':'true'}");
        dialogue.ask("ssm", "GetServiceSetting", tier.formatted(""));
        dialogue.ask("ssm", "GetServiceSetting", "{'SettingId':'/ssm/parameter-store/high-throughput-enabled'}");
    }

    private static void policies(Dialogue dialogue) {
        String arn = "arn:aws:ssm:" + Dialogue.REGION + ":" + Dialogue.ACCOUNT + ":parameter/shop/old";
        dialogue.change(
                "ssm",
                "PutResourcePolicy",
                "{'ResourceArn':'%s','Policy':'{\\'Version\\':\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':"
                                .formatted(arn)
                        + "\\'Allow\\',\\'Principal\\':{\\'AWS\\':\\'444455556666\\'},\\'Action\\':["
                        + "\\'ssm:GetParameter\\',\\'ssm:GetParameters\\',\\'ssm:GetParameterHistory\\',"
                        + "\\'ssm:DescribeParameters\\'],\\'Resource\\':\\'" + arn + "\\'}]}'}");
        dialogue.ask("ssm", "GetResourcePolicies", "{'ResourceArn':'" + arn + "'}");
        dialogue.askAs("444455556666", "ssm", "GetParameter", "{'Name':'" + arn + "'}");
    }
}
