package org.planningservices.foundation.problem;

/**
 * One invalid field of a request.
 *
 * @param pointer JSON pointer into the request body, such as {@code /projectManager/email}
 * @param code stable, for programs
 * @param text for people; may change
 */
public record FieldError(String pointer, String code, String text) {}
