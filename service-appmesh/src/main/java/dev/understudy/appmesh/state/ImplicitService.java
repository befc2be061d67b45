package dev.understudy.appmesh.state;

import java.time.Instant;

/**
 * A virtual service that nobody created, but a virtual node named as its backend. App Mesh keeps it inactive and hidden
 * until somebody creates it, and then counts that as its second version; <a
 * href="https://docs.aws.amazon.com/cli/latest/reference/appmesh/create-virtual-service.html">the example of the AWS
 * CLI</a> shows the dates of one.
 *
 * @param path what it is called
 * @param since when a node named it first
 */
public record ImplicitService(ResourcePath path, Instant since) {}
