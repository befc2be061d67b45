package dev.understudy.ssm.parameter;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.parameter.name.ParameterReference;
import dev.understudy.ssm.parameter.published.PublishedParameters;
import dev.understudy.ssm.parameter.secret.SecretReferences;
import dev.understudy.ssm.parameter.secure.SecureStrings;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.resourcepolicy.Sharing;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values by name, ARN and selector: the caller's own, shared ones, public ones and secrets. */
final class ParameterReads {
    private final Partitions<SsmStore> partitions;
    private final PublishedParameters published;
    private final SecureStrings secureStrings;

    ParameterReads(Partitions<SsmStore> partitions, PublishedParameters published, SecureStrings secureStrings) {
        this.partitions = partitions;
        this.published = published;
        this.secureStrings = secureStrings;
    }

    /** Everything that was found, sorted by name, and what was asked for in vain. */
    record Found(List<Parameter> parameters, List<String> invalid) {}

    /** The parameter that a reference leads to. */
    Parameter get(ParameterReference reference, boolean withDecryption, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        String secret = reference.secret();
        if (secret != null) {
            SecretReferences.requireDecryption(withDecryption);
            Parameter found = SecretReferences.find(secret, reference, partition.store());
            if (found == null) {
                throw SecretReferences.notFound(reference);
            }
            return found;
        }
        ParameterRecord parameter = record(reference, partition, context);
        if (parameter == null || !reference.selectable()) {
            throw ParameterErrors.notFound();
        }
        ParameterVersion version = select(parameter, reference);
        if (version == null) {
            throw ParameterErrors.versionNotFound(
                    String.valueOf(reference.selector()), reference.shownName(parameter.name()));
        }
        return answer(reference, parameter, version, withDecryption, partition);
    }

    /** The parameters that references lead to; what leads nowhere is listed, and never an error. */
    Found getAll(List<ParameterReference> references, boolean withDecryption, RequestContext context) {
        Map<PartitionKey, Collection<ParameterReference>> byOwner = new LinkedHashMap<>();
        for (ParameterReference reference : distinct(references, context)) {
            if (reference.secret() != null) {
                SecretReferences.requireDecryption(withDecryption);
            }
            byOwner.computeIfAbsent(ownerOf(reference, context), owner -> new ArrayList<>())
                    .add(reference);
        }
        Map<ParameterReference, Parameter> found = new LinkedHashMap<>();
        byOwner.forEach((owner, own) -> {
            // One lock after another: an answer about several accounts is no snapshot of all of them.
            partitions.within(owner, (partition, now) -> {
                own.forEach(reference -> find(reference, withDecryption, partition, context, found));
                return null;
            });
        });
        List<String> invalid = byOwner.values().stream()
                .flatMap(Collection::stream)
                .filter(reference -> !found.containsKey(reference))
                .map(ParameterReference::asked)
                .toList();
        return new Found(sorted(found.values()), invalid);
    }

    private void find(
            ParameterReference reference,
            boolean withDecryption,
            Partition<SsmStore> partition,
            RequestContext context,
            Map<ParameterReference, Parameter> found) {
        String secret = reference.secret();
        if (secret != null) {
            Parameter value = SecretReferences.find(secret, reference, partition.store());
            if (value != null) {
                found.put(reference, value);
            }
            return;
        }
        ParameterRecord parameter = record(reference, partition, context);
        ParameterVersion version = parameter == null || !reference.selectable() ? null : select(parameter, reference);
        if (parameter != null && version != null) {
            found.put(reference, answer(reference, parameter, version, withDecryption, partition));
        }
    }

    /** The parameter that a reference names, whatever its selector; null if there is none here. */
    @Nullable ParameterRecord record(ParameterReference reference, Partition<SsmStore> partition, RequestContext context) {
        String key = reference.name().key();
        PartitionKey owner = partition.key();
        Arn arn = reference.arn();
        if (arn != null && !arn.region().equals(owner.region())) {
            return null;
        }
        if (reference.name().published()) {
            return published.find(key, owner.region());
        }
        if (!owner.account().equals(context.account())) {
            Sharing.requireAccess(SsmArns.parameter(owner, key), partition, context);
        }
        partition.timeline().countRead(key, context.now());
        return partition.store().parameters.get(key);
    }

    /** The version that a selector chooses, or null. */
    private static @Nullable ParameterVersion select(ParameterRecord parameter, ParameterReference reference) {
        String selector = reference.selector();
        if (selector == null) {
            return parameter.latest();
        }
        Long number = reference.selectedVersion();
        return number == null ? parameter.labelled(selector) : parameter.version(number);
    }

    private Parameter answer(
            ParameterReference reference,
            ParameterRecord parameter,
            ParameterVersion version,
            boolean withDecryption,
            Partition<SsmStore> partition) {
        return ParameterAnswers.value(
                reference.shownName(parameter.name()),
                reference.shownSelector(),
                secureStrings.open(version, reference.name().key(), withDecryption, partition),
                parameter,
                version,
                partition.key());
    }

    /** The same version of the same parameter is answered once, in the form in which it was asked for first. */
    private static Collection<ParameterReference> distinct(
            List<ParameterReference> references, RequestContext context) {
        Map<List<Object>, ParameterReference> first = new LinkedHashMap<>();
        for (ParameterReference reference : references) {
            first.putIfAbsent(
                    List.of(
                            ownerOf(reference, context),
                            reference.name().key(),
                            String.valueOf(reference.shownSelector())),
                    reference);
        }
        return first.values();
    }

    private static PartitionKey ownerOf(ParameterReference reference, RequestContext context) {
        return ParameterOwners.owner(reference.asked(), context.partition());
    }

    private static List<Parameter> sorted(Collection<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing((Parameter parameter) -> String.valueOf(parameter.name()))
                        .thenComparing(parameter -> String.valueOf(parameter.selector())))
                .toList();
    }
}
