package dev.understudy.ssm.document;

import dev.understudy.core.model.Pagination;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.AccountSharingInfo;
import dev.understudy.ssm.model.DescribeDocumentPermissionInput;
import dev.understudy.ssm.model.DescribeDocumentPermissionOutput;
import dev.understudy.ssm.model.ModifyDocumentPermissionInput;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With whom documents are shared.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html">Sharing SSM
 *     documents</a>
 */
final class DocumentSharing {
    /** The model leaves out that the list has pages. */
    private static final Pagination PAGES =
            new Pagination("NextToken", "NextToken", "AccountSharingInfoList", "MaxResults");

    private static final int PAGE = 200;
    private static final String DEFAULT = "$DEFAULT";

    private final Quotas quotas;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    DocumentSharing(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Adds accounts and takes others away; whoever is in both lists is taken away. */
    void modify(ModifyDocumentPermissionInput input, Partition<SsmStore> partition) {
        DocumentRecord document = DocumentWrites.require(input.name(), partition);
        List<String> added = accounts(input.accountIdsToAdd());
        List<String> removed = accounts(input.accountIdsToRemove());
        if (added.isEmpty() && removed.isEmpty()) {
            throw DocumentErrors.noAccounts();
        }
        if (added.contains(DocumentRecord.EVERYBODY) && added.size() > 1) {
            throw DocumentErrors.everybodyAndSomebody();
        }
        String version = input.sharedDocumentVersion() == null ? DEFAULT : input.sharedDocumentVersion();
        Map<String, String> shares = new LinkedHashMap<>(document.shares());
        added.forEach(account -> shares.put(account, version));
        shares.keySet().removeAll(removed);
        refuseTooMany(document, shares, partition);
        partition.store().documents.put(document.name(), document.withShares(shares));
    }

    private static List<String> accounts(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private void refuseTooMany(DocumentRecord document, Map<String, String> shares, Partition<SsmStore> partition) {
        if (shares.size() > quotas.limit("ssm.document-shares", 1000)) {
            throw DocumentErrors.tooManyShares();
        }
        boolean published = shares.containsKey(DocumentRecord.EVERYBODY)
                && !document.shares().containsKey(DocumentRecord.EVERYBODY);
        if (!published) {
            return;
        }
        ServiceSettingRecord setting = partition.store().serviceSettings.get(KnownSetting.PUBLIC_SHARING.id());
        if (setting != null && setting.value().equals("Disable")) {
            throw DocumentErrors.publicSharingBlocked();
        }
        long before = partition.store().documents.values().stream()
                .filter(other -> other.shares().containsKey(DocumentRecord.EVERYBODY))
                .count();
        if (before >= quotas.limit("ssm.public-documents", 5)) {
            throw DocumentErrors.tooManyShares();
        }
    }

    /** The accounts that a document is shared with, in the order in which they were added. */
    DescribeDocumentPermissionOutput describe(
            DescribeDocumentPermissionInput input, Partition<SsmStore> partition, RequestContext context) {
        DocumentRecord document = DocumentWrites.require(input.name(), partition);
        List<AccountSharingInfo> shares = document.shares().entrySet().stream()
                .map(share -> AccountSharingInfo.builder()
                        .accountId(share.getKey())
                        .sharedDocumentVersion(share.getValue())
                        .build())
                .toList();
        Page<AccountSharingInfo> page = pager.page(input, context, PAGES, PageSource.fixed(shares));
        return DescribeDocumentPermissionOutput.builder()
                .accountIds(page.items().stream()
                        .map(share -> String.valueOf(share.accountId()))
                        .toList())
                .accountSharingInfoList(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
