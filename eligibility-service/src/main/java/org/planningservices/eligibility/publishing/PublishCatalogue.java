package org.planningservices.eligibility.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.catalogue.Edition;
import org.planningservices.foundation.audit.Audit;

/** Tells of the edition that is in force, once in the life of the database. */
@ApplicationScoped
public class PublishCatalogue {

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
   * The insert decides: of several replicas one tells, and the others wait for its commit and do
   * nothing.
   *
   * @return whether it was told now
   */
  @Transactional
  public boolean publish() {
    Catalogue catalogue = catalogues.get();
    Optional<Edition> edition =
        catalogue.edition(calendar.today()).filter(inForce -> inForce.sequence() != null);
    if (edition.isEmpty() || !isFirst(edition.get())) {
      return false;
    }
    events.publish(edition.get(), catalogue);
    audit.record(
        "publish",
        "catalogue",
        CatalogueEvents.CATALOGUE,
        "edition " + edition.get().editionCode());
    return true;
  }

  private boolean isFirst(Edition edition) {
    return entities
            .createNativeQuery(
                """
                insert into catalogue_publication (edition_code, published_at)
                values (:edition, :at) on conflict do nothing
                """)
            .setParameter("edition", edition.editionCode())
            .setParameter("at", clock.instant())
            .executeUpdate()
        == 1;
  }
}
