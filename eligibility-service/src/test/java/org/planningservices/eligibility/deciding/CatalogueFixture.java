package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Competency;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.eligibility.catalogue.Edition;
import org.planningservices.eligibility.catalogue.Engagement;
import org.planningservices.eligibility.catalogue.EngagementDuration;
import org.planningservices.eligibility.catalogue.Exam;
import org.planningservices.eligibility.catalogue.Offering;
import org.planningservices.eligibility.catalogue.QualifyingCompetency;
import org.planningservices.eligibility.catalogue.Source;

/** A catalogue with one of everything, its rules changing on 20 August 2020. */
public final class CatalogueFixture {

  public static final DateSpan OLD = span("2013-07-01", "2020-08-19");
  public static final DateSpan NEW = DateSpan.startingOn(day("2020-08-20"));
  public static final DateSpan BOTH = DateSpan.startingOn(day("2013-07-01"));

  public static final Offering DDPS =
      offering("DDPS", BOTH, qualifying("DEVICES_AND_DEPLOYMENT", OLD, silverOrGold()));
  public static final Offering SSDPS =
      offering("SSDPS", BOTH, qualifying("DATA_PLATFORM", OLD, Set.of(CompetencyLevel.GOLD)));

  public static final Engagement WINOFF =
      engagement("DDPS-WINOFF", "DDPS", qualifying("WINDOWS_AND_DEVICES", NEW, silverOrGold()));
  public static final Engagement MOBPROD =
      engagement(
          "DDPS-MOBPROD",
          "DDPS",
          qualifying("ENTERPRISE_MOBILITY_MANAGEMENT", NEW, silverOrGold()),
          qualifying("WINDOWS_AND_DEVICES", NEW, silverOrGold()));
  public static final Engagement DEM =
      engagement(
          "SSDPS-DEM",
          "SSDPS",
          qualifying("DATA_ANALYTICS", NEW, Set.of(CompetencyLevel.GOLD)),
          qualifying("DATA_PLATFORM", NEW, Set.of(CompetencyLevel.GOLD)));

  private CatalogueFixture() {}

  public static Catalogue catalogue() {
    return catalogue(BOTH);
  }

  /**
   * @param trainingRequired when the compliance training is asked for
   */
  public static Catalogue catalogue(DateSpan trainingRequired) {
    return new Catalogue(
        List.of(new Edition("2020-08", NEW, 1L)),
        List.of(DDPS, SSDPS),
        List.of(DEM, MOBPROD, WINOFF),
        List.of(
            competency("WINDOWS_AND_DEVICES", exam("PS-EXAM-101", NEW), exam("PS-EXAM-102", NEW)),
            competency("ENTERPRISE_MOBILITY_MANAGEMENT", exam("PS-EXAM-102", NEW)),
            competency("DATA_ANALYTICS", exam("PS-EXAM-701", NEW)),
            competency("DATA_PLATFORM", exam("PS-EXAM-909", OLD), exam("PS-EXAM-702", NEW)),
            competency("DEVICES_AND_DEPLOYMENT", exam("PS-EXAM-901", OLD))),
        DateSpans.of(trainingRequired));
  }

  public static List<Target> targets() {
    return Stream.of(
            new Target.ToEnroll(DDPS),
            new Target.ToEnroll(SSDPS),
            new Target.ToDeliver(WINOFF),
            new Target.ToDeliver(MOBPROD),
            new Target.ToDeliver(DEM))
        .map(Target.class::cast)
        .toList();
  }

  private static Set<CompetencyLevel> silverOrGold() {
    return Set.of(CompetencyLevel.SILVER, CompetencyLevel.GOLD);
  }

  private static Offering offering(
      String code, DateSpan effective, QualifyingCompetency... qualifying) {
    return new Offering(code, code, effective, Source.DOCUMENTED, List.of(qualifying));
  }

  private static Engagement engagement(
      String code, String offering, QualifyingCompetency... qualifying) {
    return new Engagement(
        code,
        offering,
        code,
        NEW,
        Source.DOCUMENTED,
        List.of(new EngagementDuration(1, NEW, Source.SYNTHETIC)),
        List.of(qualifying));
  }

  private static QualifyingCompetency qualifying(
      String code, DateSpan effective, Set<CompetencyLevel> levels) {
    return new QualifyingCompetency(code, levels, effective, Source.DOCUMENTED);
  }

  private static Competency competency(String code, Exam... exams) {
    return new Competency(
        code,
        code,
        silverOrGold(),
        false,
        BOTH,
        Source.DOCUMENTED,
        Arrays.stream(exams)
            .map(exam -> new Exam(exam.examCode(), code, exam.effective(), Source.SYNTHETIC))
            .toList());
  }

  private static Exam exam(String code, DateSpan effective) {
    return new Exam(code, "", effective, Source.SYNTHETIC);
  }

  public static DateSpan span(String from, String until) {
    return DateSpan.of(day(from), day(until));
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
