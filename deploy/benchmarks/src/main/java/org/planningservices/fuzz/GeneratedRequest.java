package org.planningservices.fuzz;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * A request to be sent.
 *
 * @param operation that it calls, or would call but for what was spoiled
 * @param organization whose token is sent, if any
 * @param target path and query
 * @param body null for none
 * @param onContract whether method and path are the operation's own, so that its file has to know
 *     the status of the answer
 * @param mutated what was spoiled, in words; empty when everything fits
 */
record GeneratedRequest(
    Operation operation,
    UUID organization,
    String method,
    String target,
    Map<String, String> headers,
    byte[] body,
    boolean onContract,
    String mutated) {

  URI uri(String address) {
    return URI.create(address + target);
  }

  @Override
  public String toString() {
    return "%s %s %s%s"
        .formatted(operation.id(), method, target, mutated.isEmpty() ? "" : " (" + mutated + ")");
  }
}
