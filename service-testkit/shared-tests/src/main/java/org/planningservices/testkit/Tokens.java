package org.planningservices.testkit;

import java.util.UUID;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** Tokens that read like a sentence: {@code Tokens.partner(id).with("voucher:manage")}. */
public final class Tokens {

  private final String organizationType;
  private final UUID organizationId;
  private final String subject;

  private Tokens(String organizationType, UUID organizationId, String subject) {
    this.organizationType = organizationType;
    this.organizationId = organizationId;
    this.subject = subject;
  }

  public static Tokens partner(UUID organizationId) {
    return of(Organizations.PARTNER, organizationId);
  }

  public static Tokens customer(UUID organizationId) {
    return of(Organizations.CUSTOMER, organizationId);
  }

  public static Tokens program(UUID organizationId) {
    return of(Organizations.PROGRAM, organizationId);
  }

  public static Tokens of(String organizationType, UUID organizationId) {
    return new Tokens(organizationType, organizationId, "somebody");
  }

  /** The person. */
  public Tokens by(String newSubject) {
    return new Tokens(organizationType, organizationId, newSubject);
  }

  public String with(String... permissions) {
    return RealServers.issuer().token(claims(permissions));
  }

  /** Of a person who may use only this location of the organization. */
  public String limitedTo(UUID location, String... permissions) {
    return RealServers.issuer().token(claims(permissions).locations(location));
  }

  /** To be forged further. */
  public TokenClaims claims(String... permissions) {
    return TokenClaims.of(organizationType, organizationId, permissions).subject(subject);
  }
}
