package org.planningservices.local.mail;

import java.util.stream.Collectors;

/** A letter as a person reads it on a terminal. */
public final class LetterText {
  private LetterText() {}

  public static String of(Letter letter) {
    return """
        ✉ %s  to %s
          %s

        %s
        """
        .formatted(
            letter.date(),
            printable(String.join(", ", letter.to())),
            printable(letter.subject()),
            letter
                .text()
                .strip()
                .lines()
                .map(line -> ("    " + printable(line)).stripTrailing())
                .collect(Collectors.joining("\n")));
  }

  /** What came over the network does not steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }
}
