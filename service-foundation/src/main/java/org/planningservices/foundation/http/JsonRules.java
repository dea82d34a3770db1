package org.planningservices.foundation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.text.RequestText;

/**
 * JSON as every service reads and writes it: strict in what it reads, no nulls in what it writes.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

  /** Digits of a number: any legal one has far fewer. */
  public static final int MOST_DIGITS = 100;

  private final HttpSettings settings;

  JsonRules(HttpSettings settings) {
    this.settings = settings;
  }

  /** Last, after the modules that the framework finds: a later deserializer replaces an earlier. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.registerModule(
        new SimpleModule("strict values")
            .addDeserializer(String.class, new RequestText())
            .addDeserializer(LocalDate.class, new CalendarDate())
            .addDeserializer(UUID.class, new CanonicalId()));
    forbidScalarCoercion(mapper);
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(settings.maxJsonDepth())
                .maxStringLength(settings.maxStringLength())
                .maxNumberLength(MOST_DIGITS)
                .build());
  }

  @SuppressWarnings("deprecation") // no other way on a mapper that is built already
  private static void forbidScalarCoercion(ObjectMapper mapper) {
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
  }
}
