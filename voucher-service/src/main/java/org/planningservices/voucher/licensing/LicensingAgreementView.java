package org.planningservices.voucher.licensing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.benefit.BenefitStatus;

/** An agreement and its days, as its customer and the programme see it. */
@Schema(name = "LicensingAgreement")
public record LicensingAgreementView(
    UUID agreementId,
    UUID customerId,
    String agreementNumber,
    @Schema(description = "First day, in UTC") LocalDate startsOn,
    @Schema(description = "Last day, in UTC") LocalDate endsOn,
    @Schema(implementation = BenefitStatus.class, examples = "ACTIVE") String status,
    @Nullable String administratorName,
    @Nullable String administratorEmail,
    @Nullable Instant activatedAt,
    Balance balance) {

  /** Whole days; available = granted + converted + adjusted + returned - assigned - forfeited. */
  @Schema(name = "Balance")
  public record Balance(
      @Schema(
              description =
                  "Can be assigned now; less than zero when corrections took days that"
                      + " are already in vouchers")
          long available,
      long granted,
      long converted,
      @Schema(description = "Corrections; may be less than zero") long adjusted,
      @Schema(description = "Assigned to vouchers, ever") long assigned,
      @Schema(description = "Returned from vouchers that were not used") long returned,
      @Schema(description = "Left over when the agreement ended") long forfeited) {}
}
