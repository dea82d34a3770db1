package org.planningservices.foundation.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Reads query parameters so that a wrong one is named; the framework alone would answer "not
 * found".
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,10}");

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

  private record Reader(Function<String, ?> read, Expected expected) {}

  private static final Map<Class<?>, Reader> READERS =
      Map.of(
          LocalDate.class,
          new Reader(CalendarDate::read, Expected.DATE),
          Instant.class,
          new Reader(QueryParameters::instant, Expected.INSTANT),
          UUID.class,
          new Reader(UniqueId::parse, Expected.UUID),
          Integer.class,
          new Reader(QueryParameters::wholeNumber, Expected.wholeNumber(null, null)),
          Boolean.class,
          new Reader(QueryParameters::trueOrFalse, Expected.TRUE_OR_FALSE));

  /** What is known of a parameter by its name alone: it is the same in every list. */
  private static final Map<String, Expected> BY_NAME = Map.of("limit", PageRequest.LIMITS);

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Reader reader =
        type.isEnum()
            ? new Reader(text -> constant(type, text), Expected.constantOf(type))
            : READERS.get(type);
    if (reader == null) {
      return null;
    }
    return Stream.of(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst()
        .map(name -> new Named<T>(name, reader))
        .orElse(null);
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Object constant(Class<?> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("none of the known values"));
  }

  /** The JDK by itself accepts years that no database can store. */
  private static Instant instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      throw new IllegalArgumentException("no time in UTC");
    }
    return Instant.parse(text);
  }

  /** The JDK by itself accepts a plus sign and the digits of every script. */
  private static Integer wholeNumber(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("no whole number");
    }
    return Integer.valueOf(text);
  }

  private record Named<T>(String name, Reader reader) implements ParamConverter<T> {

    /** Null when it was not sent; what is sent has a value, see {@link KnownQueryParameters}. */
    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      if (text == null) {
        return null;
      }
      try {
        return (T) reader.read().apply(text);
      } catch (RuntimeException unreadable) {
        throw MalformedRequest.queryParameter(name, BY_NAME.getOrDefault(name, reader.expected()));
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
