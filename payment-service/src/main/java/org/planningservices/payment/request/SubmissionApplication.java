package org.planningservices.payment.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.payment.payable.Payable;

/**
 * What a submission is checked against.
 *
 * @param payables those of the lines
 * @param payeeId the bank account of the location in the currency of the request
 * @param locationCountry where the location is; empty while payment has not heard of it
 */
public record SubmissionApplication(
    List<Payable> payables, Optional<UUID> payeeId, Optional<String> locationCountry, Instant now) {

  public SubmissionApplication {
    payables = List.copyOf(payables);
  }
}
