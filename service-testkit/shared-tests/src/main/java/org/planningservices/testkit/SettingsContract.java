package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.planningservices.foundation.setting.Limits;
import org.planningservices.foundation.setting.Spelled;
import org.planningservices.testkit.ModuleSettings.Setting;

/**
 * The settings of a module are those of the table in its README: name, default and limits, none
 * missing and none left over. Each has limits, and outside of them the service does not start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SettingsContract {

  /** {@code | `property` | `default` or none | limits | why |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\| (?:`([^`]*)`|none) \\| ([^|]+) \\| [^|]+ \\|$");

  /** What others read, whose limits are theirs. */
  private static final Set<String> OF_LIBRARIES = Set.of("quarkus", "kafka");

  private record Row(String standard, String limits) {}

  private final ModuleSettings module;
  private final Map<String, Setting> settings;
  private final Map<String, Row> rows = new TreeMap<>();
  private ValidatorFactory validators;
  private Validator validator;

  /** Of the service whose tests run. */
  protected SettingsContract() {
    this(Path.of(""), "application.properties");
  }

  /**
   * @param properties the file among the module's resources that has its defaults
   */
  protected SettingsContract(Path folder, String properties) {
    module =
        new ModuleSettings(
            folder.resolve("target/classes"),
            folder.resolve("src/main/resources").resolve(properties));
    settings = module.all();
    Matcher row = ROW.matcher(Project.text(folder.resolve("README.md")));
    while (row.find()) {
      if (!OF_LIBRARIES.contains(row.group(1).split("\\.")[0])) {
        assertThat(rows.put(row.group(1), new Row(row.group(2), row.group(3).strip())))
            .as("a second row of " + row.group(1))
            .isNull();
      }
    }
  }

  final Set<String> properties() {
    return settings.keySet();
  }

  @BeforeAll
  void openValidators() {
    validators = Validation.buildDefaultValidatorFactory();
    validator = validators.getValidator();
  }

  @AfterAll
  void closeValidators() {
    validators.close();
  }

  @Test
  void everySettingHasARowInTheReadmeAndEveryRowIsASetting() {
    assertThat(rows.keySet()).isEqualTo(settings.keySet());
  }

  @Test
  void theReadmeTellsEveryDefault() {
    assertThat(told(Row::standard)).isEqualTo(real(Setting::standard));
  }

  @Test
  void theReadmeTellsTheLimits() {
    assertThat(told(Row::limits)).isEqualTo(real(SettingsContract::limits));
  }

  @Test
  void theDefaultsAreWithinTheLimits() {
    settings.values().stream()
        .map(Setting::owner)
        .distinct()
        .forEach(
            owner ->
                assertThatNoException().isThrownBy(() -> module.read(owner, Map.of(), validator)));
  }

  @Test
  void takesBothEndsAndRefusesWhatIsBeyondWithASentence() {
    settings.values().stream()
        .filter(setting -> setting.annotation(Limits.class).isPresent())
        .forEach(
            setting -> {
              Limits limits = setting.annotation(Limits.class).orElseThrow();
              for (String end : List.of(limits.least(), limits.most())) {
                assertThatNoException()
                    .as(setting.property() + "=" + end)
                    .isThrownBy(() -> read(setting, end));
              }
              assertRefused(setting, beyond(limits.least(), -1));
              assertRefused(setting, beyond(limits.most(), 1));
              if (limits.orOff()) {
                assertThatNoException().isThrownBy(() -> read(setting, "off"));
                assertRefused(setting, "on");
              }
            });
  }

  @Test
  void refusesATextThatIsSpelledOtherwiseWithASentenceAndTellsNoSecret() {
    settings.values().stream()
        .filter(setting -> setting.annotation(Spelled.class).isPresent())
        .forEach(
            setting -> {
              assertThatThrownBy(() -> read(setting, "{odd} = $1;"))
                  .as(setting.property())
                  .isInstanceOf(ConfigValidationException.class)
                  .hasMessageContaining(
                      setting.property()
                          + " has to be "
                          + setting.annotation(Spelled.class).orElseThrow().words())
                  .satisfies(
                      refused ->
                          assertThat(refused.getMessage().contains("odd"))
                              .isNotEqualTo(
                                  setting.annotation(Spelled.class).orElseThrow().isSecret()));
            });
  }

  private void read(Setting setting, String value) {
    module.read(setting.owner(), Map.of(setting.property(), value), validator);
  }

  private void assertRefused(Setting setting, String value) {
    assertThatThrownBy(() -> read(setting, value))
        .as(setting.property() + "=" + value)
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining(
            setting.property()
                + " has to be "
                + setting.annotation(Limits.class).map(Limits.Within::words).orElseThrow()
                + ", and is ");
  }

  /** The next value of its kind. */
  private static String beyond(String end, int direction) {
    if (end.matches("[0-9.]+")) {
      return new BigDecimal(end).add(BigDecimal.valueOf(direction)).toPlainString();
    }
    Duration next = DurationConverter.parseDuration(end).plusMillis(direction);
    return next.isNegative() ? next.toString() : next.toMillis() + "ms";
  }

  private static String limits(Setting setting) {
    String within = setting.annotation(Limits.class).map(Limits.Within::words).orElse("");
    String spelled = setting.annotation(Spelled.class).map(Spelled::words).orElse("");
    if (!within.isEmpty() || !spelled.isEmpty()) {
      return String.join(", ", List.of(within, spelled)).replaceAll("^, |, $", "");
    }
    String type = setting.method().getMethod().getGenericReturnType().getTypeName();
    assertThat(type)
        .as("without @Limits or @Spelled: " + setting.property())
        .matches("boolean|.*java\\.nio\\.file\\.Path>?");
    return type.equals("boolean") ? "true or false" : "a path";
  }

  private <T> Map<String, String> told(Function<Row, String> what) {
    return rows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                row -> "" + what.apply(row.getValue()),
                (a, b) -> a,
                TreeMap::new));
  }

  private Map<String, String> real(Function<Setting, String> what) {
    return settings.values().stream()
        .collect(
            Collectors.toMap(
                Setting::property, setting -> "" + what.apply(setting), (a, b) -> a, TreeMap::new));
  }
}
