package org.planningservices.proofs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.planningservices.local.Console;

/** What was looked at and found, line by line; good when nothing was wrong. */
final class Verdict {
  private static final int EXAMPLES = 5;

  private final Console console;
  private final List<String> wrong = new ArrayList<>();

  Verdict(Console console) {
    this.console = console;
  }

  /** Equal is right. */
  void require(String what, Object wanted, Object found) {
    tell(wanted.equals(found), what + ": " + found + (wanted.equals(found) ? "" : " ≠ " + wanted));
  }

  /** None is right; of others some are shown. */
  void requireNone(String what, Collection<?> found) {
    tell(
        found.isEmpty(),
        what
            + ": "
            + (found.isEmpty()
                ? "none"
                : found.size() + ", as " + found.stream().limit(EXAMPLES).toList()));
  }

  void requireTrue(String what, boolean right) {
    tell(right, what);
  }

  boolean isGood() {
    return wrong.isEmpty();
  }

  /** The last line of a proof; returns the exit code. */
  int tell(String proof) {
    console.say("");
    console.say(
        isGood()
            ? proof + ": proved."
            : proof + ": NOT proved. " + wrong.size() + " things are wrong:");
    wrong.forEach(it -> console.say("  ✗ " + it));
    return isGood() ? 0 : 1;
  }

  private void tell(boolean right, String line) {
    console.say("  %s %s", right ? "✓" : "✗", line);
    if (!right) {
      wrong.add(line);
    }
  }
}
