package org.planningservices.payment;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.payment.forfeiting.ForfeitingSettings;
import org.planningservices.payment.reviewing.PaymentTerm;

/** A setting that cannot be meant stops the start, by its name. */
class SettingsTest {

  @ParameterizedTest
  @CsvSource({
    "payment.forfeiting.batch, 0",
    "payment.forfeiting.batch, -1",
    "payment.sla.days, 0",
    "payment.sla.days, -30"
  })
  void refusesWhatCannotBeMeant(String property, String value) {
    assertThatThrownBy(() -> read(property, value))
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining(property);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment.forfeiting.batch", "payment.sla.days"})
  void takesTheLeastThatCan(String property) {
    assertThatNoException().isThrownBy(() -> read(property, "1"));
  }

  private static void read(String property, String value) {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      Validator validator = validators.getValidator();
      new SmallRyeConfigBuilder()
          .withMapping(ForfeitingSettings.class)
          .withMapping(PaymentTerm.class)
          .withDefaultValue("payment.forfeiting.every", "5m")
          .withDefaultValue("payment.forfeiting.batch", "200")
          .withSources(new PropertiesConfigSource(Map.of(property, value), "test", 1_000))
          .withConverter(Duration.class, 1_000, new DurationConverter())
          .withValidator((BeanValidationConfigValidator) () -> validator)
          .build();
    }
  }
}
