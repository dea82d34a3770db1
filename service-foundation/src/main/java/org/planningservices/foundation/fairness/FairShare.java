package org.planningservices.foundation.fairness;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.planningservices.foundation.log.LogThrottle;

/** The shares of this process; a second replica has its own. */
@ApplicationScoped
class FairShare {

  private static final Logger LOG = Logger.getLogger(FairShare.class);

  /** A stranger who made a mistake sees it at once; ten seconds' worth covers a whole fleet. */
  private static final int STRANGERS_BURST_SECONDS = 10;

  private enum Limit {
    RATE,
    CONCURRENCY,
    TOTAL,
    UPLOADS,
    STRANGERS
  }

  private final FairnessSettings settings;
  private final MeterRegistry metrics;
  private final ConcurrencyLimiter limiter;
  private final ConcurrencyLimiter uploads;
  private final RateLimiter rates;
  private final RateLimiter strangers;
  private final LogThrottle refusals = new LogThrottle();

  FairShare(FairnessSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
    this.limiter =
        new ConcurrencyLimiter(
            settings.concurrency(),
            settings.total(),
            settings.waiting(),
            settings.patience(),
            settings.patienceWithOthers());
    this.uploads =
        new ConcurrencyLimiter(
            settings.uploads(), settings.uploadsTotal(), 0, Duration.ZERO, Duration.ZERO);
    this.rates =
        new RateLimiter(settings.rate(), settings.burst(), settings.remembered(), System::nanoTime);
    this.strangers =
        new RateLimiter(
            settings.strangersRate(),
            settings.strangersRate() * STRANGERS_BURST_SECONDS,
            settings.remembered(),
            System::nanoTime);
    // from the start: a counter that appears with its first refusal would be no increase
    Stream.of(Limit.values()).forEach(this::refused);
    Gauge.builder("fairness.organizations", limiter, ConcurrencyLimiter::organizations)
        .description("Organizations with requests under way or waiting")
        .register(metrics);
  }

  /** Counts a request of an organization; what is left may be nothing. */
  RateLimiter.Left count(Object organization) {
    return rates.take(organization);
  }

  /**
   * Waits for a turn; whoever got it has to {@link #leave}.
   *
   * @throws ShareRefusal when it does not come in time
   */
  void enter(Object organization) {
    switch (permit(limiter, organization)) {
      case GRANTED -> {
        return;
      }
      case OWN_SHARE_TAKEN -> {
        tell(Limit.CONCURRENCY, organization);
        throw new ShareRefusal.TooManyAtOnce(settings.concurrency());
      }
      case ALL_TAKEN -> {
        tell(Limit.TOTAL, organization);
        throw new ShareRefusal.Busy();
      }
    }
  }

  private static ConcurrencyLimiter.Permit permit(ConcurrencyLimiter of, Object organization) {
    try {
      return of.enter(organization);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ConcurrencyLimiter.Permit.ALL_TAKEN;
    }
  }

  void leave(Object organization) {
    limiter.leave(organization);
  }

  /**
   * Takes a place among the uploads; whoever got it has to {@link #endUpload}. None is waited for:
   * they are not free again soon.
   *
   * @throws ShareRefusal when there is none
   */
  void beginUpload(Object organization) {
    ConcurrencyLimiter.Permit place = permit(uploads, organization);
    if (place != ConcurrencyLimiter.Permit.GRANTED) {
      tell(Limit.UPLOADS, organization);
      throw place == ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN
          ? new ShareRefusal.TooManyUploads(settings.uploads())
          : new ShareRefusal.TooManyUploads();
    }
  }

  void endUpload(Object organization) {
    uploads.leave(organization);
  }

  ShareRefusal tooMany(Object organization) {
    tell(Limit.RATE, organization);
    return new ShareRefusal.TooMany(settings.rate(), settings.burst());
  }

  /**
   * @throws ShareRefusal when that address has sent invalid tokens too often
   */
  void countStranger(String address) {
    if (!strangers.take(address).allowed()) {
      tell(Limit.STRANGERS, "somebody without a token");
      throw new ShareRefusal.TooManyStrangers();
    }
  }

  int free(Object organization) {
    return limiter.free(organization);
  }

  private Counter refused(Limit limit) {
    return Counter.builder("fairness.refused")
        .description("Requests refused so that others get their share")
        .tag("limit", limit.name().toLowerCase(Locale.ROOT))
        .register(metrics);
  }

  private void tell(Limit limit, Object who) {
    String name = limit.name().toLowerCase(Locale.ROOT);
    refused(limit).increment();
    refusals
        .pass()
        .ifPresent(
            more ->
                LOG.warnf(
                    "refused for the sake of others, limit %s: %s, and %d more requests since the"
                        + " last such line",
                    name, who, more));
  }
}
