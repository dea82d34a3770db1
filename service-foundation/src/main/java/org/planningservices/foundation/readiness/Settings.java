package org.planningservices.foundation.readiness;

import io.smallrye.config.SmallRyeConfig;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The settings of a process before it starts, as they were given: empty is not absent. */
public interface Settings {

  Pattern NO_WORD = Pattern.compile("[^\\p{Alnum}]+");

  Optional<String> value(String property);

  Stream<String> names();

  static Settings of(SmallRyeConfig config) {
    return new Settings() {
      @Override
      public Optional<String> value(String property) {
        return Optional.ofNullable(config.getConfigValue(property).getValue())
            .or(() -> otherwiseSpelled(property))
            .map(String::strip);
      }

      /** As a variable, where a part of the name is what an operator called something. */
      private Optional<String> otherwiseSpelled(String property) {
        String wanted = comparable(property);
        return names()
            .filter(name -> comparable(name).equals(wanted))
            .flatMap(name -> Optional.ofNullable(config.getConfigValue(name).getValue()).stream())
            .findFirst();
      }

      @Override
      public Stream<String> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
      }
    };
  }

  /**
   * Those that are given and match a name with an asterisk in it, which stands for any part between
   * two dots, or for no part; in front, for any beginning. Variables of the environment keep their
   * own spelling.
   */
  default Stream<String> matching(String pattern) {
    String start = comparable(pattern.substring(0, Math.max(0, pattern.indexOf('*') - 1)));
    String end = comparable(pattern.substring(pattern.indexOf('*') + 1));
    return names()
        .filter(name -> comparable(name).startsWith(start) && comparable(name).endsWith(end));
  }

  /** The same for a property and for each way to write it as a variable. */
  static String comparable(String name) {
    return NO_WORD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
