package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RenderingTest {

  @Example
  void leavesAloneWhatCanBeRead() {
    assertThat(Rendering.of("order-1 Grüße 好", 50)).isEqualTo("order-1 Grüße 好");
  }

  @Example
  void tellsWhatCannotBeSeenByItsNumber() {
    assertThat(Rendering.of("a\u0000b\n\u202Ec\uD800", 50))
        .isEqualTo("a\\u{0}b\\u{A}\\u{202E}c\\u{D800}");
  }

  @Example
  void cutsWhatIsLong() {
    assertThat(Rendering.of("abcdef", 3)).isEqualTo("abc…");
    assertThat(Rendering.of("abc", 3)).isEqualTo("abc");
  }

  @Property
  void isShortAndStorable(@ForAll byte[] bytes, @ForAll String text) {
    for (String rendered : new String[] {Rendering.of(bytes, 40), Rendering.of(text, 40)}) {
      assertThat(rendered.length()).isLessThanOrEqualTo(41);
      assertThat(new String(rendered.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(rendered);
      assertThat(rendered.chars()).noneMatch(Character::isISOControl);
    }
  }
}
