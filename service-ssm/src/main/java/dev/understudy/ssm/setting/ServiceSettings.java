package dev.understudy.ssm.setting;

import dev.understudy.core.id.Arn;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.TransitionHandler;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.model.GetServiceSettingInput;
import dev.understudy.ssm.model.GetServiceSettingOutput;
import dev.understudy.ssm.model.ResetServiceSettingInput;
import dev.understudy.ssm.model.ResetServiceSettingOutput;
import dev.understudy.ssm.model.ServiceSetting;
import dev.understudy.ssm.model.ServiceSettingOperations;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import dev.understudy.ssm.model.UpdateServiceSettingOutput;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;

/**
 * What an account can set for the whole of Systems Manager in a region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ServiceSetting.html">
 *     ServiceSetting</a>
 */
public final class ServiceSettings implements ServiceSettingOperations {
    /** What the timeline calls the end of a pending update. */
    public static final String TRANSITION = "service-setting-update";

    /** The lifecycle that says how long an update stays pending. */
    public static final String LIFECYCLE = "ssm.service-setting";

    private static final String RESOURCE = "servicesetting/";

    private final Partitions<SsmStore> partitions;
    private final Lifecycles lifecycles;

    /** Settings whose slow updates take two seconds, unless users choose otherwise. */
    public ServiceSettings(Partitions<SsmStore> partitions, Lifecycles lifecycles) {
        this.partitions = partitions;
        this.lifecycles = lifecycles;
        lifecycles.register(LIFECYCLE, TransitionPolicy.after(Duration.ofSeconds(2)));
    }

    /** Ends pending updates. */
    public static TransitionHandler<SsmStore> transitions() {
        return ServiceSettings::updated;
    }

    @Override
    public GetServiceSettingOutput getServiceSetting(GetServiceSettingInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        KnownSetting setting = require(input.settingId(), context);
        ServiceSetting answer = answer(setting, partition);
        partition.timeline().countRead(setting.id(), context.now());
        return GetServiceSettingOutput.builder().serviceSetting(answer).build();
    }

    @Override
    public UpdateServiceSettingOutput updateServiceSetting(UpdateServiceSettingInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        KnownSetting setting = require(input.settingId(), context);
        if (!setting.accepts(input.settingValue())) {
            throw ServiceSettingErrors.illegalValue(setting.id(), input.settingValue());
        }
        boolean slow = setting == KnownSetting.ACTIVATION_TIER;
        ServiceSettingRecord after = new ServiceSettingRecord(
                input.settingValue(),
                slow ? ServiceSettingRecord.Status.PENDING_UPDATE : ServiceSettingRecord.Status.CUSTOMIZED,
                context.now(),
                context.callerArn());
        partition.store().serviceSettings.put(setting.id(), after);
        if (slow) {
            partition.timeline().schedule(TRANSITION, setting.id(), lifecycles.policy(LIFECYCLE), context.now());
        }
        return UpdateServiceSettingOutput.builder().build();
    }

    @Override
    public ResetServiceSettingOutput resetServiceSetting(ResetServiceSettingInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        KnownSetting setting = require(input.settingId(), context);
        partition.timeline().cancel(TRANSITION, setting.id());
        partition.store().serviceSettings.put(setting.id(), ServiceSettingRecord.reset(setting, context.now()));
        return ResetServiceSettingOutput.builder()
                .serviceSetting(answer(setting, partition))
                .build();
    }

    private static void updated(DueTransition transition, Partition<SsmStore> partition) {
        ServiceSettingRecord pending = partition.store().serviceSettings.get(transition.resource());
        if (pending != null) {
            partition.store().serviceSettings.put(transition.resource(), pending.customized());
        }
    }

    /** The setting that is meant by an id, or by the ARN that ends in it. */
    private static KnownSetting require(String idOrArn, RequestContext context) {
        Arn arn = idOrArn.startsWith("arn:") ? Arn.parse(idOrArn) : null;
        boolean named =
                arn != null && arn.service().equals("ssm") && arn.resource().startsWith(RESOURCE);
        if (arn != null && named && !isHere(arn, context)) {
            throw ServiceSettingErrors.elsewhere(idOrArn);
        }
        String id = arn != null && named ? arn.resource().substring(RESOURCE.length() - 1) : idOrArn;
        KnownSetting setting = KnownSetting.of(id);
        if (setting == null) {
            throw ServiceSettingErrors.notFound();
        }
        return setting;
    }

    private static boolean isHere(Arn arn, RequestContext context) {
        return arn.account().equals(context.account()) && arn.region().equals(context.region());
    }

    private static ServiceSetting answer(KnownSetting setting, Partition<SsmStore> partition) {
        ServiceSettingRecord changed = partition.store().serviceSettings.get(setting.id());
        ServiceSettingRecord shown = changed == null ? ServiceSettingRecord.untouched(setting) : changed;
        return ServiceSetting.builder()
                .settingId(setting.id())
                .settingValue(shown.value())
                .lastModifiedDate(shown.modifiedAt())
                .lastModifiedUser(shown.modifiedBy())
                .arn(SsmArns.serviceSetting(partition.key(), setting.id()))
                .status(shown.status().wireValue())
                .build();
    }
}
