package org.planningservices.local.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planningservices.local.Console;
import org.planningservices.local.endpoint.StackClient;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;

/**
 * {@code clock}: prints what time it is for the services, and nothing else; with a time or an
 * instant it moves their clock first, and waits until they have done what is due then.
 */
final class ClockCommand {
  private static final Pattern STEP = Pattern.compile("\\+(\\d{1,6})([dhm])");

  private final StackFolder folder;
  private final Console console;

  ClockCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    List<String> words = options.takeAllWords();
    if (words.size() > 1) {
      throw wrong(String.join(" ", words));
    }
    Move move = words.isEmpty() ? null : move(words.getFirst());
    try (StackClient stack = new StackClient(StackDescription.require(folder).ports().endpoint())) {
      Instant now = move == null ? stack.now() : stack.moveClock(move.field(), move.value());
      console.say(now.toString());
    }
    return 0;
  }

  /** A field of the request, and its value. */
  record Move(String field, String value) {}

  /** From what people write: {@code +180d}, {@code +36h}, {@code +15m}, an instant or a date. */
  static Move move(String word) {
    Matcher step = STEP.matcher(word);
    if (step.matches()) {
      String unit = step.group(2).toUpperCase(Locale.ROOT);
      return new Move("advance", (unit.equals("D") ? "P" : "PT") + step.group(1) + unit);
    }
    try {
      Instant instant =
          word.contains("T")
              ? Instant.parse(word)
              : LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant();
      return new Move("instant", instant.toString());
    } catch (DateTimeException unreadable) {
      throw wrong(word);
    }
  }

  private static WrongCommandLine wrong(String words) {
    return new WrongCommandLine(
        "clock takes a time such as +180d, +36h or +15m, an instant such as 2027-03-01T00:00:00Z or a date such as 2027-03-01 (its beginning in UTC), not "
            + words
            + ".");
  }
}
