package org.planningservices.benchmarks;

import java.util.List;

/**
 * A budget and what came out.
 *
 * @param what is measured
 * @param budget as the project set it
 * @param figure what came out, with its unit
 * @param met whether the budget is met
 * @param notes how it was measured and what the figure rests on
 */
record Finding(String what, String budget, String figure, boolean met, List<String> notes) {

  Finding {
    notes = List.copyOf(notes);
  }

  String verdict() {
    return met ? "met" : "**not met**";
  }
}
