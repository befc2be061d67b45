package dev.understudy.core.state;

/**
 * What state is kept apart by.
 *
 * @param service the id of the service
 * @param account the account that owns the state
 * @param region the region it is in
 */
public record PartitionKey(String service, String account, String region) {
    /** The same service and region in another account. */
    public PartitionKey inAccount(String otherAccount) {
        return otherAccount.equals(account) ? this : new PartitionKey(service, otherAccount, region);
    }

    @Override
    public String toString() {
        return service + "/" + account + "/" + region;
    }
}
