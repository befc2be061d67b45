package dev.understudy.core.service;

import java.util.List;
import java.util.Set;

/** The entrance of a service module; found with {@link java.util.ServiceLoader}. */
public interface ServiceModule {
    /** The ids of the services it brings, as in {@code appmesh}, without building anything. */
    Set<String> serviceIds();

    /** Builds the services with empty state. Services of one module may share state. */
    List<EmulatedService> start(Kernel kernel);
}
