package dev.understudy.core.dispatch;

import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.wire.WireResponse;

/**
 * STS's answer to the question who is asking: the root user of the account, whose user id is the account's, since nobody
 * here is authenticated. See <a
 * href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>, and the <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable">principal
 * table</a> for the user id.
 */
final class CallerIdentity {
    static final String SERVICE = "sts";
    static final String OPERATION = "GetCallerIdentity";

    private static final String FORM = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <GetCallerIdentityResult>
                <Arn>arn:%2$s:iam::%1$s:root</Arn>
                <UserId>%1$s</UserId>
                <Account>%1$s</Account>
              </GetCallerIdentityResult>
              <ResponseMetadata>
                <RequestId>%3$s</RequestId>
              </ResponseMetadata>
            </GetCallerIdentityResponse>
            """;

    private CallerIdentity() {}

    static WireResponse of(Caller caller, String requestId) {
        return XmlErrors.document(200, FORM.formatted(caller.account(), AwsPartitions.of(caller.region()), requestId));
    }
}
