package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.voucher.voucher.VoucherExamples.DEADLINE;
import static org.planningservices.voucher.voucher.VoucherExamples.EXPIRES_AT;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.PARTNER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Refusal;

class RedeemingTest {

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
}
