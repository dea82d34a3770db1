package org.planningservices.enrollment.locating;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.enrollment.partner.LocationDetails;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.problem.RefusalCodes;

/** Locations over HTTP. A location is never changed or removed, so there is no verb for it. */
@Path("/v1/partners/{partnerId}/locations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Locations", description = "Where a partner delivers and is paid")
public class LocationResource {

  private final AddLocation addLocation;
  private final LocationQueries queries;
  private final Partners partners;
  private final StateChanges stateChanges;
  private final Paging paging;

  LocationResource(
      AddLocation addLocation,
      LocationQueries queries,
      Partners partners,
      StateChanges stateChanges,
      Paging paging) {
    this.addLocation = addLocation;
    this.queries = queries;
    this.partners = partners;
    this.stateChanges = stateChanges;
    this.paging = paging;
  }

  @POST
  @Allowed(
      permission = "enrollment:manage",
      organizations = Organizations.PARTNER,
      everyLocation = true)
  @Operation(operationId = "addLocation", summary = "Add a location; it cannot be removed")
  @RefusalCodes({"partner.unknown", "request.stale-version"})
  @Created("The location")
  @GeneratedMembers("locationId")
  public RestResponse<LocationView> add(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid LocationRequest request) {
    LocationDetails details = request.details();
    return stateChanges.executeOnce(
        request,
        () -> {
          PartnerEvent.LocationAdded event = addLocation.add(partnerId, details);
          URI location =
              URI.create("/v1/partners/" + partnerId + "/locations/" + event.locationId());
          return Answer.created(location, event.sequence(), LocationView.of(event, details));
        });
  }

  @GET
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "listLocations", summary = "List a partner's locations, newest first")
  @RefusalCodes("partner.unknown")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<Page<LocationView>> list(
      @PathParam("partnerId") UUID partnerId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    partners.requireReached(partnerId);
    List<LocationView> rows = queries.page(partnerId, page);
    return paging.page(page, rows, LocationView::locationId);
  }

  @GET
  @Path("/{locationId}")
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getLocation", summary = "Show a location")
  @RefusalCodes("location.unknown")
  @APIResponse(responseCode = "200", description = "The location")
  public RestResponse<LocationView> get(
      @PathParam("partnerId") UUID partnerId, @PathParam("locationId") UUID locationId) {
    LocationView view = queries.one(partnerId, locationId);
    return Versions.answer(view.sequence(), view);
  }
}
