package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.DeletionErrors;
import dev.understudy.appconfig.model.ApplicationOperations;
import dev.understudy.appconfig.model.CreateApplicationInput;
import dev.understudy.appconfig.model.CreateApplicationOutput;
import dev.understudy.appconfig.model.DeleteApplicationInput;
import dev.understudy.appconfig.model.DeleteApplicationOutput;
import dev.understudy.appconfig.model.GetApplicationInput;
import dev.understudy.appconfig.model.GetApplicationOutput;
import dev.understudy.appconfig.model.ListApplicationsInput;
import dev.understudy.appconfig.model.ListApplicationsOutput;
import dev.understudy.appconfig.model.UpdateApplicationInput;
import dev.understudy.appconfig.model.UpdateApplicationOutput;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;

/**
 * Applications, what everything else belongs to. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateApplication.html">CreateApplication</a>
 * and its neighbours.
 */
public final class Applications implements ApplicationOperations {
    private static final String QUOTA = "appconfig.applications";
    private static final int AWS_DEFAULT = 100;

    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public Applications(AppConfigAccess access) {
        this.access = access;
    }

    @Override
    public CreateApplicationOutput createApplication(CreateApplicationInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        lookup.refuseTakenApplicationName(input.name(), null);
        access.checkQuota(QUOTA, AWS_DEFAULT, lookup.store().applications.size(), "applications");
        ApplicationRecord application =
                new ApplicationRecord(access.newId(), input.name(), input.description(), context.now());
        access.tag(context, arn(application, context), input.tags());
        lookup.store().applications.put(application.id(), application.kept());
        return Recast.to(CreateApplicationOutput.class, CreateApplicationOutput.SCHEMA, application.describe());
    }

    @Override
    public GetApplicationOutput getApplication(GetApplicationInput input, RequestContext context) {
        ApplicationRecord application = access.lookup(context).requireApplication(input.applicationId());
        return Recast.to(GetApplicationOutput.class, GetApplicationOutput.SCHEMA, application.describe());
    }

    @Override
    public ListApplicationsOutput listApplications(ListApplicationsInput input, RequestContext context) {
        Page<ApplicationRecord> page =
                access.page(input, context, access.store(context).applications.pages());
        return ListApplicationsOutput.builder()
                .items(page.map(ApplicationRecord::describe).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateApplicationOutput updateApplication(UpdateApplicationInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord before = lookup.requireApplication(input.applicationId());
        ApplicationRecord after = before.changed(input.name(), input.description());
        lookup.refuseTakenApplicationName(after.name(), before.id());
        lookup.store().applications.put(after.id(), after.kept());
        return Recast.to(UpdateApplicationOutput.class, UpdateApplicationOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteApplicationOutput deleteApplication(DeleteApplicationInput input, RequestContext context) {
        ApplicationRecord application = access.lookup(context).requireApplication(input.applicationId());
        String arn = arn(application, context);
        if (access.associated(context, arn)) {
            throw DeletionErrors.applicationHasAssociations(arn);
        }
        refuseChildren(application.id(), access.store(context));
        access.untag(context, arn);
        access.store(context).applications.remove(application.id());
        return new DeleteApplicationOutput();
    }

    private static void refuseChildren(String applicationId, AppConfigStore store) {
        if (store.environmentCount(applicationId) > 0) {
            throw DeletionErrors.applicationHasEnvironments(applicationId);
        }
        if (store.profileCount(applicationId) > 0) {
            throw DeletionErrors.applicationHasProfiles(applicationId);
        }
        if (!store.experimentsOf(applicationId).isEmpty()) {
            throw DeletionErrors.applicationHasExperiments(applicationId);
        }
    }

    private static String arn(ApplicationRecord application, RequestContext context) {
        return AppConfigArns.application(context.partition(), application.id());
    }
}
