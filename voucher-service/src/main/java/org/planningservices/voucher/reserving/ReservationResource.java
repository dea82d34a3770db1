package org.planningservices.voucher.reserving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.RefusalCodes;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.guessing.Guesses;
import org.planningservices.voucher.guessing.TooManyGuesses;
import org.planningservices.voucher.voucher.PresentedCredentials;
import org.planningservices.voucher.voucher.ReleaseReason;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherRefusal;
import org.planningservices.voucher.voucher.Vouchers;

/** Takes, shows, moves and releases the reservation of a voucher. */
@Path("/v1/vouchers/{voucherId}/reservation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Reservation",
    description = "Reserving a voucher, rescheduling a reservation, releasing it")
public class ReservationResource {

  private final ReserveVoucher reserveVoucher;
  private final RescheduleReservation rescheduleReservation;
  private final ReleaseReservation releaseReservation;
  private final Vouchers vouchers;
  private final Guesses guesses;
  private final StateChanges stateChanges;

  ReservationResource(
      ReserveVoucher reserveVoucher,
      RescheduleReservation rescheduleReservation,
      ReleaseReservation releaseReservation,
      Vouchers vouchers,
      Guesses guesses,
      StateChanges stateChanges) {
    this.reserveVoucher = reserveVoucher;
    this.rescheduleReservation = rescheduleReservation;
    this.releaseReservation = releaseReservation;
    this.vouchers = vouchers;
    this.guesses = guesses;
    this.stateChanges = stateChanges;
  }

  @POST
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "reserveVoucher",
      summary = "Reserve a voucher for an engagement",
      description =
          "Only one partner can reserve it. A refusal lists every rule that failed, not"
              + " only the first. A code whose check symbol shows it to be mistyped is refused"
              + " as such and does not count as a guess.")
  @RefusalCodes(
      value = {
        "voucher.unknown",
        TooManyGuesses.CODE,
        VoucherRefusal.AlreadyReserved.CODE,
        "voucher.move-not-allowed",
        VoucherRefusal.HasExpired.CODE,
        VoucherRefusal.ReservationRefused.CODE,
        "voucher-code.unreadable",
        "voucher-code.mistyped",
        "reservation.country-unknown",
        "reservation.date-invalid",
        "request.invalid",
        "request.stale-version"
      },
      reasons = {
        "reservation.terms-not-accepted",
        "reservation.terms-outdated",
        "reservation.engagement-unknown",
        "reservation.engagement-not-of-offering",
        "reservation.days-not-allowed",
        "reservation.location-unknown",
        "reservation.location-in-other-country",
        "reservation.consultant-not-qualified",
        "reservation.fifteen-days-before",
        "reservation.justification-missing",
        "reservation.not-enrolled",
        "reservation.not-eligible",
        "reservation.start-not-in-future",
        "reservation.end-after-expiry",
        "reservation.too-short"
      })
  @Created("Reserved")
  public RestResponse<ReservationView> reserve(
      @PathParam("voucherId") UUID voucherId, @NotNull @Valid ReservationRequest request) {
    return guesses.guard(
        request.code(),
        request.administratorEmail(),
        presented ->
            stateChanges.executeOnce(request, () -> reserved(voucherId, request, presented)));
  }

  private Answer<ReservationView> reserved(
      UUID voucherId, ReservationRequest request, PresentedCredentials presented) {
    Voucher voucher = reserveVoucher.reserve(voucherId, request, presented);
    return Answer.created(
        URI.create("/v1/vouchers/" + voucherId + "/reservation"),
        voucher.sequence(),
        view(voucher));
  }

  @GET
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "getReservation",
      summary = "Show the caller's own reservation of a voucher")
  @RefusalCodes("voucher.unknown")
  @APIResponse(responseCode = "200", description = "The reservation")
  public RestResponse<ReservationView> get(@PathParam("voucherId") UUID voucherId) {
    Voucher voucher = vouchers.reached(voucherId).orElseThrow(() -> new UnknownResource("voucher"));
    return Versions.answer(voucher.sequence(), view(voucher));
  }

  @PUT
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(operationId = "rescheduleReservation", summary = "Reschedule a reservation")
  @RefusalCodes(
      value = {
        "voucher.unknown",
        "voucher.move-not-allowed",
        VoucherRefusal.HasExpired.CODE,
        VoucherRefusal.CompletionAlreadyFiled.CODE,
        VoucherRefusal.ReservationRefused.CODE,
        "reservation.date-invalid",
        "request.invalid",
        "request.if-match-required",
        "request.stale-version"
      },
      reasons = {
        "reservation.not-enrolled",
        "reservation.not-eligible",
        "reservation.start-not-in-future",
        "reservation.end-after-expiry",
        "reservation.too-short"
      })
  @APIResponse(responseCode = "200", description = "Rescheduled")
  public RestResponse<ReservationView> reschedule(
      @PathParam("voucherId") UUID voucherId, @NotNull @Valid RescheduleRequest request) {
    return stateChanges.execute(
        () -> {
          Voucher voucher = rescheduleReservation.reschedule(voucherId, request);
          return Answer.ok(voucher.sequence(), view(voucher));
        });
  }

  @DELETE
  @Allowed(permission = "voucher:manage", organizations = Organizations.PARTNER)
  @Operation(
      operationId = "releaseReservation",
      summary = "Release a reservation, so that others can reserve the voucher")
  @RefusalCodes({
    "voucher.unknown",
    "voucher.move-not-allowed",
    VoucherRefusal.HasExpired.CODE,
    VoucherRefusal.CompletionAlreadyFiled.CODE,
    "request.stale-version"
  })
  @APIResponse(responseCode = "204", description = "Released")
  public RestResponse<Void> release(
      @PathParam("voucherId") UUID voucherId, @QueryParam("reason") ReleaseReason reason) {
    return stateChanges.execute(
        () -> {
          releaseReservation.release(voucherId, reason);
          return Answer.noContent();
        });
  }

  private static ReservationView view(Voucher voucher) {
    return ReservationView.of(voucher, voucher.reservation().orElseThrow());
  }
}
