package org.planningservices.eligibility.publishing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/** When to publish the edition in force. */
@ApplicationScoped
class CatalogueSchedule {

  private final PublishCatalogue publishCatalogue;

  CatalogueSchedule(PublishCatalogue publishCatalogue) {
    this.publishCatalogue = publishCatalogue;
  }

  /** A start without its catalogue published would leave the other services unable to work. */
  @ActivateRequestContext
  void atStart(@Observes StartupEvent started) {
    publishCatalogue.publish();
  }

  /** An edition may come into force while the service runs. */
  @Scheduled(
      every = "${eligibility.catalogue.publication-check}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void whileRunning() {
    publishCatalogue.publishIfNew();
  }
}
