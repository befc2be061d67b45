package dev.understudy.appconfig.rules.actions;

/** What an action may call; see <a href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_Action.html">Action</a>. */
public enum TargetKind {
    /** A Lambda function, which gets the message as its event and may answer. */
    FUNCTION,
    /** An SNS topic. */
    TOPIC,
    /** An SQS queue. */
    QUEUE,
    /** An EventBridge event bus. */
    BUS;

    /** What an ARN names. Whatever is neither topic, queue nor bus is called like a function. */
    public static TargetKind of(String target) {
        if (target.startsWith("arn:")) {
            String service = target.substring(target.indexOf(':', "arn:".length()) + 1);
            if (service.startsWith("sns:")) {
                return TOPIC;
            }
            if (service.startsWith("sqs:")) {
                return QUEUE;
            }
            return service.startsWith("events:") ? BUS : FUNCTION;
        }
        return FUNCTION;
    }
}
