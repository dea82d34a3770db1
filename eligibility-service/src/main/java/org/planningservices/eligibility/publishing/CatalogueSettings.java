package org.planningservices.eligibility.publishing;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import org.planningservices.foundation.setting.Limits;

/** How the catalogue is published. The schedule reads it; this is here for its limits. */
@Unremovable
@ConfigMapping(prefix = "eligibility.catalogue")
public interface CatalogueSettings {

  /** How often to look whether an edition has come into force; a start looks at once. */
  @Limits(least = "1s", most = "1d", orOff = true)
  String publicationCheck();
}
