package org.planningservices.foundation.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One form of an id. */
class UniqueIdTest {

  @Property
  void readsWhatItWrites(@ForAll long high, @ForAll long low) {
    UUID id = new UUID(high, low);
    assertThat(UniqueId.parse(id.toString())).isEqualTo(id);
    assertThat(UniqueId.parse(id.toString().toUpperCase(java.util.Locale.ROOT))).isEqualTo(id);
  }

  @Property
  void readsNothingThatDoesNotReadBackAsItself(@ForAll String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "01936f2e00007000800000000000a001",
        "{01936f2e-0000-7000-8000-00000000a001}",
        "01936f2e-0000-7000-8000-00000000a0011",
        "01936f2-e0000-7000-8000-00000000a0011",
        " 1936f2e-0000-7000-8000-00000000a001",
        "+1936f2e-0000-7000-8000-00000000a001",
        "\uff10\uff11936f2e-0000-7000-8000-00000000a001",
        "g1936f2e-0000-7000-8000-00000000a001",
        "AZNvLgAAcACAAAAAAACgAQ=="
      })
  void refusesEveryOtherForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> UniqueId.parse(text));
  }

  @Test
  void isTimeOrdered() {
    assertThat(UniqueId.next().version()).isEqualTo(7);
  }
}
