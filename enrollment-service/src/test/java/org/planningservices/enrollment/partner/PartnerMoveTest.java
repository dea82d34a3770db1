package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.enrollment.partner.MembershipStatus.AGREEMENT_SIGNED;
import static org.planningservices.enrollment.partner.MembershipStatus.ENROLLED;
import static org.planningservices.enrollment.partner.MembershipStatus.REGISTERED;
import static org.planningservices.enrollment.partner.PartnerMove.ADD_LOCATION;
import static org.planningservices.enrollment.partner.PartnerMove.ENROLL;
import static org.planningservices.enrollment.partner.PartnerMove.PUBLISH_PROFILE;
import static org.planningservices.enrollment.partner.PartnerMove.REGISTER;
import static org.planningservices.enrollment.partner.PartnerMove.SIGN_AGREEMENT;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Refusal;

class PartnerMoveTest {

  /** Every state and every move; no state after means refused. */
  private record Cell(MembershipStatus before, PartnerMove move, MembershipStatus after) {}

  private static final List<Cell> TABLE =
      List.of(
          new Cell(REGISTERED, REGISTER, null),
          new Cell(REGISTERED, ADD_LOCATION, REGISTERED),
          new Cell(REGISTERED, SIGN_AGREEMENT, AGREEMENT_SIGNED),
          new Cell(REGISTERED, ENROLL, null),
          new Cell(REGISTERED, PUBLISH_PROFILE, REGISTERED),
          new Cell(AGREEMENT_SIGNED, REGISTER, null),
          new Cell(AGREEMENT_SIGNED, ADD_LOCATION, AGREEMENT_SIGNED),
          new Cell(AGREEMENT_SIGNED, SIGN_AGREEMENT, null),
          new Cell(AGREEMENT_SIGNED, ENROLL, ENROLLED),
          new Cell(AGREEMENT_SIGNED, PUBLISH_PROFILE, AGREEMENT_SIGNED),
          new Cell(ENROLLED, REGISTER, null),
          new Cell(ENROLLED, ADD_LOCATION, ENROLLED),
          new Cell(ENROLLED, SIGN_AGREEMENT, null),
          new Cell(ENROLLED, ENROLL, ENROLLED),
          new Cell(ENROLLED, PUBLISH_PROFILE, ENROLLED));

  @Test
  void coversEveryStateAndEveryMoveOnce() {
    assertThat(TABLE).hasSize(MembershipStatus.values().length * PartnerMove.values().length);
    assertThat(TABLE.stream().map(cell -> cell.before() + "×" + cell.move()))
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> theTableOfMovesIsTheOneWrittenHere() {
    return TABLE.stream()
        .map(
            cell ->
                DynamicTest.dynamicTest(
                    cell.before() + " × " + cell.move(), () -> assertCellOfTheTable(cell)));
  }

  private static void assertCellOfTheTable(Cell cell) {
    assertThat(cell.move().leadsFrom(cell.before())).isEqualTo(cell.after() != null);
    if (cell.after() == null) {
      assertThatThrownBy(() -> cell.move().after(cell.before()))
          .isInstanceOf(IllegalStateException.class);
    } else {
      assertThat(cell.move().after(cell.before())).isEqualTo(cell.after());
    }
  }

  /** Registering makes a partner; there is no verb that does it to one. */
  @TestFactory
  Stream<DynamicTest> everyVerbKeepsToTheTableAndMakesOneEventAMove() {
    return TABLE.stream()
        .filter(cell -> cell.move() != REGISTER)
        .map(
            cell ->
                DynamicTest.dynamicTest(
                    cell.before() + " × " + cell.move(), () -> assertCellOfTheVerb(cell)));
  }

  private static void assertCellOfTheVerb(Cell cell) {
    Partner partner = partnerIn(cell.before());
    long sequence = partner.sequence();
    Supplier<PartnerEvent> verb = verb(partner, cell.move());
    if (cell.after() == null) {
      assertThatThrownBy(verb::get)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
      assertThat(partner.status()).isEqualTo(cell.before());
      assertThat(partner.sequence()).isEqualTo(sequence);
    } else {
      PartnerEvent event = verb.get();
      assertThat(partner.status()).isEqualTo(cell.after());
      assertThat(partner.sequence()).isEqualTo(sequence + 1);
      assertThat(event.sequence()).isEqualTo(sequence + 1);
      assertThat(event.partnerId()).isEqualTo(partner.id());
    }
  }

  private static Partner partnerIn(MembershipStatus status) {
    return switch (status) {
      case REGISTERED -> PartnerFixture.registeredPartner();
      case AGREEMENT_SIGNED -> PartnerFixture.partnerThatSigned();
      case ENROLLED -> PartnerFixture.partnerEnrolledIn("SDPS");
    };
  }

  private static Supplier<PartnerEvent> verb(Partner partner, PartnerMove move) {
    return switch (move) {
      case REGISTER -> throw new IllegalArgumentException("no verb of a partner");
      case ADD_LOCATION ->
          () ->
              partner.addLocation(
                  UniqueId.next(), PartnerFixture.locationIn("DE"), PartnerFixture.NOW);
      case SIGN_AGREEMENT ->
          () ->
              partner.signAgreement(
                  "2020-08", "Erika Mustermann", PartnerFixture.ELIGIBLE, PartnerFixture.NOW);
      case ENROLL ->
          () -> partner.enroll(PartnerFixture.eligibleApplicationFor("DDPS"), PartnerFixture.NOW);
      case PUBLISH_PROFILE ->
          () ->
              partner.publishProfile(
                  UniqueId.next(), PartnerFixture.profileShowing(), Map.of(), PartnerFixture.NOW);
    };
  }
}
