package org.planningservices.foundation.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Reads query parameters so that a wrong one is named; the framework alone would answer "not
 * found".
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

  /** What the framework hands over for a primitive parameter that was not sent. */
  private static final String ABSENT_PRIMITIVE = "0";

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          LocalDate.class,
          LocalDate::parse,
          UUID.class,
          UUID::fromString,
          Integer.class,
          Integer::valueOf,
          int.class,
          Integer::valueOf,
          boolean.class,
          QueryParameters::trueOrFalse,
          Boolean.class,
          QueryParameters::trueOrFalse);

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Function<String, T> reader =
        type.isEnum() ? text -> (T) constant(type, text) : (Function<String, T>) READERS.get(type);
    if (reader == null) {
      return null;
    }
    return Stream.of(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst()
        .map(name -> new Named<>(name, type, reader))
        .orElse(null);
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false", ABSENT_PRIMITIVE -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Object constant(Class<?> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("none of the known values"));
  }

  private record Named<T>(String name, Class<T> type, Function<String, T> reader)
      implements ParamConverter<T> {

    /** Nothing after the equals sign is nothing sent, but a primitive has no nothing. */
    @Override
    public T fromString(String text) {
      if (text == null || text.isEmpty() && !type.isPrimitive()) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (RuntimeException unreadable) {
        throw MalformedRequest.queryParameter(name);
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
