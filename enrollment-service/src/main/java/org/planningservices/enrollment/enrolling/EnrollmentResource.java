package org.planningservices.enrollment.enrolling;

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
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.PartnerRefusal;
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

/** Enrolments over HTTP. */
@Path("/v1/partners/{partnerId}/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enrollments", description = "A partner's place in an offering, one year at a time")
public class EnrollmentResource {

  private final EnrollPartner enrollPartner;
  private final EnrollmentQueries queries;
  private final Partners partners;
  private final StateChanges stateChanges;
  private final Paging paging;

  EnrollmentResource(
      EnrollPartner enrollPartner,
      EnrollmentQueries queries,
      Partners partners,
      StateChanges stateChanges,
      Paging paging) {
    this.enrollPartner = enrollPartner;
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
  @Operation(
      operationId = "enrollPartner",
      summary = "Enrol in an offering with all locations, for a year")
  @RefusalCodes(
      value = {
        "partner.unknown",
        "request.stale-version",
        "enrollment.offering-unknown",
        PartnerRefusal.EnrollmentRefused.CODE
      },
      reasons = {
        "enrollment.agreement-not-signed",
        "enrollment.location-missing",
        "enrollment.not-eligible",
        "enrollment.already-enrolled"
      })
  @Created("The enrolment")
  @GeneratedMembers("enrollmentId")
  public RestResponse<EnrollmentView> enroll(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid EnrollmentRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PartnerEvent.Enrolled event = enrollPartner.enroll(partnerId, request.offeringCode());
          URI location =
              URI.create("/v1/partners/" + partnerId + "/enrollments/" + event.enrollmentId());
          return Answer.created(location, event.sequence(), EnrollmentView.of(event));
        });
  }

  @GET
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "listEnrollments", summary = "List a partner's enrolments, newest first")
  @RefusalCodes("partner.unknown")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<Page<EnrollmentView>> list(
      @PathParam("partnerId") UUID partnerId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    partners.requireReached(partnerId);
    List<EnrollmentView> rows = queries.page(partnerId, page);
    return paging.page(page, rows, EnrollmentView::enrollmentId);
  }

  @GET
  @Path("/{enrollmentId}")
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getEnrollment", summary = "Show an enrolment")
  @RefusalCodes("enrollment.unknown")
  @APIResponse(responseCode = "200", description = "The enrolment")
  public RestResponse<EnrollmentView> get(
      @PathParam("partnerId") UUID partnerId, @PathParam("enrollmentId") UUID enrollmentId) {
    EnrollmentView view = queries.one(partnerId, enrollmentId);
    return Versions.answer(view.sequence(), view);
  }
}
