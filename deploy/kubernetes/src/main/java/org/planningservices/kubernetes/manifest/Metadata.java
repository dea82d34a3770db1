package org.planningservices.kubernetes.manifest;

import java.util.Map;

/** Of a resource whose type is ours, since no library has one. */
public record Metadata(
    String name, String namespace, Map<String, String> labels, Map<String, String> annotations) {}
