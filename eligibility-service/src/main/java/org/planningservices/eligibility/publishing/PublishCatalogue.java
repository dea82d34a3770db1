package org.planningservices.eligibility.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.catalogue.Edition;
import org.planningservices.foundation.audit.Audit;

/** Publishes the edition in force: when it comes into force, and again at every start. */
@ApplicationScoped
class PublishCatalogue {

  private final Catalogues catalogues;
  private final CatalogueEvents events;
  private final ProgrammeCalendar calendar;
  private final EntityManager entities;
  private final Audit audit;
  private final Clock clock;

  PublishCatalogue(
      Catalogues catalogues,
      CatalogueEvents events,
      ProgrammeCalendar calendar,
      EntityManager entities,
      Audit audit,
      Clock clock) {
    this.catalogues = catalogues;
    this.events = events;
    this.calendar = calendar;
    this.entities = entities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whether it was published before or not: the topic does not keep the event for ever, and whoever
   * has lost it, or has come since, could do nothing without it. It has the edition's sequence each
   * time, so who knows it ignores it.
   *
   * @return whether there was an edition to publish
   */
  @Transactional
  boolean publish() {
    Optional<Edition> edition = inForce();
    edition.ifPresent(
        inForce -> {
          markAsTold(inForce);
          events.publish(inForce, catalogues.get());
        });
    return edition.isPresent();
  }

  /**
   * The insert decides: one of several replicas publishes, and the others wait for its commit and
   * do nothing.
   *
   * @return whether it was published now
   */
  @Transactional
  boolean publishIfNew() {
    Optional<Edition> edition = inForce().filter(this::markAsTold);
    edition.ifPresent(inForce -> events.publish(inForce, catalogues.get()));
    return edition.isPresent();
  }

  private Optional<Edition> inForce() {
    return catalogues.get().edition(calendar.today()).filter(edition -> edition.sequence() != null);
  }

  /** Whether this is the first time; the first time is a change of state, and audited. */
  private boolean markAsTold(Edition edition) {
    int marked =
        entities
            .createNativeQuery(
                """
                insert into catalogue_publication (edition_code, published_at)
                values (:edition, :at) on conflict do nothing
                """)
            .setParameter("edition", edition.editionCode())
            .setParameter("at", clock.instant())
            .executeUpdate();
    if (marked == 0) {
      return false;
    }
    audit.record(
        "publish", "catalogue", CatalogueEvents.CATALOGUE, "edition " + edition.editionCode());
    return true;
  }
}
