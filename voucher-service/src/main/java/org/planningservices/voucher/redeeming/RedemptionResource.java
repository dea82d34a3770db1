package org.planningservices.voucher.redeeming;

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
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.VoucherRefusal;

/** Takes the redemption of a reported voucher. */
@Path("/v1/vouchers/{voucherId}/redemption")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Redemption", description = "Redeeming the voucher of a delivered engagement")
public class RedemptionResource {

  private final RedeemVoucher redeemVoucher;
  private final StateChanges stateChanges;

  RedemptionResource(RedeemVoucher redeemVoucher, StateChanges stateChanges) {
    this.redeemVoucher = redeemVoucher;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "redeemVoucher",
      summary = "Redeem a voucher whose completion report is filed")
  @RefusalCodes({
    "request.stale-version",
    "voucher.unknown",
    "voucher.move-not-allowed",
    VoucherRefusal.HasExpired.CODE,
    VoucherRefusal.CompletionMissing.CODE,
    "request.invalid"
  })
  @Created("Redeemed")
  public RestResponse<RedemptionView> redeem(
      @PathParam("voucherId") UUID voucherId, @NotNull RedemptionRequest request) {
    return stateChanges.executeOnce(
        request,
        () -> {
          VoucherEvent.Redeemed redeemed = redeemVoucher.redeem(voucherId);
          return Answer.created(
              URI.create("/v1/vouchers/" + voucherId),
              redeemed.sequence(),
              RedemptionView.of(redeemed));
        });
  }
}
