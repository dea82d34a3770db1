package org.planningservices.foundation.fairness;

import org.planningservices.foundation.problem.Refusal;

/** Why a request is not taken now; always with the time after which to try again. */
public abstract sealed class ShareRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Every operation may refuse with these. */
  public static final String TOO_MANY = "request.too-many";

  public static final String TOO_MANY_AT_ONCE = "request.too-many-at-once";

  private ShareRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  /** The next request is due within a second whatever the rate, so that waiting longer is waste. */
  @Override
  public int retryAfterSeconds() {
    return 1;
  }

  static final class TooMany extends ShareRefusal {
    private static final long serialVersionUID = 1L;

    TooMany(int rate, int burst) {
      super(
          Kind.TOO_MANY,
          TOO_MANY,
          "Your organization is sending more than its share: "
              + rate
              + " requests per second, "
              + burst
              + " at once after a pause. Send them more slowly.");
    }
  }

  static final class TooManyAtOnce extends ShareRefusal {
    private static final long serialVersionUID = 1L;

    TooManyAtOnce(int concurrency) {
      super(
          Kind.TOO_MANY,
          TOO_MANY_AT_ONCE,
          "Your organization has "
              + concurrency
              + " requests under way, which is its share, and none of them ended in time. Send"
              + " fewer at once.");
    }
  }

  /** Uploads have places of their own. */
  static final class TooManyUploads extends ShareRefusal {
    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER_SECONDS = 5;

    TooManyUploads(int most) {
      super(
          Kind.TOO_MANY,
          TOO_MANY_AT_ONCE,
          "Your organization has "
              + most
              + " uploads under way, which is its share. Send the next one when one of them has"
              + " ended.");
    }

    /** Others have all places. */
    TooManyUploads() {
      super(
          Kind.TOO_MANY,
          TOO_MANY_AT_ONCE,
          "Too many uploads are under way. Try again in a moment.");
    }

    /** An upload takes longer than other requests. */
    @Override
    public int retryAfterSeconds() {
      return RETRY_AFTER_SECONDS;
    }
  }

  /** The service is busy with others. */
  static final class Busy extends ShareRefusal {
    private static final long serialVersionUID = 1L;

    Busy() {
      super(Kind.UNAVAILABLE, "service.unavailable", "Try again in a moment.");
    }
  }

  /** Whoever has no valid token is answered only so often. */
  static final class TooManyStrangers extends ShareRefusal {
    private static final long serialVersionUID = 1L;

    TooManyStrangers() {
      super(
          Kind.TOO_MANY,
          TOO_MANY,
          "Too many requests without a valid token have come from your address. Get a"
              + " token first.");
    }
  }
}
