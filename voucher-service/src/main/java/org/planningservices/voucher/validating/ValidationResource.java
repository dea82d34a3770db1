package org.planningservices.voucher.validating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.planningservices.foundation.http.SafeOperation;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.voucher.guessing.Guesses;
import org.planningservices.voucher.guessing.TooManyGuesses;
import org.planningservices.voucher.voucher.VoucherRefusal;

/** Answers whether a code is good. A POST because a code has no place in an address or its log. */
@Path("/v1/voucher-validations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Validation", description = "What a code is good for, before anything is reserved")
public class ValidationResource {

  private final ValidateVoucher validateVoucher;
  private final Guesses guesses;

  ValidationResource(ValidateVoucher validateVoucher, Guesses guesses) {
    this.validateVoucher = validateVoucher;
    this.guesses = guesses;
  }

  @POST
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "validateVoucher",
      summary = "Look up a voucher by its code and the administrator's e-mail address",
      description = "Keeps nothing, so it takes no Idempotency-Key.")
  @RefusalCodes(
      value = {
        "voucher.unknown",
        TooManyGuesses.CODE,
        "voucher-code.unreadable",
        "voucher-code.mistyped",
        "request.invalid"
      },
      reasons = {
        "reservation.not-enrolled",
        VoucherRefusal.AlreadyReserved.CODE,
        "voucher.move-not-allowed",
        VoucherRefusal.HasExpired.CODE
      })
  @APIResponse(
      responseCode = "200",
      description = "The code and the e-mail address belong together")
  @SafeOperation("A code has no place in an address or its log")
  public ValidationView validate(@NotNull @Valid ValidationRequest request) {
    return guesses.guard(request.code(), request.administratorEmail(), validateVoucher::validate);
  }
}
