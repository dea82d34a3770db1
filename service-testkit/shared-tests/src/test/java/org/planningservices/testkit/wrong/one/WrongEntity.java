package org.planningservices.testkit.wrong.one;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.planningservices.testkit.wrong.other.OtherFeature;

/** An entity that breaks what entities may not do. */
@Entity
@Table(name = "wrong_note")
public class WrongEntity {

  @Id @NotNull UUID id;

  JsonNode json() {
    return OtherFeature.json();
  }
}
