package dev.understudy.proton.state.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.model.ServiceStatus;
import dev.understudy.proton.state.service.ServicePhase.Active;
import dev.understudy.proton.state.service.ServicePhase.CreateInProgress;
import dev.understudy.proton.state.service.ServicePhase.Settled;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The states of a service (behaviour sheet Proton §9.3)")
class ServicePhaseTest {
    private static final Set<String> SETTLED = Set.of("Adding", "DeleteInProgress");

    private static List<Class<?>> states() {
        return Stream.of(ServicePhase.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .toList();
    }

    @Test
    @DisplayName("each state offers its legal transitions and no others [docs]")
    void onlyLegalTransitions() {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (Class<?> state : states()) {
            Set<String> targets = new TreeSet<>();
            Arrays.stream(state.getMethods())
                    .map(method -> method.getReturnType())
                    .filter(ServicePhase.class::isAssignableFrom)
                    .forEach(type -> targets.add(type.getSimpleName()));
            offered.put(state.getSimpleName(), targets);
        }

        assertThat(offered)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CreateInProgress", Set.of("Active", "CreateFailed")),
                        Map.entry("Active", SETTLED),
                        Map.entry("CreateFailed", SETTLED),
                        Map.entry("Adding", Set.of("Removing", "CleanupInProgress")),
                        Map.entry("Removing", Set.of("Piping")),
                        Map.entry("Piping", Set.of("Settled", "UpdateFailed")),
                        Map.entry("CleanupInProgress", Set.of("CleanupComplete", "CleanupFailed")),
                        Map.entry("CleanupComplete", SETTLED),
                        Map.entry("CleanupFailed", SETTLED),
                        Map.entry("UpdateFailed", SETTLED),
                        Map.entry("UpdateCompleteCleanupFailed", SETTLED),
                        Map.entry("DeleteInProgress", Set.of("DeleteFailed")),
                        Map.entry("DeleteFailed", Set.of("DeleteInProgress"))));
    }

    @Test
    @DisplayName("an edit ends ACTIVE, or with what it could not remove (§9.3 [docs])")
    void endOfEdits() {
        ServicePhase.Adding adding = new Active().edit(List.of("new"), List.of("old"), "spec");

        Settled clean = adding.added(List.of("old")).removed(null).succeed();
        Settled unclean = adding.added(List.of("old")).removed("old is left").succeed();

        assertThat(clean.status()).isEqualTo(ServiceStatus.ACTIVE);
        assertThat(unclean.status()).isEqualTo(ServiceStatus.UPDATE_COMPLETE_CLEANUP_FAILED);
        assertThat(unclean.message()).isEqualTo("old is left");
    }

    @Test
    @DisplayName("every status of the model is one of a state, but for those of cleaning up after a create [model]")
    void everyStatusHasAState() {
        CreateInProgress creating = new CreateInProgress();
        Active active = creating.activate();
        ServicePhase.Adding adding = active.edit(List.of("new"), List.of(), "spec");
        ServicePhase.Piping piping = adding.added(List.of()).removed("left");
        ServicePhase.CleanupInProgress cleanup = adding.cleanUp("why");
        ServicePhase.DeleteInProgress deleting = active.delete();

        Set<ServiceStatus> statuses = Set.of(
                creating.status(),
                creating.fail("why").status(),
                active.status(),
                adding.status(),
                piping.succeed().status(),
                piping.fail("why").status(),
                cleanup.status(),
                cleanup.complete().status(),
                cleanup.fail("left").status(),
                deleting.status(),
                deleting.fail("why").status());

        assertThat(statuses)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ServiceStatus.values())
                        .filter(status -> !status.name().startsWith("CREATE_FAILED_CLEANUP"))
                        .toList());
    }
}
