package org.planningservices.eligibility.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.problem.RefusalCodes;

/** Competencies over HTTP. */
@Path("/v1/competencies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the programme offers and requires, on a day")
public class CompetencyResource {

  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;
  private final CataloguePages pages;

  CompetencyResource(Catalogues catalogues, ProgrammeCalendar calendar, CataloguePages pages) {
    this.catalogues = catalogues;
    this.calendar = calendar;
    this.pages = pages;
  }

  @GET
  @Allowed(permission = "eligibility:read")
  @Operation(
      operationId = "listCompetencies",
      summary = "List the competencies on a day, with their exams")
  @RefusalCodes("request.date-out-of-range")
  @APIResponse(responseCode = "200", description = "One page, ordered by code")
  public RestResponse<Page<CompetencyView>> list(
      @QueryParam("asOf") LocalDate asOf,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    List<CompetencyView> items =
        catalogue.competenciesOn(day).stream()
            .map(competency -> CompetencyView.of(competency, day))
            .toList();
    return pages.respond(limit, cursor, items, CompetencyView::competency);
  }
}
