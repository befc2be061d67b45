package dev.understudy.appconfig.rules.actions;

import dev.understudy.core.id.Arn;

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
        Arn arn = Arn.parse(target);
        return switch (arn == null ? "" : arn.service()) {
            case "sns" -> TOPIC;
            case "sqs" -> QUEUE;
            case "events" -> BUS;
            default -> FUNCTION;
        };
    }
}
