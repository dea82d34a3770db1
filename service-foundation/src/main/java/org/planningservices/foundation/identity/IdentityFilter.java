package org.planningservices.foundation.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.planningservices.foundation.http.FilterOrder;

/** Lets a request through only when its operation allows its caller; denies by default. */
public class IdentityFilter {

  /** The name of the caller's organization in every log line; never the person. */
  private static final String LOGGED = "organization";

  private final SecurityIdentity identity;
  private final CurrentCaller current;

  IdentityFilter(SecurityIdentity identity, CurrentCaller current) {
    this.identity = identity;
    this.current = current;
  }

  @ServerRequestFilter(priority = FilterOrder.IDENTITY)
  public void identify(ResourceInfo resource, HttpHeaders headers) {
    Caller caller = TokenClaims.caller(token(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    MDC.put(LOGGED, caller.organizationId().toString());
    Allowed allowed = resource.getResourceMethod().getAnnotation(Allowed.class);
    if (allowed == null || !caller.has(allowed.permission()) || !mayCall(allowed, caller)) {
      throw new ForbiddenException();
    }
    current.set(caller);
  }

  /** What the framework cannot read it throws back as it comes: that is the sender's fault. */
  private JsonWebToken token(String authorization) {
    if (!BearerToken.isBearer(authorization)) {
      throw new UnauthorizedException();
    }
    if (!BearerToken.hasForm(authorization)) {
      throw new AuthenticationFailedException();
    }
    try {
      if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
        return token;
      }
    } catch (RuntimeException failed) {
      throw BearerToken.isReadable(authorization)
          ? failed
          : new AuthenticationFailedException(failed);
    }
    throw new UnauthorizedException();
  }

  private static boolean mayCall(Allowed allowed, Caller caller) {
    boolean isOfType =
        allowed.organizations().length == 0
            || Arrays.asList(allowed.organizations()).contains(caller.organizationType());
    return isOfType && (!allowed.everyLocation() || caller.locationIds().isEmpty());
  }
}
