package org.planningservices.testkit.wrong.other;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.planningservices.foundation.outbox.OutboxMessage;

/**
 * A resource that is transactional, allows nobody, takes its clock by field, publishes, deletes
 * past StateChanges, says nothing of what it answers, and answers a wrong request with a regular
 * expression.
 */
public class WrongResource {

  @Inject Clock clock;

  @GET
  @Transactional
  public OutboxMessage get() {
    return new OutboxMessage("Wrong", UUID.randomUUID(), clock.millis(), Map.of(), "");
  }

  @DELETE
  public void delete() {
    get();
  }

  @Operation(operationId = "answerWrongly")
  public Response answer() {
    return Response.ok(clock.instant()).build();
  }

  record WrongRequest(@Pattern(regexp = "[A-Z]{2}") String country) {}
}
