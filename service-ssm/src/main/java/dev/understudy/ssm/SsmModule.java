package dev.understudy.ssm;

import com.google.common.collect.Sets;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.access.AccessRequestTags;
import dev.understudy.ssm.access.AccessRequests;
import dev.understudy.ssm.access.RequesterRoutes;
import dev.understudy.ssm.admin.AdminPlace;
import dev.understudy.ssm.admin.AlarmRoutes;
import dev.understudy.ssm.admin.ChangeFreezeRoutes;
import dev.understudy.ssm.admin.OrganizationRoutes;
import dev.understudy.ssm.admin.SsmAdmin;
import dev.understudy.ssm.alarm.Alarms;
import dev.understudy.ssm.automation.AutomationTags;
import dev.understudy.ssm.automation.Automations;
import dev.understudy.ssm.automation.DocumentRunbooks;
import dev.understudy.ssm.automation.change.ChangeRequests;
import dev.understudy.ssm.automation.preview.ExecutionPreviews;
import dev.understudy.ssm.automation.run.Executions;
import dev.understudy.ssm.automation.run.Launcher;
import dev.understudy.ssm.calendar.Calendars;
import dev.understudy.ssm.command.Commands;
import dev.understudy.ssm.document.DocumentActivation;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.DocumentOwners;
import dev.understudy.ssm.document.DocumentPolicyResources;
import dev.understudy.ssm.document.DocumentTags;
import dev.understudy.ssm.document.Documents;
import dev.understudy.ssm.document.published.PublishedDocuments;
import dev.understudy.ssm.model.AssociationOperations;
import dev.understudy.ssm.model.CloudConnectorOperations;
import dev.understudy.ssm.model.ComplianceOperations;
import dev.understudy.ssm.model.InventoryOperations;
import dev.understudy.ssm.model.MaintenanceWindowExecutionOperations;
import dev.understudy.ssm.model.MaintenanceWindowOperations;
import dev.understudy.ssm.model.MaintenanceWindowTargetOperations;
import dev.understudy.ssm.model.MaintenanceWindowTaskOperations;
import dev.understudy.ssm.model.OpsItemOperations;
import dev.understudy.ssm.model.OpsMetadataOperations;
import dev.understudy.ssm.model.PatchBaselineOperations;
import dev.understudy.ssm.model.PatchGroupOperations;
import dev.understudy.ssm.model.PatchStateOperations;
import dev.understudy.ssm.model.ResourceDataSyncOperations;
import dev.understudy.ssm.model.SsmService;
import dev.understudy.ssm.node.ManagedNodes;
import dev.understudy.ssm.node.NodeRoutes;
import dev.understudy.ssm.node.NodeTags;
import dev.understudy.ssm.node.Registration;
import dev.understudy.ssm.parameter.ImageChecks;
import dev.understudy.ssm.parameter.ParameterEvents;
import dev.understudy.ssm.parameter.ParameterOwners;
import dev.understudy.ssm.parameter.ParameterPolicyResources;
import dev.understudy.ssm.parameter.ParameterRemoval;
import dev.understudy.ssm.parameter.ParameterTags;
import dev.understudy.ssm.parameter.Parameters;
import dev.understudy.ssm.parameter.VersionWriter;
import dev.understudy.ssm.parameter.policy.PolicyActions;
import dev.understudy.ssm.parameter.secure.KmsKeys;
import dev.understudy.ssm.parameter.secure.SecureStrings;
import dev.understudy.ssm.parameter.state.PolicyType;
import dev.understudy.ssm.resourcepolicy.OpsItemGroups;
import dev.understudy.ssm.resourcepolicy.ResourcePolicies;
import dev.understudy.ssm.session.SessionDocuments;
import dev.understudy.ssm.session.SessionLife;
import dev.understudy.ssm.session.Sessions;
import dev.understudy.ssm.session.channel.DataChannels;
import dev.understudy.ssm.session.channel.LiveAgents;
import dev.understudy.ssm.setting.ServiceSettings;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * AWS Systems Manager: Parameter Store, documents, calendars, tags, service settings and resource policies. The other families are known and
 * answer that they are not implemented.
 */
