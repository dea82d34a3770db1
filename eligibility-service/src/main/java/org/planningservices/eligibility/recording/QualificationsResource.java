package org.planningservices.eligibility.recording;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.qualification.QualificationRecords;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/** What is recorded about a partner, over HTTP. */
@Path("/v1/partners/{partnerId}/qualifications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Qualifications", description = "What a partner and its consultants have attained")
public class QualificationsResource {

  private final QualificationRecords partners;
  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;

  QualificationsResource(
      QualificationRecords partners, Catalogues catalogues, ProgrammeCalendar calendar) {
    this.partners = partners;
    this.catalogues = catalogues;
    this.calendar = calendar;
  }

  @GET
  @Allowed(
      permission = "eligibility:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(
      operationId = "getQualifications",
      summary = "Show everything recorded about a partner")
  @RefusalCodes("partner.unknown")
  @APIResponse(responseCode = "200", description = "All records; empty lists when there are none")
  public RestResponse<QualificationsView> get(@PathParam("partnerId") UUID partnerId) {
    QualificationsView view =
        QualificationsView.of(partners.reached(partnerId), catalogues.get(), calendar.today());
    return Versions.answer(QualificationsTag.of(view), view);
  }
}
