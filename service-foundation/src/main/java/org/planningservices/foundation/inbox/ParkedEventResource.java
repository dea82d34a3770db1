package org.planningservices.foundation.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;

/** Events that could not take effect, for operators. */
@Path("/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Operations",
    description = "Events that could not take effect, for whoever runs the service")
@RunOnVirtualThread
public class ParkedEventResource {

  private final ParkedEventQueries queries;
  private final ReleaseParkedEvents release;
  private final StateChanges stateChanges;
  private final Paging paging;

  ParkedEventResource(
      ParkedEventQueries queries,
      ReleaseParkedEvents release,
      StateChanges stateChanges,
      Paging paging) {
    this.queries = queries;
    this.release = release;
    this.stateChanges = stateChanges;
    this.paging = paging;
  }

  @GET
  @Allowed(permission = "operations:read", organizations = Organizations.PROGRAM)
  @Operation(operationId = "listParkedEvents", summary = "List parked events, newest first")
  @APIResponse(responseCode = "200", description = "A page")
  public RestResponse<Page<ParkedEventView>> list(
      @QueryParam("topic") String topic,
      @QueryParam("status") ParkedEventStatus status,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    String wanted = status == null ? null : status.name();
    return paging.page(page, queries.list(topic, wanted, page), ParkedEventView::parkedId);
  }

  @GET
  @Path("/{parkedId}")
  @Allowed(permission = "operations:read", organizations = Organizations.PROGRAM)
  @Operation(operationId = "getParkedEvent", summary = "Show a parked event")
  @RefusalCodes("parked-event.unknown")
  @APIResponse(responseCode = "200", description = "The parked event")
  public ParkedEventView get(@PathParam("parkedId") UUID parkedId) {
    return queries.find(parkedId).orElseThrow(() -> new UnknownResource("parked-event"));
  }

  @POST
  @Path("/{parkedId}/replay")
  @Allowed(permission = "operations:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "replayParkedEvent",
      summary = "Replay the first parked event of a key and those behind it, in order")
  @RefusalCodes(
      value = {
        "parked-event.unknown",
        "parked-event.not-first",
        "parked-event.not-kept",
        "parked-event.still-failing"
      },
      reasons = "parked-event.error")
  @APIResponse(responseCode = "200", description = "How many took effect")
  public RestResponse<ReleaseView> replay(@PathParam("parkedId") UUID parkedId) {
    return stateChanges.executeOnce(parkedId, () -> Answer.ok(release.replay(parkedId)));
  }

  @POST
  @Path("/{parkedId}/discard")
  @Allowed(permission = "operations:manage", organizations = Organizations.PROGRAM)
  @Operation(
      operationId = "discardParkedEvent",
      summary = "Discard the first parked event of a key and replay those behind it")
  @RefusalCodes({"parked-event.unknown", "parked-event.not-first"})
  @APIResponse(responseCode = "200", description = "How many of those behind it took effect")
  public RestResponse<ReleaseView> discard(
      @PathParam("parkedId") UUID parkedId, @NotNull @Valid DiscardRequest request) {
    return stateChanges.executeOnce(
        request, () -> Answer.ok(release.discard(parkedId, request.reason())));
  }
}
