package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Refusal;

class PartnerLifePropertyTest {

  private static final Set<String> OFFERINGS = Set.of("DDPS", "SDPS");

  @Property(tries = 500)
  void whateverIsTriedTheSequenceHasNoGapsAndARefusalChangesNothing(
      @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> attempts) {
    Partner.Created created = PartnerFixture.registered();
    Partner partner = created.partner();
    List<PartnerEvent> events = new ArrayList<>(List.of(created.event()));

    for (int attempt : attempts) {
      long sequence = partner.sequence();
      MembershipStatus status = partner.status();
      try {
        events.add(attempt(partner, attempt));
      } catch (Refusal refused) {
        assertThat(partner.sequence()).isEqualTo(sequence);
        assertThat(partner.status()).isEqualTo(status);
      }
    }

    assertThat(events.stream().map(PartnerEvent::sequence).toList())
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(partner.sequence()).isEqualTo(events.size());
    assertThat(count(events, PartnerEvent.AgreementSigned.class)).isLessThanOrEqualTo(1);
    assertThat(partner.agreement().isPresent())
        .isEqualTo(count(events, PartnerEvent.AgreementSigned.class) == 1)
        .isEqualTo(partner.status() != MembershipStatus.REGISTERED);
    assertThat(partner.status() == MembershipStatus.ENROLLED)
        .isEqualTo(count(events, PartnerEvent.Enrolled.class) > 0);
    assertThat(count(events, PartnerEvent.Enrolled.class))
        .isEqualTo(
            OFFERINGS.stream()
                .filter(code -> partner.enrollmentIn(code, PartnerFixture.TODAY).isPresent())
                .count());
    assertThat(partner.profileVersion())
        .isEqualTo(count(events, PartnerEvent.ProfilePublished.class));
  }

  private static PartnerEvent attempt(Partner partner, int attempt) {
    return switch (attempt) {
      case 0 ->
          partner.addLocation(UniqueId.next(), PartnerFixture.locationIn("DE"), PartnerFixture.NOW);
      case 1 ->
          partner.signAgreement(
              "2020-08", "Erika Mustermann", PartnerFixture.ELIGIBLE, PartnerFixture.NOW);
      case 2 -> partner.enroll(PartnerFixture.eligibleApplicationFor("DDPS"), PartnerFixture.NOW);
      case 3 -> partner.enroll(PartnerFixture.eligibleApplicationFor("SDPS"), PartnerFixture.NOW);
      case 4 -> partner.enroll(PartnerFixture.ineligibleApplicationFor("DDPS"), PartnerFixture.NOW);
      default ->
          partner.publishProfile(
              UniqueId.next(), PartnerFixture.profileShowing(), Map.of(), PartnerFixture.NOW);
    };
  }

  private static long count(List<PartnerEvent> events, Class<? extends PartnerEvent> type) {
    return events.stream().filter(type::isInstance).count();
  }
}
