package dev.understudy.ssm.node.state;

/**
 * What EC2 says of an instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html">Instance lifecycle</a>
 */
public enum InstanceStage {
    /** It is being launched. */
    PENDING("pending"),
    /** It is on. */
    RUNNING("running"),
    /** It is being switched off. */
    STOPPING("stopping"),
    /** It is off. */
    STOPPED("stopped"),
    /** It is being deleted. */
    SHUTTING_DOWN("shutting-down"),
    /** It is deleted. */
    TERMINATED("terminated");

    private final String wireValue;

    InstanceStage(String wireValue) {
        this.wireValue = wireValue;
    }

    /** As EC2 spells it. */
    public String wireValue() {
        return wireValue;
    }
}
