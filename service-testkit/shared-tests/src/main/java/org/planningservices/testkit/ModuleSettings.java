package org.planningservices.testkit;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planningservices.foundation.setting.Spelled;

/**
 * The settings interfaces of a module as it was compiled, and what its properties file makes of
 * their defaults.
 */
final class ModuleSettings {

  private static final String MARK = "Lio/smallrye/config/ConfigMapping;";

  /**
   * A property, as operators write it.
   *
   * @param standard what it is unless somebody sets it, as it is written; null for none
   */
  record Setting(ConfigClass owner, String property, Property method, String standard) {

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
      return Optional.ofNullable(method.getMethod().getAnnotation(type));
    }

    boolean isOptional() {
      return method.getMethod().getReturnType() == Optional.class;
    }

    /** For what every service has to say itself: a name, or a path. */
    private String something() {
      boolean isName =
          annotation(Spelled.class).map(name -> "something".matches(name.as())).orElse(true);
      return isName ? "something" : "/something";
    }
  }

  private final Map<String, Setting> all = new TreeMap<>();
  private final Map<String, String> file;

  /**
   * @param properties the file that the module's jar brings along
   */
  ModuleSettings(Path classes, Path properties) {
    file = read(properties);
    for (ConfigClass each : interfacesIn(classes)) {
      ConfigMappings.getProperties(each)
          .forEach(
              (name, method) -> {
                String standard = standard(name, each.getProperties());
                all.put(name, new Setting(each, name, method, standard));
              });
    }
  }

  /** All of them, by their properties. */
  Map<String, Setting> all() {
    return all;
  }

  /** What a file takes from the environment has no default. */
  private String standard(String name, Map<String, String> written) {
    String value = file.getOrDefault(name, written.get(name));
    return value == null || value.startsWith("${") ? null : value;
  }

  /**
   * Reads those of one interface as a start does, the others as they are by default.
   *
   * @throws io.smallrye.config.ConfigValidationException when one cannot be meant
   */
  void read(ConfigClass one, Map<String, String> given, Validator validator) {
    Map<String, String> values = new HashMap<>(given);
    for (Setting setting : all().values()) {
      if (setting.owner().equals(one) && !setting.isOptional()) {
        values.putIfAbsent(
            setting.property(),
            setting.standard() == null ? setting.something() : setting.standard());
      }
    }
    new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "given", 1_000))
        .withConverter(Duration.class, 1_000, new DurationConverter())
        .withValidator((BeanValidationConfigValidator) () -> validator)
        .withMapping(one)
        .build();
  }

  private static List<ConfigClass> interfacesIn(Path classes) {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class") && isMarked(file))
          .map(file -> classes.relativize(file).toString())
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ModuleSettings::load)
          .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
          .<ConfigClass>map(ConfigClass::configClass)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isMarked(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Map<String, String> read(Path properties) {
    Properties read = new Properties();
    try (Reader lines = Files.newBufferedReader(properties)) {
      read.load(lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> values = new HashMap<>();
    read.forEach((name, value) -> values.put((String) name, (String) value));
    return values;
  }
}
