package org.planningservices.kubernetes.verify;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.local.Console;
import org.planningservices.local.journey.JourneyFailure;
import org.planningservices.servers.ServerFailure;

/** What was looked at, and what was found wrong. */
final class Verdict {
  /** Looks, and returns what is wrong; nothing when all is well. */
  interface Look {
    List<String> complaints() throws Exception;
  }

  private final Console console;
  private final List<String> wrong = new ArrayList<>();
  private int held;

  Verdict(Console console) {
    this.console = console;
  }

  /**
   * @param sentence what should hold
   */
  void look(String sentence, Look look) {
    List<String> complaints;
    try {
      complaints = look.complaints();
    } catch (ServerFailure | JourneyFailure e) {
      complaints = List.of(e.getMessage());
    } catch (Exception e) {
      complaints = List.of(e.toString());
    }
    if (complaints.isEmpty()) {
      held++;
      console.say("  ✓ %s", sentence);
    } else {
      wrong.add(sentence);
      console.say("  ✗ %s", sentence);
      complaints.forEach(complaint -> console.say(complaint.indent(6).stripTrailing()));
    }
  }

  /** True when nothing was wrong. */
  boolean tell() {
    console.say("");
    console.say(
        wrong.isEmpty()
            ? "VERDICT: good. All %d sentences hold.".formatted(held)
            : "VERDICT: not good. %d of %d sentences do not hold."
                .formatted(wrong.size(), wrong.size() + held));
    return wrong.isEmpty();
  }
}
