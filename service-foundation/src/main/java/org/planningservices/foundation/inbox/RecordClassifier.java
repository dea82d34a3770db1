package org.planningservices.foundation.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reaction says of its topic, and so what is to be done about a record of it. */
final class RecordClassifier {

  /** What a record is to a reaction, judged by its source and type alone. */
  enum Verdict {
    /** Of a type that is acted on; or by the owner and without any type, which cannot be read. */
    WANTED,
    /** Of a type that the reaction leaves to others. */
    IGNORED,
    /** By the owner, of a type that nobody has heard of. */
    UNKNOWN_TYPE,
    /** Of a name that is acted on, in a version that is not understood. */
    UNKNOWN_VERSION,
    /** By somebody who does not own the topic, or who cannot be identified. */
    FORGED
  }

  private static final String OTHER = "other";

  private final String source;
  private final Set<String> types;
  private final Map<String, String> names;
  private final Set<String> ignored;
  private final Set<String> ignoredNames;

  RecordClassifier(EventReaction reaction) {
    source = reaction.source();
    types = Set.copyOf(reaction.types());
    names =
        types.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    RecordClassifier::name, RecordClassifier::shown, (a, b) -> a));
    ignored = Set.copyOf(reaction.ignored());
    ignoredNames =
        ignored.stream()
            .filter(type -> type.indexOf('.') < 0)
            .map(RecordClassifier::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  Verdict of(RawEvent event) {
    String type = event.type();
    if (!source.equals(event.source())) {
      return Verdict.FORGED;
    }
    if (type == null || types.contains(type)) {
      return Verdict.WANTED;
    }
    String name = name(type);
    if (ignored.contains(type) || ignoredNames.contains(name)) {
      return Verdict.IGNORED;
    }
    return names.containsKey(name) ? Verdict.UNKNOWN_VERSION : Verdict.UNKNOWN_TYPE;
  }

  /** The name without its version; of no more values than the reaction names, and "other". */
  String label(RawEvent event) {
    return event.type() == null ? OTHER : names.getOrDefault(name(event.type()), OTHER);
  }

  private static String shown(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  /**
   * What stands before the first dot, whatever comes behind: an owner that writes {@code
   * VoucherRedeemed}, {@code VoucherRedeemed.v1.1} or {@code voucherredeemed.v1} means an event
   * that has to be known here, and it must not be passed over as one that nobody has heard of.
   */
  private static String name(String type) {
    int dot = type.indexOf('.');
    return (dot < 0 ? type : type.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
  }
}
