package org.planningservices.foundation.fairness;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.planningservices.foundation.http.FilterOrder;
import org.planningservices.foundation.identity.CurrentCaller;

/**
 * Lets a request wait for its organization's turn once it is known who calls, and before it costs a
 * database connection. Every answer to a known caller shows what is left of the share.
 */
public class FairShareFilter {

  private final FairShare shares;
  private final RequestPermit permit;
  private final CurrentCaller caller;
  private final FairnessSettings settings;

  FairShareFilter(
      FairShare shares, RequestPermit permit, CurrentCaller caller, FairnessSettings settings) {
    this.shares = shares;
    this.permit = permit;
    this.caller = caller;
    this.settings = settings;
  }

  @ServerRequestFilter(priority = FilterOrder.FAIR_SHARE)
  public void begin() {
    permit.take(caller.get().organizationId());
  }

  @ServerResponseFilter
  public void end(ContainerResponseContext response) {
    permit.release();
    RateLimiter.Left left = permit.left();
    if (left != null) {
      response.getHeaders().putSingle(RateLimitFields.POLICY, RateLimitFields.policy(settings));
      response
          .getHeaders()
          .putSingle(
              RateLimitFields.LIMIT,
              RateLimitFields.limit(left, shares.free(caller.get().organizationId())));
    }
  }
}
