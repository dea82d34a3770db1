package org.planningservices.eligibility.deciding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.catalogue.ContentTag;
import org.planningservices.eligibility.qualification.QualificationRecords;
import org.planningservices.eligibility.qualification.Qualifications;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.RefusalCodes;

/** Decisions over HTTP. "Not eligible" is an answer, not an error. */
@Path("/v1/partners/{partnerId}/eligibility")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Eligibility", description = "Whether a partner qualifies, why, and until when")
public class EligibilityResource {

  static final String ONE_TARGET = "eligibility.one-target-required";
  static final String OFFERING_UNKNOWN = "offering.not-in-catalogue";
  static final String ENGAGEMENT_UNKNOWN = "engagement.not-in-catalogue";

  private final QualificationRecords partners;
  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;

  EligibilityResource(
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
      operationId = "getEligibility",
      summary =
          "Check whether a partner is eligible for an offering or an engagement on a day, and why",
      description =
          "Send either offering or engagement. An offering requires the company's"
              + " training and competency; an engagement also requires a consultant's exam.")
  @RefusalCodes({
    "partner.unknown",
    "request.date-out-of-range",
    ONE_TARGET,
    OFFERING_UNKNOWN,
    ENGAGEMENT_UNKNOWN
  })
  @APIResponse(responseCode = "200", description = "The decision with every requirement")
  public RestResponse<EligibilityView> get(
      @PathParam("partnerId") UUID partnerId,
      @QueryParam("offering") String offering,
      @QueryParam("engagement") String engagement,
      @QueryParam("asOf") LocalDate asOf) {
    Qualifications qualifications = partners.reached(partnerId);
    LocalDate day = calendar.asOf(asOf);
    Catalogue catalogue = catalogues.get();
    Target target = target(catalogue, offering, engagement, day);
    EligibilityView view =
        EligibilityView.of(
            partnerId, target, day, EligibilityDecision.of(catalogue, target, qualifications, day));
    return Versions.answer(ContentTag.of(view), view);
  }

  private static Target target(
      Catalogue catalogue, String offering, String engagement, LocalDate day) {
    if ((offering == null) == (engagement == null)) {
      throw InvalidInput.of("?offering", ONE_TARGET, "Send either offering or engagement.");
    }
    if (offering != null) {
      return catalogue
          .offering(offering, day)
          .map(Target.ToEnroll::new)
          .orElseThrow(
              () ->
                  InvalidInput.of(
                      "?offering",
                      OFFERING_UNKNOWN,
                      "The catalogue has no such offering on that day."));
    }
    return catalogue
        .engagement(engagement, day)
        .map(Target.ToDeliver::new)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "?engagement",
                    ENGAGEMENT_UNKNOWN,
                    "The catalogue has no such engagement on that day."));
  }
}
