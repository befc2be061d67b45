package dev.understudy.it.parity;

import com.google.common.base.Ascii;
import dev.understudy.core.model.OperationModel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.utils.builder.Buildable;

/** What the SDK knows about one service, drawn out of its classes. */
final class SdkService {
    private final Class<?> client;
    private final Map<String, Method> operations = new TreeMap<>();
    private final Set<String> pagers = new HashSet<>();

    /** What the synchronous client of this type knows. */
    SdkService(Class<?> client) {
        this.client = client;
        for (Method method : client.getMethods()) {
            if (method.getName().endsWith("Paginator")) {
                pagers.add(Ascii.toLowerCase(method.getName()));
            }
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length > 0
                    && SdkRequest.class.isAssignableFrom(parameters[0])
                    && SdkResponse.class.isAssignableFrom(method.getReturnType())) {
                operations.put(parameters[0].getSimpleName().replaceAll("Request$", ""), method);
            }
        }
    }

    /** The names of all operations. */
    Set<String> operations() {
        return operations.keySet();
    }

    /** A constant of the client interface. */
    String constant(String name) {
        try {
            return (String) client.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty request, whose fields describe themselves. */
    SdkPojo request(OperationModel operation) {
        return empty(method(operation).getParameterTypes()[0]);
    }

    /** An empty response, whose fields describe themselves. */
    SdkPojo response(OperationModel operation) {
        return empty(method(operation).getReturnType());
    }

    /** The exceptions that an operation declares, but for the base classes of all. */
    Set<Class<?>> exceptions(OperationModel operation) {
        return Arrays.stream(method(operation).getExceptionTypes())
                .filter(type -> AwsServiceException.class.isAssignableFrom(type.getSuperclass()))
                .filter(type -> type.getSuperclass() != AwsServiceException.class)
                .collect(Collectors.toSet());
    }

    /** How the SDK reaches an operation. */
    OperationInfo binding(OperationModel operation) {
        try {
            Class<?> marshaller =
                    load(client.getPackageName() + ".transform." + operation.name() + "RequestMarshaller");
            Field binding = marshaller.getDeclaredField("SDK_OPERATION_BINDING");
            binding.setAccessible(true);
            return (OperationInfo) binding.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the SDK can page through an operation's answers. */
    boolean pages(OperationModel operation) {
        return hasMethod(client, operation.name() + "Paginator");
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equalsIgnoreCase(name));
    }

    /** A builder of clients. */
    AwsClientBuilder<?, ?> builder() {
        try {
            return (AwsClientBuilder<?, ?>) client.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The method that calls an operation. */
    Method method(OperationModel operation) {
        Method method = operations.get(operation.name());
        if (method == null) {
            throw new IllegalArgumentException("the SDK does not know " + operation);
        }
        return method;
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, SdkService.class.getClassLoader());
    }

    /** An empty instance of a class with a builder. */
    static SdkPojo empty(Class<?> type) {
        try {
            return (SdkPojo) ((Buildable) type.getMethod("builder").invoke(null)).build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The enum that a member is shown as, be it in a list or a map.
     *
     * @param owner the class of the structure
     * @param member the name of the member in the model
     */
    static @Nullable Class<?> enumOf(Class<?> owner, String member) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(member) && method.getParameterCount() == 0)
                .map(Method::getGenericReturnType)
                .map(EnumSearch::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The SDK gives every error a class whose name ends like this. */
    static String className(String code) {
        String name = code.replace(".", "");
        if (name.endsWith("Fault")) {
            name = name.substring(0, name.length() - "Fault".length());
        }
        return name.endsWith("Exception") ? name : name + "Exception";
    }
}
