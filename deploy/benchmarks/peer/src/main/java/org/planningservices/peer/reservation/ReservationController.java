package org.planningservices.peer.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.planningservices.peer.security.Caller;
import org.planningservices.peer.web.RequestIds;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/vouchers/{voucherId}/reservation")
class ReservationController {

  private final ReservationService reservations;

  ReservationController(ReservationService reservations) {
    this.reservations = reservations;
  }

  @PostMapping
  @PreAuthorize("hasAuthority('voucher:manage')")
  public ResponseEntity<byte[]> reserve(
      @PathVariable UUID voucherId,
      @RequestHeader("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{1,255}") String key,
      @Valid @RequestBody ReservationRequest request,
      @AuthenticationPrincipal Jwt token,
      @RequestAttribute(RequestIds.ATTRIBUTE) String requestId) {
    return reservations
        .reserve(voucherId, request, key, Caller.partner(token), requestId)
        .toEntity();
  }
}
