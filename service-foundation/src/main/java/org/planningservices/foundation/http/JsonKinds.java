package org.planningservices.foundation.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.problem.Expected;

/**
 * What a field has to be, derived from the Java type that reads it and the bounds declared on it.
 */
final class JsonKinds {

  private static final Map<Class<?>, Expected> KINDS =
      Map.of(
          String.class,
          Expected.in("a string in quotes"),
          LocalDate.class,
          Expected.DATE,
          UUID.class,
          Expected.UUID,
          Boolean.class,
          new Expected("true or false", Map.of("allowed", List.of(true, false))));

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(Integer.class, int.class, Long.class, long.class);

  private JsonKinds() {}

  static Expected of(Class<?> type, List<JsonMappingException.Reference> path) {
    if (WHOLE_NUMBERS.contains(type)) {
      return wholeNumber(path);
    }
    if (type.isEnum()) {
      return Expected.constantOf(type);
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Expected.in("a list in brackets");
    }
    return KINDS.getOrDefault(type, Expected.in("an object in braces"));
  }

  private static Expected wholeNumber(List<JsonMappingException.Reference> path) {
    Field field = path.isEmpty() ? null : field(path.getLast());
    Min min = field == null ? null : field.getAnnotation(Min.class);
    Max max = field == null ? null : field.getAnnotation(Max.class);
    return Expected.wholeNumber(min == null ? null : min.value(), max == null ? null : max.value());
  }

  private static Field field(JsonMappingException.Reference step) {
    try {
      return step.getFrom() instanceof Class<?> type && step.getFieldName() != null
          ? type.getDeclaredField(step.getFieldName())
          : null;
    } catch (NoSuchFieldException elsewhere) {
      return null;
    }
  }
}
