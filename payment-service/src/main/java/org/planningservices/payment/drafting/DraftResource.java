package org.planningservices.payment.drafting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** Takes drafts of payment requests. */
@Path("/v1/payment-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment requests", description = "What a partner asks to be paid")
public class DraftResource {

  private final DraftPaymentRequest draftPaymentRequest;
  private final DeletePaymentRequest deletePaymentRequest;
  private final StateChanges stateChanges;

  DraftResource(
      DraftPaymentRequest draftPaymentRequest,
      DeletePaymentRequest deletePaymentRequest,
      StateChanges stateChanges) {
    this.draftPaymentRequest = draftPaymentRequest;
    this.deletePaymentRequest = deletePaymentRequest;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "payment:submit", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "draftPaymentRequest",
      summary = "Draft a payment request for redeemed vouchers of one location and country",
      description =
          "Amounts come from the rate card; the draft holds its vouchers until it is deleted.")
  @RefusalCodes(
      value = {
        "payable.unknown",
        "payment.voucher-twice",
        PaymentRequestRefusal.DraftRefused.CODE,
        PaymentRequestRefusal.InvoiceNumberUsed.CODE
      },
      reasons = {
        "payment.voucher-already-requested",
        "payment.voucher-already-paid",
        "payment.deadline-passed",
        "payment.location-differs",
        "payment.country-differs",
        "payment.rate-missing",
        "payment.currency-differs"
      })
  @Created("Drafted")
  @GeneratedMembers("paymentRequestId")
  public RestResponse<PaymentRequestView> draft(@NotNull @Valid DraftRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          PaymentRequest drafted = draftPaymentRequest.draft(request);
          return Answer.created(
              URI.create("/v1/payment-requests/" + drafted.id()),
              drafted.sequence(),
              PaymentRequestView.of(drafted));
        });
  }

  @DELETE
  @Path("/{paymentRequestId}")
  @Allowed(permission = "payment:submit", organizations = Organizations.PARTNER)
  @Operation(operationId = "deletePaymentRequest", summary = "Delete a draft and free its vouchers")
  @RefusalCodes({"payment-request.unknown", "payment.wrong-status", "request.stale-version"})
  @APIResponse(responseCode = "204", description = "Deleted")
  public RestResponse<Void> delete(@PathParam("paymentRequestId") UUID paymentRequestId) {
    return stateChanges.execute(
        () -> {
          deletePaymentRequest.delete(paymentRequestId);
          return Answer.noContent();
        });
  }
}
