package org.planningservices.eligibility.deciding;

import java.util.List;
import java.util.stream.Stream;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Engagement;
import org.planningservices.eligibility.catalogue.Offering;
import org.planningservices.eligibility.catalogue.QualifyingCompetency;

/** What a partner wants to be eligible for. */
public sealed interface Target {

  /** When it is in the catalogue. */
  DateSpan effective();

  /** The competencies that qualify, each with the days on which it does; any one is enough. */
  List<Qualifying> qualifying(Catalogue catalogue);

  /** A competency and the days on which it qualifies for the target. */
  record Qualifying(QualifyingCompetency competency, DateSpans days) {}

  /** To enrol in an offering. */
  record ToEnroll(Offering offering) implements Target {

    @Override
    public DateSpan effective() {
      return offering.effective();
    }

    /**
     * While the offering itself asks for none, those of any of its engagements: no public source
     * gives the minimum of 2020-21 [programme 3.3].
     */
    @Override
    public List<Qualifying> qualifying(Catalogue catalogue) {
      DateSpans byEngagement = offering.ownRulePeriod().complement();
      return Stream.concat(
              offering.qualifying().stream().map(own -> during(own, DateSpans.of(effective()))),
              catalogue
                  .engagementsOf(offering)
                  .flatMap(
                      engagement ->
                          engagement.qualifying().stream()
                              .map(
                                  row ->
                                      during(row, byEngagement.intersect(engagement.effective())))))
          .toList();
    }
  }

  /** To deliver an engagement. */
  record ToDeliver(Engagement engagement) implements Target {

    @Override
    public DateSpan effective() {
      return engagement.effective();
    }

    @Override
    public List<Qualifying> qualifying(Catalogue catalogue) {
      return engagement.qualifying().stream()
          .map(row -> during(row, DateSpans.of(effective())))
          .toList();
    }
  }

  private static Qualifying during(QualifyingCompetency row, DateSpans days) {
    return new Qualifying(row, days.intersect(row.effective()));
  }
}
