package org.planningservices.foundation.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.foundation.id.UniqueId;

/** Reads ids in paths; what is not an id names nothing. */
@Provider
public class PathParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    boolean inPath = Stream.of(annotations).anyMatch(PathParam.class::isInstance);
    return type == UUID.class && inPath ? (ParamConverter<T>) new Id() : null;
  }

  private static final class Id implements ParamConverter<UUID> {

    @Override
    public UUID fromString(String text) {
      try {
        return UniqueId.parse(text);
      } catch (IllegalArgumentException unreadable) {
        throw new NotFoundException(unreadable);
      }
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}
