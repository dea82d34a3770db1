package org.planningservices.payment.submitting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestRefusal;
import org.planningservices.payment.request.PaymentRequestView;

/** Takes the submission of a draft. */
@Path("/v1/payment-requests/{paymentRequestId}/submission")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment requests")
public class SubmissionResource {

  private final SubmitPaymentRequest submitPaymentRequest;
  private final StateChanges stateChanges;

  SubmissionResource(SubmitPaymentRequest submitPaymentRequest, StateChanges stateChanges) {
    this.submitPaymentRequest = submitPaymentRequest;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "payment:submit", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "submitPaymentRequest",
      summary = "Submit a draft within 60 days of the redemptions")
  @RefusalCodes(
      value = {
        "payment-request.unknown",
        "payment.wrong-status",
        PaymentRequestRefusal.SubmissionRefused.CODE,
        "request.stale-version"
      },
      reasons = {
        "payment.deadline-passed",
        "payment.payee-missing",
        "payment.location-in-another-country"
      })
  @Created("Submitted")
  @GeneratedMembers("referenceNumber")
  public RestResponse<PaymentRequestView> submit(
      @PathParam("paymentRequestId") UUID paymentRequestId, @NotNull SubmissionRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PaymentRequest submitted = submitPaymentRequest.submit(paymentRequestId);
          return Answer.created(
              URI.create("/v1/payment-requests/" + paymentRequestId),
              submitted.sequence(),
              PaymentRequestView.of(submitted));
        });
  }
}
