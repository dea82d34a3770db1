package org.planningservices.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.planningservices.servers.TokenClaims;
import org.planningservices.servers.TokenIssuer;

/** Who calls: mostly somebody who may, of an organization that has something. */
final class Callers {
  private static final List<String> TYPES = List.of("PARTNER", "CUSTOMER", "PROGRAM");
  private static final Map<String, String> FIELDS =
      Map.of("PARTNER", "partnerId", "CUSTOMER", "customerId");

  private final TokenIssuer issuer;
  private final KnownValues known;
  private final RandomGenerator random;
  private final UUID programme = UUID.randomUUID();

  Callers(TokenIssuer issuer, KnownValues known, RandomGenerator random) {
    this.issuer = issuer;
    this.known = known;
    this.random = random;
  }

  /** Under which the id of such an organization is known. */
  static String field(String type) {
    return FIELDS.get(type);
  }

  /** Somebody of an organization, and the header by which they say so. */
  record Caller(UUID organization, Optional<String> authorization) {}

  Caller choose(Operation operation, boolean mutate) {
    List<String> permitted = operation.organizations();
    String type = permitted.get(random.nextInt(permitted.size()));
    UUID organization = organization(type);
    if (!mutate) {
      return new Caller(organization, bearer(type, organization, operation.permission()));
    }
    return new Caller(
        organization,
        switch (random.nextInt(4)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of("Bearer rubbish");
          case 2 -> bearer(type, organization, "nothing:read");
          default ->
              bearer(TYPES.get(random.nextInt(TYPES.size())), organization, operation.permission());
        });
  }

  /** Of one organization that is known by its type. */
  Caller of(String type, UUID organization, Operation operation) {
    return new Caller(organization, bearer(type, organization, operation.permission()));
  }

  UUID programme() {
    return programme;
  }

  private Optional<String> bearer(String type, UUID organization, String permission) {
    String person = "fuzz-" + random.nextInt(3);
    TokenClaims claims = TokenClaims.of(type, organization, permission).subject(person);
    return Optional.of("Bearer " + issuer.token(claims.lifeTime(Duration.ofMinutes(10))));
  }

  private UUID organization(String type) {
    String field = FIELDS.get(type);
    if (field == null) {
      return programme;
    }
    return random.nextInt(10) == 0
        ? new UUID(random.nextLong(), random.nextLong())
        : known.any(field, random).map(UUID::fromString).orElseGet(UUID::randomUUID);
  }
}
