package org.planningservices.eligibility.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.qualification.QualificationFixture.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.eligibility.qualification.CompanyQualifications;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.Consultant;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class EventsTest {

  private static final UUID PARTNER = UUID.fromString("0199c0de-0000-7000-8000-000000000301");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final HeldCompetency COMPETENCY =
      new HeldCompetency(
          UniqueId.next(),
          "WINDOWS_AND_DEVICES",
          CompetencyLevel.GOLD,
          LocalDate.parse("2026-08-15"),
          LocalDate.parse("2027-08-15"),
          NOW);
  private static final CompletedTraining TRAINING =
      new CompletedTraining(UniqueId.next(), LocalDate.parse("2026-09-01"), NOW);
  private static final CompanyQualifications COMPANY =
      new CompanyQualifications(List.of(COMPETENCY), List.of(TRAINING));
  private static final Consultant CONSULTANT =
      new Consultant(UUID.fromString("0199c0de-0000-7000-8000-000000000601"), "consultant-7", NOW);
  private static final PassedExam EXAM =
      new PassedExam(
          UniqueId.next(),
          CONSULTANT.consultantId(),
          "PS-EXAM-101",
          LocalDate.parse("2026-10-01"),
          NOW);

  /** One of each; both kinds of the company and of the consultant tell the same state. */
  private static final List<QualificationEvent> EVENTS =
      List.of(
          new QualificationEvent.CompetencyRecorded(PARTNER, 1, NOW, COMPETENCY, COMPANY),
          new QualificationEvent.TrainingRecorded(PARTNER, 2, NOW, TRAINING, COMPANY),
          new QualificationEvent.ConsultantAdded(PARTNER, 3, NOW, CONSULTANT, List.of(EXAM)),
          new QualificationEvent.ExamRecorded(PARTNER, 4, NOW, EXAM, CONSULTANT, List.of(EXAM)));

  @Inject ObjectMapper json;
  @Inject Catalogues catalogues;

  @Test
  void coversEveryEvent() {
    assertThat(EVENTS.stream().<Class<?>>map(QualificationEvent::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(QualificationEvent.class.getPermittedSubclasses())
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .<Class<?>>map(event -> event)
                .toList());
  }

  @Test
  void everyEventIsWrittenAsItsPublishedExample() throws IOException {
    for (QualificationEvent event : EVENTS) {
      OutboxMessage message = QualificationEvents.toMessage(event, catalogues.get(), TODAY);

      assertIsExample(message);
      assertThat(message.aggregateId()).isEqualTo(PARTNER);
      assertThat(message.sequence()).isEqualTo(event.sequence());
      assertThat(message.extensions()).isEqualTo(Map.of("partnerid", PARTNER));
    }
  }

  @Test
  void theEditionInForceIsWrittenAsItsPublishedExample() throws IOException {
    Catalogue catalogue = catalogues.get();

    OutboxMessage message =
        CatalogueEvents.toMessage(catalogue.edition(TODAY).orElseThrow(), catalogue);

    assertIsExample(message);
    assertThat(message.aggregateId()).hasToString("00000000-0000-7000-8000-000000000001");
    assertThat(message.sequence()).isEqualTo(1);
    assertThat(message.extensions()).isEmpty();
  }

  @Test
  void anEligibilityThatIsOverIsNotTold() {
    OutboxMessage message =
        QualificationEvents.toMessage(EVENTS.getFirst(), catalogues.get(), TODAY.plusYears(2));

    assertThat(json.valueToTree(message.payload()).toString())
        .isEqualTo("{\"partnerId\":\"" + PARTNER + "\",\"offerings\":[],\"engagements\":[]}");
  }

  private void assertIsExample(OutboxMessage message) throws IOException {
    JsonNode example =
        json.readTree(
            Files.readString(Path.of("contracts/events/examples/" + message.type() + ".v1.json")));
    assertThat(json.readTree(json.writeValueAsBytes(message.payload())))
        .as(message.type())
        .isEqualTo(example);
  }
}
