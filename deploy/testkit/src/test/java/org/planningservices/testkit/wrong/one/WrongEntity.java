package org.planningservices.testkit.wrong.one;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.planningservices.testkit.wrong.other.OtherFeature;

/** An entity that breaks what entities may not do. */
@Entity
public class WrongEntity {

  @Id UUID id;

  JsonNode json() {
    return OtherFeature.json();
  }
}
