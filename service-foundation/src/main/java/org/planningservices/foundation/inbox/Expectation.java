package org.planningservices.foundation.inbox;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reaction says of its topic, and so what is to be done about a record of it. */
final class Expectation {

  /** What a record is to a reaction, told from its source and type alone. */
  enum Verdict {
    /** Of a type that is acted on; or by the owner and without any type, which cannot be read. */
    WANTED,
    /** Of a type that the reaction leaves to others. */
    IGNORED,
    /** By the owner, of a type that nobody has heard of. */
    UNKNOWN_TYPE,
    /** Of a name that is acted on, in a version that is not understood. */
    UNKNOWN_VERSION,
    /** By somebody who does not own the topic, or who cannot be told. */
    FORGED
  }

  private static final Pattern TYPE = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,99})\\.v[0-9]{1,9}");

  private final String source;
  private final Set<String> types;
  private final Set<String> names;
  private final Set<String> ignored;

  Expectation(EventReaction reaction) {
    source = reaction.source();
    types = Set.copyOf(reaction.types());
    names = types.stream().map(Expectation::name).collect(Collectors.toUnmodifiableSet());
    ignored = Set.copyOf(reaction.ignored());
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
    if (ignored.contains(name) || ignored.contains(type)) {
      return Verdict.IGNORED;
    }
    return names.contains(name) ? Verdict.UNKNOWN_VERSION : Verdict.UNKNOWN_TYPE;
  }

  /** The name without its version; of no more values than the reaction names, and "other". */
  String label(RawEvent event) {
    String name = event.type() == null ? "" : name(event.type());
    return names.contains(name) ? name : "other";
  }

  private static String name(String type) {
    Matcher parts = TYPE.matcher(type);
    return parts.matches() ? parts.group(1) : "";
  }
}
