package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.eligibility.calendar.DateSpans;

/**
 * Everything that the programme offers and asks for, of all times.
 *
 * @param trainingRequired when the company has to have completed the compliance training
 */
public record Catalogue(
    List<Edition> editions,
    List<Offering> offerings,
    List<Engagement> engagements,
    List<Competency> competencies,
    DateSpans trainingRequired) {

  public Catalogue {
    editions = List.copyOf(editions);
    offerings = List.copyOf(offerings);
    engagements = List.copyOf(engagements);
    competencies = List.copyOf(competencies);
  }

  /** The edition in force on a day. */
  public Optional<Edition> edition(LocalDate day) {
    return editions.stream().filter(edition -> edition.effective().contains(day)).findFirst();
  }

  public List<Offering> offeringsOn(LocalDate day) {
    return offerings.stream().filter(offering -> offering.effective().contains(day)).toList();
  }

  public List<Engagement> engagementsOn(LocalDate day) {
    return engagements.stream().filter(engagement -> engagement.effective().contains(day)).toList();
  }

  public List<Competency> competenciesOn(LocalDate day) {
    return competencies.stream()
        .filter(competency -> competency.effective().contains(day))
        .toList();
  }

  public Optional<Offering> offering(String code, LocalDate day) {
    return offeringsOn(day).stream()
        .filter(offering -> offering.offeringCode().equals(code))
        .findFirst();
  }

  public Optional<Engagement> engagement(String code, LocalDate day) {
    return engagementsOn(day).stream()
        .filter(engagement -> engagement.engagementCode().equals(code))
        .findFirst();
  }

  /** A competency of any time. */
  public Optional<Competency> competency(String code) {
    return competencies.stream()
        .filter(competency -> competency.competencyCode().equals(code))
        .findFirst();
  }

  public Stream<Engagement> engagementsOf(Offering offering) {
    return engagements.stream()
        .filter(engagement -> engagement.offeringCode().equals(offering.offeringCode()));
  }

  /** The rows of an exam, of all times. */
  public Stream<Exam> exams(String examCode) {
    return competencies.stream()
        .flatMap(competency -> competency.exams().stream())
        .filter(exam -> exam.examCode().equals(examCode));
  }
}
