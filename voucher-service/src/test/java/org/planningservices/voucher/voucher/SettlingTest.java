package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.voucher.voucher.VoucherExamples.DEADLINE;
import static org.planningservices.voucher.voucher.VoucherExamples.EXPIRES_AT;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.PARTNER;
import static org.planningservices.voucher.voucher.VoucherExamples.REQUEST;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Refusal;

class SettlingTest {

  @Test
  void isRedeemedOnlyWithACompletionReport() {
    Voucher voucher = VoucherExamples.in(VoucherStatus.RESERVED);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> voucher.redeem(PARTNER, DEADLINE, NOW));

    assertThat(refusal.code()).isEqualTo("voucher.completion-missing");
    assertThat(voucher.status()).isEqualTo(VoucherStatus.RESERVED);
    assertThat(voucher.redemption()).isEmpty();
  }

  @Test
  void isRedeemedUntilRightBeforeItExpires() {
    Voucher late = VoucherExamples.reported();
    Voucher inTime = VoucherExamples.reported();

    inTime.redeem(PARTNER, DEADLINE, EXPIRES_AT.minus(Duration.ofNanos(1000)));

    assertThat(inTime.redemption().orElseThrow().paymentRequestDeadline()).isEqualTo(DEADLINE);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> late.redeem(PARTNER, DEADLINE, EXPIRES_AT))
                .code())
        .isEqualTo("voucher.expired");
  }

  @Test
  void doesNotExpireBeforeItsTime() {
    Voucher voucher = VoucherExamples.in(VoucherStatus.RESERVED);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> voucher.expire(true, EXPIRES_AT.minus(Duration.ofNanos(1000))));

    assertThat(refusal.code()).isEqualTo("voucher.not-expired");
    assertThat(voucher.status()).isEqualTo(VoucherStatus.RESERVED);
  }

  @Test
  void isLockedToOnePaymentRequest() {
    Voucher voucher = VoucherExamples.in(VoucherStatus.INVOICED);
    UUID other = UUID.randomUUID();

    assertThat(catchThrowableOfType(Refusal.class, () -> voucher.pay(other, NOW)).code())
        .isEqualTo("voucher.on-other-payment-request");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> voucher.returnToRedeemed(other, NOW)).code())
        .isEqualTo("voucher.on-other-payment-request");
    assertThat(voucher.paymentRequestId()).contains(REQUEST);
  }

  @Test
  void canBeInvoicedAgainAfterARejection() {
    Voucher voucher = VoucherExamples.in(VoucherStatus.INVOICED);
    UUID second = UUID.randomUUID();

    voucher.returnToRedeemed(REQUEST, NOW);
    voucher.invoice(second, NOW);
    voucher.pay(second, NOW);

    assertThat(voucher.status()).isEqualTo(VoucherStatus.PAID);
    assertThat(voucher.paymentRequestId()).contains(second);
  }
}
