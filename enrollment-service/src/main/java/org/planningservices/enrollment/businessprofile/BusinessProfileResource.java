package org.planningservices.enrollment.businessprofile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.planningservices.enrollment.partner.ProfileContent;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/** The business profile over HTTP. */
@Path("/v1/partners/{partnerId}/business-profile")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Business profile", description = "What customers use to find a partner")
public class BusinessProfileResource {

  private final PublishProfile publishProfile;
  private final BusinessProfileQueries queries;
  private final StateChanges stateChanges;

  BusinessProfileResource(
      PublishProfile publishProfile, BusinessProfileQueries queries, StateChanges stateChanges) {
    this.publishProfile = publishProfile;
    this.queries = queries;
    this.stateChanges = stateChanges;
  }

  @PUT
  @Allowed(
      permission = "enrollment:manage",
      organizations = Organizations.PARTNER,
      everyLocation = true)
  @Operation(
      operationId = "publishBusinessProfile",
      summary = "Publish a profile: the first with If-None-Match: *, a new version with If-Match",
      description =
          "A request.invalid has one or more of these codes in errors[]:"
              + " business-profile.location-unknown, business-profile.location-outside-region,"
              + " business-profile.customer-sizes-reversed.")
  @RefusalCodes(
      value = {
        "partner.unknown",
        "request.if-match-required",
        "request.stale-version",
        PartnerRefusal.ProfileExpectationMissing.CODE,
        PartnerRefusal.ProfileChanged.CODE
      },
      errors = {
        "business-profile.customer-sizes-reversed",
        "business-profile.location-unknown",
        "business-profile.location-outside-region"
      })
  @APIResponse(responseCode = "200", description = "The new version")
  @Created("The first version")
  public RestResponse<BusinessProfileView> publish(
      @PathParam("partnerId") UUID partnerId,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      @NotNull @Valid BusinessProfileRequest request) {
    ProfileContent content = request.content();
    return stateChanges.execute(
        () -> {
          PartnerEvent.ProfilePublished event =
              publishProfile.publish(partnerId, content, ifNoneMatch);
          BusinessProfileView view = BusinessProfileView.of(event, content);
          return event.profileVersion() == 1
              ? Answer.created(
                  URI.create("/v1/partners/" + partnerId + "/business-profile"), 1, view)
              : Answer.ok(event.profileVersion(), view);
        });
  }

  @GET
  @Allowed(permission = "enrollment:read")
  @Operation(
      operationId = "getBusinessProfile",
      summary = "Show a partner's profile; customers see it only while the partner is enrolled")
  @RefusalCodes("business-profile.unknown")
  @APIResponse(responseCode = "200", description = "The newest version")
  public RestResponse<BusinessProfileView> get(@PathParam("partnerId") UUID partnerId) {
    BusinessProfileView view = queries.one(partnerId);
    return Versions.answer(view.profileVersion(), view);
  }
}
