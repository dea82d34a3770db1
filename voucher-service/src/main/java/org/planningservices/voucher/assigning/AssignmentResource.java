package org.planningservices.voucher.assigning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.planningservices.voucher.benefit.BenefitRefusal;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.VoucherRefusal;
import org.planningservices.voucher.voucher.VoucherStatus;

/** Lets a customer make vouchers of its days, and take unreserved ones back. */
@Path("/v1/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Assignment",
    description = "Assigning benefit days as vouchers, and cancelling vouchers")
public class AssignmentResource {

  private final AssignVoucher assignVoucher;
  private final CancelVoucher cancelVoucher;
  private final StateChanges stateChanges;

  AssignmentResource(
      AssignVoucher assignVoucher, CancelVoucher cancelVoucher, StateChanges stateChanges) {
    this.assignVoucher = assignVoucher;
    this.cancelVoucher = cancelVoucher;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "voucher:assign", organizations = Organizations.CUSTOMER)
  @Operation(
      operationId = "assignVoucher",
      summary = "Assign days of an agreement as a voucher",
      description = "The code is also sent to the project manager and the administrator by e-mail.")
  @RefusalCodes({
    "licensing-agreement.unknown",
    BenefitRefusal.NotActive.CODE,
    BenefitRefusal.HasEnded.CODE,
    BenefitRefusal.DaysExhausted.CODE,
    "voucher.offering-unknown",
    "voucher.days-not-offered",
    "request.invalid"
  })
  @Created("Assigned")
  @GeneratedMembers({"voucherId", "code"})
  public RestResponse<AssignedVoucherView> assign(@NotNull @Valid AssignmentRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          VoucherIssue.Issued issued = assignVoucher.assign(request);
          Voucher voucher = issued.created().voucher();
          return Answer.created(
              location(voucher.id()),
              voucher.sequence(),
              AssignedVoucherView.of(voucher, issued.code().grouped()));
        });
  }

  @POST
  @Path("/{voucherId}/cancellation")
  @Allowed(permission = "voucher:assign", organizations = Organizations.CUSTOMER)
  @Operation(operationId = "cancelVoucher", summary = "Cancel a voucher that nobody has reserved")
  @RefusalCodes({
    "voucher.unknown",
    "voucher.move-not-allowed",
    VoucherRefusal.HasExpired.CODE,
    "request.invalid",
    "request.stale-version"
  })
  @Created("Cancelled")
  public RestResponse<CancellationView> cancel(
      @PathParam("voucherId") UUID voucherId, @NotNull @Valid CancellationRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          VoucherEvent.Cancelled cancelled = cancelVoucher.cancel(voucherId, request.reason());
          return Answer.created(
              location(voucherId),
              cancelled.sequence(),
              new CancellationView(
                  voucherId,
                  VoucherStatus.CANCELLED.name(),
                  cancelled.days(),
                  cancelled.daysReturned()));
        });
  }

  private static URI location(UUID voucherId) {
    return URI.create("/v1/vouchers/" + voucherId);
  }
}
