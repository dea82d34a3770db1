package org.planningservices.enrollment.registering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.PartnerRefusal;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;

/** Joining the programme over HTTP. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners", description = "Partner organizations in the programme")
public class RegistrationResource {

  private final RegisterPartner registerPartner;
  private final StateChanges stateChanges;

  RegistrationResource(RegisterPartner registerPartner, StateChanges stateChanges) {
    this.registerPartner = registerPartner;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(
      permission = "enrollment:manage",
      organizations = Organizations.PARTNER,
      everyLocation = true)
  @Operation(
      operationId = "registerPartner",
      summary = "Register the caller's organization as a partner")
  @RefusalCodes(PartnerRefusal.AlreadyRegistered.CODE)
  @Created("The partner; its id is the organization's")
  public RestResponse<RegistrationView> register(@NotNull @Valid RegistrationRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PartnerEvent.Registered event = registerPartner.register(request);
          return Answer.created(
              URI.create("/v1/partners/" + event.partnerId()),
              event.sequence(),
              RegistrationView.of(event, request));
        });
  }
}
