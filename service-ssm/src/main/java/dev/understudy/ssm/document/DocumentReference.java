package dev.understudy.ssm.document;

import dev.understudy.core.id.Arn;
import dev.understudy.core.state.PartitionKey;

/**
 * A document as requests name it: by its name if it is the caller's own or AWS's, else by its ARN.
 *
 * @param name the name alone
 * @param owner the account that the ARN names; empty if none does, or if there is no ARN
 */
record DocumentReference(String name, String owner) {
    private static final String RESOURCE = "document/";

    static DocumentReference of(String nameOrArn, PartitionKey caller) {
        Arn arn = nameOrArn.startsWith("arn:") ? Arn.parse(nameOrArn) : null;
        boolean document = arn != null
                && arn.service().equals("ssm")
                && arn.region().equals(caller.region())
                && arn.resource().startsWith(RESOURCE);
        return arn != null && document
                ? new DocumentReference(arn.resource().substring(RESOURCE.length()), arn.account())
                : new DocumentReference(nameOrArn, "");
    }
}
