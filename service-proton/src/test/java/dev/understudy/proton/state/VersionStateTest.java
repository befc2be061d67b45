package dev.understudy.proton.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.model.TemplateVersionStatus;
import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.state.VersionState.Draft;
import dev.understudy.proton.state.VersionState.Failed;
import dev.understudy.proton.state.VersionState.Published;
import dev.understudy.proton.state.VersionState.Registering;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The states of a template version (behaviour sheet Proton §4.3)")
class VersionStateTest {
    private static final Registering REGISTERING = new Registering(new BundleReading.Unseen());

    @Test
    @DisplayName("each state offers its legal transitions and no others [docs]")
    void onlyLegalTransitions() {
        Map<String, Set<String>> offered = new TreeMap<>();
        for (Class<?> state : List.of(Registering.class, Draft.class, Published.class, Failed.class)) {
            Set<String> targets = new TreeSet<>();
            Arrays.stream(state.getMethods())
                    .map(method -> method.getReturnType())
                    .filter(type -> VersionState.class.isAssignableFrom(type) && type != state)
                    .forEach(type -> targets.add(type.getSimpleName()));
            offered.put(state.getSimpleName(), targets);
        }

        assertThat(offered)
                .isEqualTo(Map.of(
                        "Registering", Set.of("Draft", "Failed"),
                        "Draft", Set.of("Published"),
                        "Published", Set.of(),
                        "Failed", Set.of()));
    }

    @Test
    @DisplayName("every status of the model is the status of one state [model]")
    void everyStatusHasAState() {
        Draft draft = REGISTERING.toDraft();
        Set<TemplateVersionStatus> statuses = Set.of(
                REGISTERING.status(),
                draft.status(),
                draft.publish().status(),
                REGISTERING.toFailed("bad").status());

        assertThat(statuses).containsExactlyInAnyOrder(TemplateVersionStatus.values());
    }

    @Test
    @DisplayName("the status message is absent at first, empty after a good end, the reason after a bad one [docs]")
    void statusMessages() {
        assertThat(REGISTERING.statusMessage()).isNull();
        assertThat(REGISTERING.toDraft().statusMessage()).isEmpty();
        assertThat(REGISTERING.toDraft().publish().statusMessage()).isEmpty();
        assertThat(REGISTERING.toFailed("bad").statusMessage()).isEqualTo("bad");
    }
}
