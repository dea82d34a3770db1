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
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;

/** Engagements over HTTP. */
@Path("/v1/engagements")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the programme offers and requires, on a day")
public class EngagementResource {

  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;
  private final CataloguePages pages;

  EngagementResource(Catalogues catalogues, ProgrammeCalendar calendar, CataloguePages pages) {
    this.catalogues = catalogues;
    this.calendar = calendar;
    this.pages = pages;
  }

  @GET
  @Allowed(permission = "eligibility:read")
  @Operation(
      operationId = "listEngagements",
      summary = "List the engagements on a day, of one offering or of all")
  @RefusalCodes({"request.date-out-of-range", "offering.not-in-catalogue"})
  @APIResponse(responseCode = "200", description = "One page, ordered by code")
  public RestResponse<Page<EngagementView>> list(
      @QueryParam("offering") String offering,
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    if (offering != null && catalogue.offering(offering, day).isEmpty()) {
      throw InvalidInput.of(
          "?offering",
          "offering.not-in-catalogue",
          "The catalogue has no such offering on that day.");
    }
    List<EngagementView> items =
        catalogue.engagementsOn(day).stream()
            .filter(engagement -> offering == null || engagement.offeringCode().equals(offering))
            .map(engagement -> EngagementView.of(engagement, day))
            .toList();
    return pages.respond(limit, cursor, items, EngagementView::engagementCode);
  }

  @GET
  @Path("/{code}")
  @Allowed(permission = "eligibility:read")
  @Operation(operationId = "getEngagement", summary = "Show an engagement on a day")
  @RefusalCodes({"engagement.unknown", "request.date-out-of-range"})
  @APIResponse(responseCode = "200", description = "As it stands on the day")
  public RestResponse<EngagementView> get(
      @PathParam("code") String code, @QueryParam("asOf") LocalDate asOf) {
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    EngagementView view =
        catalogue
            .engagement(code, day)
            .map(engagement -> EngagementView.of(engagement, day))
            .orElseThrow(() -> new UnknownResource("engagement"));
    return Versions.answer(ContentTag.of(view), view);
  }
}
