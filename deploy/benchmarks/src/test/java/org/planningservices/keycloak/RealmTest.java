package org.planningservices.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.fuzz.Contract;
import org.planningservices.fuzz.Operation;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;

/** The realm's file beside the contracts; a real Keycloak reads it in deploy/keycloak/check. */
class RealmTest {
  private static final String SUITE = "planning-services";
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonNode realm;
  private Set<String> permissions;

  @BeforeEach
  void read() throws IOException {
    Path file = Checkout.find().root().resolve("deploy/keycloak/realm.json");
    realm = JSON.readTree(file.toFile());
    permissions =
        Arrays.stream(Service.values())
            .flatMap(service -> Contract.of(service).operations().stream())
            .map(Operation::permission)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void hasThePermissionsOfTheContractsAndNoOthers() {
    Set<String> roles = new TreeSet<>();
    realm.at("/roles/client").path(SUITE).forEach(role -> roles.add(role.path("name").asText()));
    assertThat(roles).isEqualTo(permissions);
    Set<String> inScopes = new TreeSet<>();
    realm
        .path("clientScopeMappings")
        .path(SUITE)
        .forEach(scope -> inScopes.addAll(texts(scope.path("roles"))));
    assertThat(inScopes).isEqualTo(permissions);
    Set<String> given = new TreeSet<>();
    realm
        .at("/roles/realm")
        .forEach(role -> given.addAll(texts(role.at("/composites/client").path(SUITE))));
    assertThat(given).isEqualTo(permissions);
  }

  @Test
  void givesNobodyReviewAndReleaseTogether() {
    Set<String> both = Set.of("payment:release", "payment:review");
    for (JsonNode role : realm.at("/roles/realm")) {
      assertThat(texts(role.at("/composites/client").path(SUITE)).containsAll(both))
          .as(role.path("name").asText())
          .isFalse();
    }
  }

  @Test
  void holdsNoSecretAndLetsOnlyAdministratorsSayWhoseSomebodyIs() throws IOException {
    assertThat(Files.readString(Checkout.find().root().resolve("deploy/keycloak/realm.json")))
        .doesNotContain("\"secret\"", "\"password\"", "\"credentials\"");
    JsonNode profile =
        JSON.readTree(
            realm
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
    int found = 0;
    for (JsonNode attribute : profile.path("attributes")) {
      String name = attribute.path("name").asText();
      if (Set.of("organization_id", "organization_type", "location_ids").contains(name)) {
        assertThat(texts(attribute.at("/permissions/edit"))).as(name).containsExactly("admin");
        found++;
      }
    }
    assertThat(found).isEqualTo(3);
  }
}
