package org.planningservices.foundation.fairness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The turn of the present request, given back when its answer is made, at the latest at its end.
 */
@RequestScoped
class RequestPermit {

  private final FairShare shares;
  private UUID organization;
  private RateLimiter.Left left;

  RequestPermit(FairShare shares) {
    this.shares = shares;
  }

  void take(UUID whose) {
    left = shares.count(whose);
    if (!left.allowed()) {
      throw shares.tooMany(whose);
    }
    reacquire(whose);
  }

  /** Without counting it as another request. */
  void reacquire(UUID whose) {
    shares.enter(whose);
    organization = whose;
  }

  /** What is left of the organization's rate; null when the request got no further. */
  RateLimiter.Left left() {
    return left;
  }

  @PreDestroy
  void release() {
    UUID whose = organization;
    organization = null;
    if (whose != null) {
      shares.leave(whose);
    }
  }
}
