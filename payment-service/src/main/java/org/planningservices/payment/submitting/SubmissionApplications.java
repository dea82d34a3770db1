package org.planningservices.payment.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.payment.locations.Locations;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.payee.Payees;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.SubmissionApplication;

/** Puts together what the rules of a submission look at besides the payment request. */
@ApplicationScoped
class SubmissionApplications {

  private final Payables payables;
  private final Payees payees;
  private final Locations locations;

  SubmissionApplications(Payables payables, Payees payees, Locations locations) {
    this.payables = payables;
    this.payees = payees;
    this.locations = locations;
  }

  /** With the payables locked. */
  SubmissionApplication of(PaymentRequest request, Instant now) {
    UUID location = request.invoice().locationId();
    return new SubmissionApplication(
        payables.on(request.id()),
        payees.idFor(request.partnerId(), location, request.total().currency()),
        locations.countryOf(location),
        now);
  }
}
