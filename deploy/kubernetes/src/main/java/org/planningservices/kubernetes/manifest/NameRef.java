package org.planningservices.kubernetes.manifest;

/** A name where a resource asks for an object with nothing else in it. */
public record NameRef(String name) {}
