package org.planningservices.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which codes of refusals an operation can throw, read from the compiled code: the constants in all
 * that its method leads to which are codes. A constant is one when it has the form and the family
 * of one, or the form where a refusal, a reason, a field error or a rule is made.
 */
final class ThrownCodes {

  private static final String FOUNDATION = "org/planningservices/foundation/";
  private static final String REFUSAL = FOUNDATION + "problem/Refusal";
  private static final List<String> MAKERS = List.of(FOUNDATION + "problem/", FOUNDATION + "rule/");

  /** These make {@code thing.unknown} of the name of a thing. */
  private static final List<String> OF_THINGS =
      List.of(FOUNDATION + "problem/UnknownResource", FOUNDATION + "identity/AccessScope");

  /** What a reaction to an event throws never leaves as an answer: the event stays parked. */
  private static final Set<String> CAUGHT = Set.of(FOUNDATION + "inbox/EventReaction");

  private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern CODE = Pattern.compile("([a-z]+(?:-[a-z]+)*)\\.[a-z]+(-[a-z]+)*");
  private static final Pattern PREFIX = Pattern.compile("([a-z]+(?:-[a-z]+)*)\\.\u0001");

  private final CompiledCode code;
  private final Set<String> known;
  private final Set<String> families;
  private final Map<String, List<String>> prefixes = new HashMap<>();

  /**
   * @param known the codes that have a meaning
   */
  ThrownCodes(CompiledCode code, Set<String> known) {
    this.code = code;
    this.known = known;
    families = known.stream().map(ThrownCodes::family).collect(Collectors.toSet());
  }

  static String family(String code) {
    return code.substring(0, code.indexOf('.'));
  }

  /** By the id of the operation. */
  Map<String, Set<String>> byOperation() {
    Map<String, Set<String>> thrown = new TreeMap<>();
    code.operations()
        .forEach(
            (operation, method) ->
                thrown.put(operation, codes(code.reachable(roots(method), CAUGHT))));
    return thrown;
  }

  /** Of whatever code there is, events and schedules included. */
  Set<String> anywhere() {
    return codes(new HashSet<>(code.members()));
  }

  /** The method, and the constructors of what a request is read into. */
  private Set<CompiledMember.Id> roots(CompiledMember.Id method) {
    Set<CompiledMember.Id> roots = new HashSet<>(Set.of(method));
    Matcher types = Pattern.compile("L([^;]+);").matcher(method.descriptor());
    while (types.find()) {
      CompiledClass type = code.ofName(types.group(1));
      if (type != null && type.parents().contains("java/lang/Record")) {
        type.members().stream()
            .map(CompiledMember::id)
            .filter(id -> id.isConstructor() && roots.add(id))
            .toList()
            .forEach(constructor -> roots.addAll(roots(constructor)));
      }
    }
    return roots;
  }

  private Set<String> codes(Set<CompiledMember> members) {
    Set<String> codes = new TreeSet<>();
    members.forEach(member -> member.texts().forEach(text -> add(member, text, codes)));
    return codes;
  }

  private void add(CompiledMember member, String text, Set<String> codes) {
    Matcher whole = CODE.matcher(text);
    if (whole.matches()) {
      if (families.contains(whole.group(1)) || makesRefusals(member)) {
        codes.add(text);
      }
    } else if (WORDS.matcher(text).matches()) {
      prefixes
          .computeIfAbsent(member.id().owner(), this::prefixes)
          .forEach(family -> codes.add(family + "." + text));
      if (OF_THINGS.stream().anyMatch(member::uses)
          && (known.contains(text + ".unknown") || member.texts().size() == 1)) {
        codes.add(text + ".unknown");
      }
    }
  }

  private boolean makesRefusals(CompiledMember member) {
    return MAKERS.stream().anyMatch(member::uses) || code.isBelow(member.id().owner(), REFUSAL);
  }

  /** Families whose codes a class puts together of a prefix and a word. */
  private List<String> prefixes(String owner) {
    return code.ofName(owner).members().stream()
        .flatMap(member -> member.texts().stream())
        .map(PREFIX::matcher)
        .filter(Matcher::matches)
        .map(prefix -> prefix.group(1))
        .filter(families::contains)
        .toList();
  }
}
