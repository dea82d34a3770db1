package org.planningservices.voucher.benefit;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.planningservices.voucher.benefit.LicensingAgreements.Over;

/** Looks for agreements whose last day is over and ends them, batch by batch. */
@ApplicationScoped
public class AgreementEndSchedule {

  private final LicensingAgreements agreements;
  private final EndAgreement endAgreement;
  private final BenefitSettings settings;
  private final Clock clock;

  AgreementEndSchedule(
      LicensingAgreements agreements,
      EndAgreement endAgreement,
      BenefitSettings settings,
      Clock clock) {
    this.agreements = agreements;
    this.endAgreement = endAgreement;
    this.settings = settings;
    this.clock = clock;
  }

  /** Two replicas may do this at once: the row of an agreement lets one of them end it. */
  @Scheduled(
      every = "${voucher.benefit.end-agreements-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void end() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int most = settings.endAgreementsBatch();
    List<Over> batch = agreements.over(Over.BEFORE_ALL, today, most);
    while (!batch.isEmpty()) {
      batch.forEach(this::end);
      batch = agreements.over(batch.getLast(), today, most);
    }
  }

  /** One that fails is tried again by the next run and keeps no other from ending. */
  private void end(Over over) {
    try {
      endAgreement.end(over.agreementId());
    } catch (RuntimeException failed) {
      Log.errorf(
          failed, "agreement %s was not ended; it will be tried again later", over.agreementId());
    }
  }
}
