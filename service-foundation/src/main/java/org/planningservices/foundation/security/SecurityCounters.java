package org.planningservices.foundation.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins every counter at nothing: one that appears with its first event would be no increase. */
@ApplicationScoped
class SecurityCounters {

  void begin(@Observes StartupEvent event) {
    for (SecurityLog kind : SecurityLog.values()) {
      kind.counter();
    }
  }
}