public final class SsmModule implements ServiceModule {
    @Override
    public Set<String> serviceIds() {
        return Set.of("ssm");
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        ParameterEvents events = new ParameterEvents(kernel);
        ParameterRemoval removal = new ParameterRemoval(events);
        VersionWriter writer = new VersionWriter(kernel.quotas(), events);
        ImageChecks imageChecks = new ImageChecks(kernel.lifecycles(), writer, events);
        SecureStrings secureStrings = new SecureStrings(new KmsKeys(kernel.ids()), kernel.ids());

        DocumentActivation activation = new DocumentActivation(kernel.lifecycles());

        Transitions<SsmStore> transitions = transitions(imageChecks, events, removal, activation);
        Partitions<SsmStore> partitions = new Partitions<>(SsmStore::new, transitions, kernel.clock());

        Parameters parameters =
                new Parameters(partitions, kernel.quotas(), secureStrings, writer, imageChecks, removal, events);
        ResourcePolicies resourcePolicies = new ResourcePolicies(
                partitions,
                List.of(new ParameterPolicyResources(), new OpsItemGroups(), new DocumentPolicyResources()),
                kernel.ids());
        ServiceSettings serviceSettings = new ServiceSettings(partitions, kernel.lifecycles());
        Tags tags = new Tags(
                partitions,
                List.of(
                        new ParameterTags(),
                        new DocumentTags(),
                        new AutomationTags(),
                        new NodeTags(),
                        new AccessRequestTags()),
                kernel.quotas());
        DocumentLibrary library = new DocumentLibrary(new PublishedDocuments());
        Documents documents = new Documents(partitions, library, activation, kernel);
        Calendars calendars = new Calendars(partitions, library);
        DocumentRunbooks runbooks = new DocumentRunbooks(library);
        Alarms alarms = new Alarms();
        Launcher launcher = new Launcher(kernel);
        Commands commands = Commands.of(kernel, partitions, library, alarms, transitions);
        Executions executions = new Executions(kernel, partitions, launcher, runbooks, calendars, commands.runs());
        executions.register(transitions);
        alarms.watch(executions.alarmStops());
        ExecutionPreviews previews = new ExecutionPreviews(kernel, partitions, runbooks, launcher);
        previews.register(transitions);
        ChangeRequests changeRequests = new ChangeRequests(partitions, runbooks, launcher, kernel);
        Registration registration = new Registration(kernel);
        registration.register(transitions);
        registration.watch(commands.runs()::agentAnswers);
        LiveAgents sessionAgents = new LiveAgents();
        SessionLife sessionLife = new SessionLife(kernel.lifecycles(), sessionAgents);
        sessionLife.register(transitions);
        Sessions sessions = new Sessions(partitions, new SessionDocuments(library), sessionLife, kernel.ids());
        Automations automations =
                new Automations(partitions, kernel, runbooks, launcher, executions, changeRequests, previews);
        ManagedNodes managedNodes = new ManagedNodes(partitions, kernel);
        AccessRequests accessRequests = new AccessRequests(partitions, launcher, kernel);
        executions.tell(accessRequests);
        BoundService operations = bind(
                parameters,
                resourcePolicies,
                serviceSettings,
                tags,
                documents,
                calendars,
                automations,
                sessions,
                commands,
                managedNodes,
                accessRequests);
        return List.of(EmulatedService.of(operations, partitions)
                .partitionRule(ManagedNodes.owners(new DocumentOwners(library, new ParameterOwners())))
                .blocking(Sets.union(Documents.BLOCKING, Commands.BLOCKING))
                .socketRoutes(List.of(new DataChannels(partitions, sessionAgents, sessionLife, kernel).route()))
                .onReset(sessionAgents::forget)
                .adminRoutes(() -> adminRoutes(new AdminPlace(partitions), kernel, alarms, registration))
                .build());
    }

    private static List<AdminRoute> adminRoutes(
            AdminPlace place, Kernel kernel, Alarms alarms, Registration registration) {
        List<AdminRoute> routes = new ArrayList<>(new SsmAdmin(place, kernel).routes());
        routes.addAll(new AlarmRoutes(place, alarms).routes());
        routes.addAll(new OrganizationRoutes(place).routes());
        routes.addAll(new ChangeFreezeRoutes(place).routes());
        routes.addAll(new NodeRoutes(place, registration).routes());
        routes.addAll(new RequesterRoutes(place).routes());
        return routes;
    }

    private static Transitions<SsmStore> transitions(
            ImageChecks imageChecks, ParameterEvents events, ParameterRemoval removal, DocumentActivation activation) {
        Transitions<SsmStore> transitions = new Transitions<>();
        for (PolicyType type : PolicyType.values()) {
            transitions.register(type.transition(), new PolicyActions(type, events, removal));
        }
        transitions.register(ImageChecks.TRANSITION, imageChecks);
        transitions.register(DocumentActivation.TRANSITION, activation);
        transitions.register(ServiceSettings.TRANSITION, ServiceSettings.transitions());
        return transitions;
    }

    private static BoundService bind(
            Parameters parameters,
            ResourcePolicies resourcePolicies,
            ServiceSettings serviceSettings,
            Tags tags,
            Documents documents,
            Calendars calendars,
            Automations automations,
            Sessions sessions,
            Commands commands,
            ManagedNodes managedNodes,
            AccessRequests accessRequests) {
        return SsmService.bind(
                accessRequests,
                AssociationOperations.NOT_IMPLEMENTED,
                automations,
                calendars,
                CloudConnectorOperations.NOT_IMPLEMENTED,
                commands,
                ComplianceOperations.NOT_IMPLEMENTED,
                documents,
                InventoryOperations.NOT_IMPLEMENTED,
                MaintenanceWindowExecutionOperations.NOT_IMPLEMENTED,
                MaintenanceWindowTargetOperations.NOT_IMPLEMENTED,
                MaintenanceWindowTaskOperations.NOT_IMPLEMENTED,
                MaintenanceWindowOperations.NOT_IMPLEMENTED,
                managedNodes,
                OpsItemOperations.NOT_IMPLEMENTED,
                OpsMetadataOperations.NOT_IMPLEMENTED,
                parameters,
                PatchBaselineOperations.NOT_IMPLEMENTED,
                PatchGroupOperations.NOT_IMPLEMENTED,
                PatchStateOperations.NOT_IMPLEMENTED,
                ResourceDataSyncOperations.NOT_IMPLEMENTED,
                resourcePolicies,
                serviceSettings,
                sessions,
                tags);
    }
}
