package org.planningservices.foundation.inbox;

import java.util.List;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;

/** Why a parked event is not set free. */
abstract sealed class ParkedEventRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private ParkedEventRefusal(String code, String detail, List<Reason> reasons) {
    super(Kind.CONFLICT, code, detail, reasons);
  }

  static final class NotFirst extends ParkedEventRefusal {
    private static final long serialVersionUID = 1L;

    NotFirst() {
      super(
          "parked-event.not-first",
          "It is not the first waiting event of its key, and order per key is kept;"
              + " replay or discard the first one.",
          List.of());
    }
  }

  static final class NotKept extends ParkedEventRefusal {
    private static final long serialVersionUID = 1L;

    NotKept() {
      super(
          "parked-event.not-kept",
          "The record was too large to be kept whole, so it cannot be replayed. Discard it; topic,"
              + " partition and offset say where the whole record is.",
          List.of());
    }
  }

  static final class StillFailing extends ParkedEventRefusal {
    private static final long serialVersionUID = 1L;

    StillFailing(String error) {
      super(
          "parked-event.still-failing",
          "The event failed again and stays parked.",
          List.of(Reason.of("parked-event.error", error)));
    }
  }
}
