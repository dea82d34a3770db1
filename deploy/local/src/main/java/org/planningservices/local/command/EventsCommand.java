package org.planningservices.local.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.local.Console;
import org.planningservices.local.event.EventLine;
import org.planningservices.local.event.EventStream;
import org.planningservices.local.stack.StackDescription;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.KafkaSecurity;

/**
 * {@code events}: one line an event; those so far, or with {@code --follow} those from now on as
 * they flow.
 */
final class EventsCommand {
  private final StackFolder folder;
  private final Console console;

  EventsCommand(StackFolder folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int run(Options options) {
    boolean follow = options.takeFlag("--follow");
    options.requireNothingLeft();
    Map<String, Object> broker = broker(StackDescription.require(folder));
    if (follow) {
      follow(broker);
    } else {
      tellThoseSoFar(broker);
    }
    return 0;
  }

  /** As its operator: nobody else may read all topics. */
  private Map<String, Object> broker(StackDescription stack) {
    Map<String, Object> settings = new HashMap<>();
    if (stack.secure()) {
      settings.putAll(
          new IssuedCertificate(folder.certificates().resolve(KafkaSecurity.BROKER)).kafkaClient());
    }
    settings.put("bootstrap.servers", "localhost:" + stack.ports().kafka());
    return settings;
  }

  /** Until the stack or the reader of these lines is gone. */
  private void follow(Map<String, Object> broker) {
    try (EventStream events = EventStream.fromNow(broker)) {
      while (StackDescription.of(folder).isPresent() && !console.isClosed()) {
        events.next().forEach(event -> console.say(EventLine.of(event)));
      }
    }
  }

  /** By time over all topics, which is not the order in which partitions are read. */
  private void tellThoseSoFar(Map<String, Object> broker) {
    List<Line> lines = new ArrayList<>();
    try (EventStream events = EventStream.fromTheBeginning(broker)) {
      do {
        events.next().forEach(event -> lines.add(new Line(event.time(), EventLine.of(event))));
      } while (!events.isAtTheEnd());
    }
    lines.sort(Comparator.comparing(Line::time));
    lines.forEach(line -> console.say(line.text()));
  }

  /** Far smaller than the event. */
  private record Line(Instant time, String text) {}
}
