package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
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
        AppConfigStore store = access.store(context);
        access.checkQuota(QUOTA, AWS_DEFAULT, store.applications.size(), "applications");
        ApplicationRecord application =
                new ApplicationRecord(access.newId(), input.name(), input.description(), context.now());
        access.tag(context, AppConfigArns.application(context.partition(), application.id()), input.tags());
        store.applications.put(application.id(), application);
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
        ApplicationRecord before = access.lookup(context).requireApplication(input.applicationId());
        ApplicationRecord after = before.changed(input.name(), input.description());
        access.store(context).applications.put(after.id(), after);
        return Recast.to(UpdateApplicationOutput.class, UpdateApplicationOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteApplicationOutput deleteApplication(DeleteApplicationInput input, RequestContext context) {
        ApplicationRecord application = access.lookup(context).requireApplication(input.applicationId());
        AppConfigStore store = access.store(context);
        if (!store.environmentsOf(application.id()).isEmpty()) {
            throw AppConfigErrors.applicationHasEnvironments(application.id());
        }
        if (!store.profilesOf(application.id()).isEmpty()) {
            throw AppConfigErrors.applicationHasProfiles(application.id());
        }
        if (!store.experimentsOf(application.id()).isEmpty()) {
            throw AppConfigErrors.applicationHasExperiments(application.id());
        }
        access.forget(context, AppConfigArns.application(context.partition(), application.id()));
        store.applications.remove(application.id());
        return new DeleteApplicationOutput();
    }
}
