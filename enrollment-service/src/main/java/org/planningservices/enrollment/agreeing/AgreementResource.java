package org.planningservices.enrollment.agreeing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.PartnerRefusal;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/** The agreement over HTTP. */
@Path("/v1/partners/{partnerId}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreement", description = "The program provider agreement")
public class AgreementResource {

  private final SignAgreement signAgreement;
  private final AgreementQueries queries;
  private final StateChanges stateChanges;

  AgreementResource(
      SignAgreement signAgreement, AgreementQueries queries, StateChanges stateChanges) {
    this.signAgreement = signAgreement;
    this.queries = queries;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(
      permission = "enrollment:manage",
      organizations = Organizations.PARTNER,
      everyLocation = true)
  @Operation(
      operationId = "signAgreement",
      summary = "Sign the program provider agreement, once eligible for an offering")
  @RefusalCodes({
    "partner.unknown",
    "request.stale-version",
    "agreement.version-unknown",
    PartnerRefusal.NotEligibleToSign.CODE,
    PartnerRefusal.AgreementAlreadySigned.CODE
  })
  @Created("The agreement as signed")
  public RestResponse<AgreementView> sign(
      @PathParam("partnerId") UUID partnerId, @NotNull @Valid AgreementRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PartnerEvent.AgreementSigned event = signAgreement.sign(partnerId, request);
          return Answer.created(
              URI.create("/v1/partners/" + partnerId + "/agreement"),
              event.sequence(),
              AgreementView.of(event, request));
        });
  }

  @GET
  @Allowed(
      permission = "enrollment:read",
      organizations = {Organizations.PARTNER, Organizations.PROGRAM})
  @Operation(operationId = "getAgreement", summary = "Show the agreement that a partner signed")
  @RefusalCodes("agreement.unknown")
  @APIResponse(responseCode = "200", description = "The agreement as signed")
  public RestResponse<AgreementView> get(@PathParam("partnerId") UUID partnerId) {
    AgreementView view = queries.one(partnerId);
    return Versions.answer(view.sequence(), view);
  }
}
