package org.planningservices.foundation.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.Reason;

/**
 * One rule of a list that is the rule book of a decision. It looks at its subject and at nothing
 * else: what it needs of the clock, the caller or the database the subject brings along.
 *
 * @param code stable, for programs: {@code thing.what-is-wrong}
 * @param text for people, what has to be true or what is not
 * @param arises whether it makes sense to ask; a rule that is broken only because another one is
 *     reports nothing useful, and hides what has to be corrected
 * @param facts what the rule looked at: ids, codes, dates, numbers; never personal data
 */
public record Rule<T>(
    String code,
    String text,
    Predicate<T> arises,
    Predicate<T> holds,
    Function<T, Map<String, Object>> facts) {

  /** A rule that always applies and has no facts to report. */
  public static <T> Rule<T> of(String code, String text, Predicate<T> holds) {
    return new Rule<>(code, text, subject -> true, holds, subject -> Map.of());
  }

  public Rule<T> onlyIf(Predicate<T> makesSense) {
    return new Rule<>(code, text, makesSense, holds, facts);
  }

  public Rule<T> withFacts(Function<T, Map<String, Object>> lookedAt) {
    return new Rule<>(code, text, arises, holds, lookedAt);
  }

  /** A reason for each broken rule, in the order of the rules; of a refusal (409). */
  public static <T> List<Reason> broken(List<Rule<T>> rules, T subject) {
    return brokenByAny(rules, List.of(subject));
  }

  /** The same of several subjects, rule by rule. */
  public static <T> List<Reason> brokenByAny(List<Rule<T>> rules, List<T> subjects) {
    return rules.stream()
        .flatMap(rule -> subjects.stream().flatMap(subject -> rule.reason(subject).stream()))
        .toList();
  }

  /**
   * A fault of one field for each broken rule, in the order of the rules; of an invalid request
   * (422).
   *
   * @param pointer of the field, as JSON Pointer
   */
  public static <T> List<FieldError> faults(String pointer, List<Rule<T>> rules, T subject) {
    return rules.stream()
        .flatMap(rule -> rule.reason(subject).stream())
        .map(reason -> new FieldError(pointer, reason.code(), reason.text(), reason.facts()))
        .toList();
  }

  private Optional<Reason> reason(T subject) {
    return arises.test(subject) && !holds.test(subject)
        ? Optional.of(Reason.of(code, text, facts.apply(subject)))
        : Optional.empty();
  }
}
