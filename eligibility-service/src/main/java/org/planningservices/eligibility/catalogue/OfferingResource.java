package org.planningservices.eligibility.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;

/** Offerings over HTTP. */
@Path("/v1/offerings")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the programme offers and requires, on a day")
public class OfferingResource {

  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;
  private final CataloguePages pages;

  OfferingResource(Catalogues catalogues, ProgrammeCalendar calendar, CataloguePages pages) {
    this.catalogues = catalogues;
    this.calendar = calendar;
    this.pages = pages;
  }

  @GET
  @Allowed(permission = "eligibility:read")
  @Operation(operationId = "listOfferings", summary = "List the offerings on a day")
  @RefusalCodes("request.date-out-of-range")
  @APIResponse(responseCode = "200", description = "One page, ordered by code")
  public RestResponse<Page<OfferingView>> list(
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    List<OfferingView> items =
        catalogue.offeringsOn(day).stream()
            .map(offering -> OfferingView.of(offering, catalogue, day))
            .toList();
    return pages.respond(limit, cursor, items, OfferingView::offeringCode);
  }

  @GET
  @Path("/{code}")
  @Allowed(permission = "eligibility:read")
  @Operation(operationId = "getOffering", summary = "Show an offering on a day")
  @RefusalCodes({"offering.unknown", "request.date-out-of-range"})
  @APIResponse(responseCode = "200", description = "As it stands on the day")
  public RestResponse<OfferingView> get(
      @PathParam("code") String code, @QueryParam("asOf") LocalDate asOf) {
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    OfferingView view =
        catalogue
            .offering(code, day)
            .map(offering -> OfferingView.of(offering, catalogue, day))
            .orElseThrow(() -> new UnknownResource("offering"));
    return Versions.answer(ContentTag.of(view), view);
  }
}
