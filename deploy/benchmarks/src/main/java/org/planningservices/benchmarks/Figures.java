package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured of one of several that took turns; each figure is the median of its turns. */
final class Figures {
  private final List<Turn> loaded = new ArrayList<>();
  private final List<Double> aloneMillis = new ArrayList<>();
  private final List<Double> startSeconds = new ArrayList<>();
  private final List<Double> climbSeconds = new ArrayList<>();
  private long warmedUp;

  void addLoaded(Turn turn) {
    loaded.add(turn);
  }

  /**
   * @param turn with one client
   */
  void addAlone(Turn turn) {
    aloneMillis.add(turn.outcome().latencies().percentileMillis(0.5));
  }

  void addStart(double readyAfterSeconds, double fastAfterSeconds) {
    startSeconds.add(readyAfterSeconds);
    climbSeconds.add(fastAfterSeconds);
  }

  void warmedUp(long seconds) {
    warmedUp = seconds;
  }

  long warmedUp() {
    return warmedUp;
  }

  double perSecond() {
    return ofTurns(turn -> turn.outcome().perSecond());
  }

  double percentileMillis(double share) {
    return ofTurns(turn -> turn.outcome().latencies().percentileMillis(share));
  }

  /** Of a request, in milliseconds. */
  Usage usage() {
    return new Usage(
        ofTurns(turn -> turn.usage().service()),
        ofTurns(turn -> turn.usage().backends()),
        ofTurns(turn -> turn.usage().database()),
        ofTurns(turn -> turn.usage().broker()),
        ofTurns(turn -> turn.usage().generator()));
  }

  Memory memory() {
    return new Memory(
        Math.round(ofTurns(turn -> turn.memory().resident())),
        Math.round(ofTurns(turn -> turn.memory().proportional())));
  }

  double aloneMillis() {
    return median(aloneMillis);
  }

  double startSeconds() {
    return median(startSeconds);
  }

  double climbSeconds() {
    return median(climbSeconds);
  }

  private double ofTurns(ToDoubleFunction<Turn> figure) {
    return median(loaded.stream().mapToDouble(figure).boxed().toList());
  }

  /** Of an even number the greater of the two in the middle. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
