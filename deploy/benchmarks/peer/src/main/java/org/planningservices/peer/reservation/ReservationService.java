package org.planningservices.peer.reservation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.peer.audit.AuditEntry;
import org.planningservices.peer.audit.AuditEntryRepository;
import org.planningservices.peer.idempotency.IdempotencyRecords;
import org.planningservices.peer.idempotency.RecordedResponse;
import org.planningservices.peer.outbox.OutboxEvent;
import org.planningservices.peer.outbox.OutboxEventRepository;
import org.planningservices.peer.security.Caller;
import org.planningservices.peer.security.Sealing;
import org.planningservices.peer.voucher.Voucher;
import org.planningservices.peer.voucher.VoucherCode;
import org.planningservices.peer.voucher.VoucherRepository;
import org.planningservices.peer.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gives one partner the exclusive hold on a voucher: all of it in one transaction, or nothing. */
@Service
public class ReservationService {

  private final VoucherRepository vouchers;
  private final StandingQueries standings;
  private final ReservationRules rules;
  private final OutboxEventRepository outbox;
  private final Timeline timeline;
  private final ReservationLetters letters;
  private final AuditEntryRepository audit;
  private final IdempotencyRecords answers;
  private final Sealing sealing;
  private final JsonMapper json;
  private final Clock clock;

  ReservationService(
      VoucherRepository vouchers,
      StandingQueries standings,
      ReservationRules rules,
      OutboxEventRepository outbox,
      Timeline timeline,
      ReservationLetters letters,
      AuditEntryRepository audit,
      IdempotencyRecords answers,
      Sealing sealing,
      JsonMapper json,
      Clock clock) {
    this.vouchers = vouchers;
    this.standings = standings;
    this.rules = rules;
    this.outbox = outbox;
    this.timeline = timeline;
    this.letters = letters;
    this.audit = audit;
    this.answers = answers;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public RecordedResponse reserve(
      UUID voucherId, ReservationRequest request, String key, Caller caller, String requestId) {
    byte[] fingerprint =
        sealing.fingerprint(voucherId + "\0" + json.writeValueAsString(request), "idempotency");
    Optional<RecordedResponse> known = answers.claim(caller, key, fingerprint);
    if (known.isPresent()) {
      return known.get();
    }
    Instant now = clock.instant();
    Voucher voucher = find(voucherId, request, caller, now);
    Voucher.Plan plan = plan(request, caller);
    reserve(voucher, plan, request.termsAccepted(), caller, requestId, now);
    RecordedResponse answer =
        new RecordedResponse(
            HttpStatus.CREATED.value(),
            "/v1/vouchers/" + voucherId + "/reservation",
            "\"" + voucher.getSequence() + "\"",
            json.writeValueAsBytes(ReservationView.of(voucher, plan)),
            false);
    answers.record(caller, key, fingerprint, answer);
    return answer;
  }

  private Voucher find(UUID id, ReservationRequest request, Caller caller, Instant now) {
    String email = request.administratorEmail().strip().toLowerCase(Locale.ROOT);
    return vouchers
        .findForReservation(
            id,
            sealing.fingerprint(VoucherCode.read(request.code()), "voucher-code"),
            sealing.fingerprint(email, "voucher-administrator"),
            caller.organizationId(),
            sealing.fingerprint(
                caller.organizationId() + " " + caller.subject(), "voucher-caller"),
            now)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND, "voucher.unknown", "There is no such voucher."));
  }

  private void reserve(
      Voucher voucher,
      Voucher.Plan plan,
      boolean termsAccepted,
      Caller caller,
      String requestId,
      Instant now) {
    voucher.checkReservable(now);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Standing standing = standings.find(voucher, plan, today);
    rules.check(voucher, plan, termsAccepted, standing, caller, today);
    voucher.reserve(plan, now);
    byte[] payload = json.writeValueAsBytes(VoucherReserved.of(voucher, plan));
    outbox.save(
        new OutboxEvent(
            voucher.getId().toString(),
            "VoucherReserved",
            voucher.getSequence(),
            "customerid=" + voucher.getCustomerId() + ",partnerid=" + plan.partnerId(),
            now,
            requestId,
            payload));
    timeline.add(
        voucher, plan, today, now, new String(payload, StandardCharsets.UTF_8));
    letters.reserved(voucher, plan, standing.administratorEmail());
    audit.save(
        new AuditEntry(
            now,
            caller.subject(),
            caller.organizationId(),
            "reserve",
            "voucher",
            voucher.getId(),
            plan.justification(),
            requestId));
  }

  private static Voucher.Plan plan(ReservationRequest request, Caller caller) {
    return new Voucher.Plan(
        caller.organizationId(),
        request.locationId(),
        request.deliveryCountry(),
        request.engagementCode(),
        request.plannedStart(),
        request.plannedEnd(),
        request.leadConsultantId(),
        request.customerLegalEntity(),
        request.division(),
        request.productFocus(),
        request.justification(),
        request.termsVersion(),
        caller.subject());
  }
}
