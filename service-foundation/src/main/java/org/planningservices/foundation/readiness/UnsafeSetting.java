package org.planningservices.foundation.readiness;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A setting with which production must not run.
 *
 * @param property that an operator has to change; with an asterisk for a part that may be anything
 * @param why in one sentence, without the value
 * @param unsafe given the value, and all others that it may depend on
 */
public record UnsafeSetting(
    String property, String why, BiPredicate<Optional<String>, Settings> unsafe) {

  public UnsafeSetting(String property, String why, Predicate<Optional<String>> unsafe) {
    this(property, why, (value, settings) -> unsafe.test(value));
  }

  /** For switches that have to stay off. */
  public static UnsafeSetting whenTrue(String property, String why) {
    return new UnsafeSetting(
        property, why, value -> value.filter(text -> !text.equalsIgnoreCase("false")).isPresent());
  }

  /** The unsafe ones among the settings, each as a sentence that names the property. */
  static List<String> in(Settings settings) {
    return ServiceLoader.load(UnsafeSettings.class).stream()
        .map(ServiceLoader.Provider::get)
        .flatMap(some -> Stream.concat(some.all().stream(), some.besides(settings).stream()))
        .flatMap(setting -> setting.foundIn(settings))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> foundIn(Settings settings) {
    Stream<String> names =
        property.contains("*") ? settings.matching(property) : Stream.of(property);
    return names
        .filter(name -> unsafe.test(settings.value(name), settings))
        .map(name -> name + ": " + why);
  }
}
