package org.planningservices.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  void authorize(Operation operation, Map<String, String> headers, boolean spoil) {
    List<String> permitted = operation.organizations();
    String type = permitted.get(random.nextInt(permitted.size()));
    String permission = operation.permission();
    if (spoil) {
      switch (random.nextInt(4)) {
        case 0 -> {
          return;
        }
        case 1 -> {
          headers.put("Authorization", "Bearer rubbish");
          return;
        }
        case 2 -> permission = "nothing:read";
        default -> type = TYPES.get(random.nextInt(TYPES.size()));
      }
    }
    headers.put("Authorization", "Bearer " + token(type, permission));
  }

  String token(String type, String permission) {
    String person = "fuzz-" + random.nextInt(3);
    TokenClaims claims = TokenClaims.of(type, organization(type), permission).subject(person);
    return issuer.token(claims.lifeTime(Duration.ofMinutes(10)));
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
