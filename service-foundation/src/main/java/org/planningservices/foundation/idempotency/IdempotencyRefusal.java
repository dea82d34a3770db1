package org.planningservices.foundation.idempotency;

import org.planningservices.foundation.problem.Refusal;

/** What can be wrong with an Idempotency-Key. */
abstract sealed class IdempotencyRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private IdempotencyRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  static final class KeyMissing extends IdempotencyRefusal {
    private static final long serialVersionUID = 1L;

    KeyMissing() {
      super(
          Kind.MALFORMED,
          "idempotency.key-missing",
          "Send an Idempotency-Key of 1 to 255 visible ASCII characters, and the same"
              + " one when you repeat the request.");
    }
  }

  static final class KeyMalformed extends IdempotencyRefusal {
    private static final long serialVersionUID = 1L;

    KeyMalformed() {
      super(
          Kind.MALFORMED,
          "idempotency.key-malformed",
          "An Idempotency-Key has to be 1 to 255 visible ASCII characters.");
    }
  }

  static final class KeyReused extends IdempotencyRefusal {
    private static final long serialVersionUID = 1L;

    KeyReused() {
      super(
          Kind.INVALID,
          "idempotency.key-reused",
          "This Idempotency-Key was used for another request; use a new one.");
    }
  }

  /** What the first request answered may concern a location that is the person's no more. */
  static final class RightsChanged extends IdempotencyRefusal {
    private static final long serialVersionUID = 1L;

    RightsChanged() {
      super(
          Kind.FORBIDDEN,
          "idempotency.rights-changed",
          "The request was done when your token permitted other locations, so its"
              + " response is not repeated; read the result instead.");
    }
  }

  /** Answered with Retry-After. */
  static final class StillRunning extends IdempotencyRefusal {
    private static final long serialVersionUID = 1L;

    StillRunning() {
      super(
          Kind.CONFLICT,
          "idempotency.still-running",
          "A request with this Idempotency-Key is still being worked on; repeat it in a second.");
    }

    @Override
    public int retryAfterSeconds() {
      return 1;
    }
  }
}
