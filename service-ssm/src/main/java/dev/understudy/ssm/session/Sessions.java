package dev.understudy.ssm.session;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.access.AccessRequests;
import dev.understudy.ssm.model.ConnectionStatus;
import dev.understudy.ssm.model.DescribeSessionsInput;
import dev.understudy.ssm.model.DescribeSessionsOutput;
import dev.understudy.ssm.model.GetConnectionStatusInput;
import dev.understudy.ssm.model.GetConnectionStatusOutput;
import dev.understudy.ssm.model.ResumeSessionInput;
import dev.understudy.ssm.model.ResumeSessionOutput;
import dev.understudy.ssm.model.SessionOperations;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.model.StartSessionOutput;
import dev.understudy.ssm.model.TerminateSessionInput;
import dev.understudy.ssm.model.TerminateSessionOutput;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionState;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with managed nodes.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html">AWS Systems Manager
 *     Session Manager</a>
 */
public final class Sessions implements SessionOperations {
    private static final int PAGE = 200;
    private static final int ID_DIGITS = 17;
    private static final int TOKEN_LENGTH = 200;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Partitions<SsmStore> partitions;
    private final SessionDocuments documents;
    private final SessionLife life;
    private final IdGenerator ids;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    /** The operations of the family. */
    public Sessions(Partitions<SsmStore> partitions, SessionDocuments documents, SessionLife life, IdGenerator ids) {
        this.partitions = partitions;
        this.documents = documents;
        this.life = life;
        this.ids = ids;
    }

    @Override
    public StartSessionOutput startSession(StartSessionInput input, RequestContext context) {
        PartitionKey caller = context.partition();
        PartitionKey owner = documents.owner(input.documentName(), caller);
        if (owner.equals(caller)) {
            Partition<SsmStore> own = partitions.of(context);
            return start(input, () -> documents.require(input, own, caller), own, context, context.now());
        }
        SessionDocument shared =
                partitions.within(owner, (partition, now) -> documents.require(input, partition, caller));
        return partitions.within(caller, (partition, now) -> start(input, () -> shared, partition, context, now));
    }

    private StartSessionOutput start(
            StartSessionInput input,
            Supplier<SessionDocument> document,
            Partition<SsmStore> partition,
            RequestContext context,
            Instant now) {
        NodeRecord node = connected(input.target(), partition.store());
        if (node == null) {
            throw SessionErrors.targetNotConnected(input.target());
        }
        if (node.machine() instanceof Machine.Hybrid && !advancedTier(partition.store())) {
            throw SessionErrors.advancedTierNeeded();
        }
        SessionPlan plan = documents.plan(document.get(), input, node, partition.store());
        SessionRecord session = new SessionRecord(
                userName(context) + "-" + ids.hex(ID_DIGITS),
                node.id(),
                Objects.requireNonNull(node.agent().version()),
                context.callerArn(),
                input.reason(),
                plan.documentName(),
                plan.work(),
                plan.properties(),
                plan.limits(),
                plan.logs(),
                AccessRequests.accessType(node.id(), partition.store(), now),
                now,
                newToken(),
                new SessionState.Connecting());
        life.begin(session, partition, now);
        return StartSessionOutput.builder()
                .sessionId(session.id())
                .tokenValue(session.token())
                .streamUrl(SessionAnswers.streamUrl(session, context))
                .build();
    }

    private static @Nullable NodeRecord connected(String target, SsmStore store) {
        NodeRecord node = store.nodes.get(target);
        return node != null && node.answers() ? node : null;
    }

    private static boolean advancedTier(SsmStore store) {
        return ServiceSettingRecord.value(store.serviceSettings, KnownSetting.ACTIVATION_TIER)
                .equals("advanced");
    }

    private static String userName(RequestContext context) {
        String arn = context.callerArn();
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }

    private String newToken() {
        return ids.from(BASE64, TOKEN_LENGTH);
    }

    @Override
    public ResumeSessionOutput resumeSession(ResumeSessionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        SessionRecord session = partition.store().sessions.get(input.sessionId());
        if (session == null || !(session.state() instanceof SessionState.Live)) {
            throw SessionErrors.unknownSession(input.sessionId());
        }
        SessionRecord resumed = life.resume(session, newToken(), partition, context.now());
        return ResumeSessionOutput.builder()
                .sessionId(resumed.id())
                .tokenValue(resumed.token())
                .streamUrl(SessionAnswers.streamUrl(resumed, context))
                .build();
    }

    /** AWS says yes to every id, also of sessions that are over or never were. */
    @Override
    public TerminateSessionOutput terminateSession(TerminateSessionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        SessionRecord session = partition.store().sessions.get(input.sessionId());
        if (session != null && session.state() instanceof SessionState.Live live) {
            life.terminate(session, live, partition, context.now());
        }
        return TerminateSessionOutput.builder().sessionId(input.sessionId()).build();
    }

    @Override
    public DescribeSessionsOutput describeSessions(DescribeSessionsInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        Page<SessionRecord> page = pager.page(
                input,
                context,
                partition.store().sessions.pagesBackwards(SessionFilters.of(input.state(), input.filters())));
        page.items().forEach(session -> partition.timeline().countRead(session.id(), context.now()));
        return DescribeSessionsOutput.builder()
                .sessions(page.items().stream().map(SessionAnswers::session).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public GetConnectionStatusOutput getConnectionStatus(GetConnectionStatusInput input, RequestContext context) {
        boolean connected = connected(input.target(), partitions.of(context).store()) != null;
        return GetConnectionStatusOutput.builder()
                .target(input.target())
                .status(connected ? ConnectionStatus.CONNECTED : ConnectionStatus.NOTCONNECTED)
                .build();
    }
}
