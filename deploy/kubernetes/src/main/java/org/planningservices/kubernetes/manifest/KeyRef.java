package org.planningservices.kubernetes.manifest;

/** A key of a Secret or ConfigMap. */
public record KeyRef(String name, String key) {}
