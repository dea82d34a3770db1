package org.planningservices.foundation.fairness;

/**
 * The response fields {@code RateLimit-Policy} and {@code RateLimit}, lists of the structured
 * fields of RFC 9651, as draft-ietf-httpapi-ratelimit-headers-10 has them: what the share is, and
 * what of it is left.
 */
public final class RateLimitFields {

  public static final String POLICY = "RateLimit-Policy";
  public static final String LIMIT = "RateLimit";

  private static final String RATE = "\"rate\"";
  private static final String CONCURRENCY = "\"concurrency\"";

  private RateLimitFields() {}

  /** Quota {@code q} of each policy; of requests within {@code w} seconds, or under way at once. */
  static String policy(FairnessSettings settings) {
    int seconds = Math.max(1, Math.ceilDiv(settings.burst(), settings.rate()));
    return RATE
        + ";q="
        + settings.burst()
        + ";w="
        + seconds
        + ", "
        + CONCURRENCY
        + ";q="
        + settings.concurrency()
        + ";qu=\"concurrent-requests\"";
  }

  /** What remains, {@code r}, and in how many seconds, {@code t}, the quota is whole again. */
  static String limit(RateLimiter.Left left, int free) {
    return RATE
        + ";r="
        + left.left()
        + ";t="
        + left.fullInSeconds()
        + ", "
        + CONCURRENCY
        + ";r="
        + free;
  }
}
