package org.planningservices.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsWhatPeopleAreCalledAnywhere() {
    for (String name :
        List.of(
            "Zoë O’Neill-Åström",
            "Łukasz Żółć & Söhne GmbH, 3. OG",
            "Анна Каренина",
            "山田　太郎",
            "김민수",
            "محمد‌رضا", // Persian, with the non-joiner that it is written with
            "क्‍षेत्र", // Hindi, a joiner after the sign that silences a vowel
            "ශ්‍රී ලංකා",
            "ราชการ",
            "葛\uDB40\uDD00城市", // an ideograph whose form is selected
            "Café ☕️ 👩‍💻 👍🏽 👨‍👩‍👧 🏳️‍🌈 ❤️",
            "10 µm ≤ x² €")) {
      assertThat(PlainText.flaw(name, false)).as(name).isEmpty();
    }
  }

  @Test
  void refusesWhatCannotBeSeenOrTurnsTheDirectionOfReading() {
    for (String hidden :
        List.of(
            "\u0000",
            "\u0007",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u009F", // controls
            "\u202A",
            "\u202B",
            "\u202D",
            "\u202E",
            "\u2066",
            "\u2069",
            "\u200E",
            "\u200F",
            "\u061C", // directions
            "\u00AD",
            "\u200B",
            "\u2060",
            "\uFEFF",
            "\u180E",
            "\u034F",
            "\u3164",
            "\u115F",
            "\uFFA0",
            "\u2800",
            "\u17B4", // nothing to be seen
            "\u2028",
            "\u2029", // ends of lines and paragraphs
            "\uE000",
            "\uDBFF\uDFFD", // private use
            "\u0378",
            "\uFFFE",
            "\uFDD0",
            "\uDBFF\uDFFF", // unassigned, no characters at all
            "\uD800",
            "\uDC00", // halves
            "\uDB40\uDC41", // a tag
            "\u200C",
            "\u200D",
            "\uFE0F",
            "\uDB40\uDD00")) { // where they mean nothing
      assertThat(PlainText.flaw("ab" + hidden + "cd", true)).as(escaped(hidden)).isPresent();
    }
    assertThat(PlainText.flaw("👍\u200D", false)).isPresent();
    assertThat(PlainText.flaw("\u200Dب", false)).isPresent();
    assertThat(PlainText.flaw("ب\u200C\u200Cب", false)).isPresent();
    assertThat(PlainText.flaw("pay\u200Cpal", false)).isPresent();
  }

  @Test
  void takesLinesOnlyWhereTheyAreWelcome() {
    assertThat(PlainText.flaw("one\r\n\ttwo", true)).isEmpty();
    assertThat(PlainText.flaw("one\ntwo", false)).contains("U+000A at position 4");
    assertThat(PlainText.flaw("🏡\ttwo", false)).contains("U+0009 at position 2");
  }

  @Property
  void neverKeepsAFormatAControlOrAHalf(@ForAll @IntRange(max = 0x10FFFF) int character) {
    String text = "a" + Character.toString(character) + "b";
    switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          assertThat(PlainText.flaw(text, false)).as(escaped(text)).isPresent();
      default -> {
        if (Character.isLetterOrDigit(character) && !Invisible.is(character)) {
          assertThat(PlainText.flaw(text, false)).as(escaped(text)).isEmpty();
        }
      }
    }
  }

  @Test
  void composesLettersAndTakesBlanksOffTheEnds() {
    assertThat(PlainText.tidy("\u00A0 Zoe\u0308\u3000\t\n")).isEqualTo("Zo\u00EB");
    assertThat(PlainText.tidy(" \u2003 ")).isEmpty();
    assertThat(PlainText.tidy("a  b")).isEqualTo("a  b");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(character -> escaped.append("\\u%04X".formatted(character)));
    return escaped.toString();
  }
}
