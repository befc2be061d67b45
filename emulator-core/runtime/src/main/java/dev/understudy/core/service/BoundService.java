package dev.understudy.core.service;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.understudy.core.model.ServiceModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service model with a handler for every operation. Generated {@code bind} methods make it. */
public final class BoundService {
    private final ServiceModel model;
    private final ImmutableMap<String, BoundOperation> operations;
    private final ImmutableListMultimap<String, String> aliases;

    /**
     * Binds a service.
     *
     * @param model the service
     * @param operations one entry for each of its operations
     * @throws IllegalArgumentException if an operation is missing or foreign
     */
    public BoundService(ServiceModel model, List<BoundOperation> operations) {
        this(model, operations, ImmutableListMultimap.of());
    }

    private BoundService(
            ServiceModel model, List<BoundOperation> operations, ImmutableListMultimap<String, String> aliases) {
        this.model = model;
        this.aliases = aliases;
        ImmutableMap.Builder<String, BoundOperation> byName = ImmutableMap.builderWithExpectedSize(operations.size());
        operations.forEach(operation -> byName.put(operation.model().name(), operation));
        this.operations = byName.buildOrThrow();
        if (!this.operations.keySet().equals(model.operations().keySet())) {
            throw new IllegalArgumentException("operations bound to " + model + " are not the model's");
        }
    }

    /** The service. */
    public ServiceModel model() {
        return model;
    }

    /** All operations by name. */
    public ImmutableMap<String, BoundOperation> operations() {
        return operations;
    }

    /** The operation of this name, or null. */
    public @Nullable BoundOperation operation(String name) {
        return operations.get(name);
    }

    /**
     * The same service, with an operation that answers at another path, too.
     *
     * @param operation the operation's name
     * @param uri a URI pattern with the labels of the model's own, in their order
     */
    public BoundService alsoAt(String operation, String uri) {
        return new BoundService(
                model,
                operations.values().asList(),
                ImmutableListMultimap.<String, String>builder()
                        .putAll(aliases)
                        .put(operation, uri)
                        .build());
    }

    /** The same service, with operations that nobody has written yet in a family that is written otherwise. */
    public BoundService notYet(String... names) {
        Set<String> missing = ImmutableSet.copyOf(names);
        return new BoundService(
                model,
                operations.values().stream()
                        .map(operation -> missing.contains(operation.model().name())
                                ? new BoundOperation(
                                        operation.model(),
                                        (input, context) -> {
                                            throw NotImplementedFamily.refusal(context);
                                        },
                                        false)
                                : operation)
                        .toList(),
                aliases);
    }

    /** Where else an operation answers. */
    public List<String> aliases(String operation) {
        return aliases.get(operation);
    }
}
