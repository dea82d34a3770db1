package org.planningservices.foundation.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a path takes: methods, and of each the media types. The framework looks at one class at a
 * time, where several may serve the same path, and names nothing when it refuses.
 */
@Singleton
public class KnownPaths {

  /** In the order in which they are listed. */
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final BeanManager beans;
  private volatile List<Served> served;

  KnownPaths(BeanManager beans) {
    this.beans = beans;
  }

  private record Served(
      String method, Pattern path, List<String> consumed, List<String> produced) {}

  /** HEAD wherever there is GET, and OPTIONS everywhere; nothing when there is no such path. */
  public List<String> methodsOf(String path) {
    Set<String> found = new HashSet<>();
    for (Served operation : served()) {
      if (operation.path().matcher(path).matches()) {
        found.add(operation.method());
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.contains("GET")) {
      found.add("HEAD");
    }
    found.add("OPTIONS");
    return METHODS.stream().filter(found::contains).toList();
  }

  /** Media types that a request may have; empty when there is no such operation. */
  public List<String> typesTakenBy(String method, String path) {
    return types(method, path, Served::consumed);
  }

  /** Media types of the answer; empty when there is no such operation. */
  public List<String> typesAnsweredBy(String method, String path) {
    return types(method, path, Served::produced);
  }

  private List<String> types(
      String method, String path, Function<Served, List<String>> ofOperation) {
    String served = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    return served().stream()
        .filter(operation -> operation.method().equals(served))
        .filter(operation -> operation.path().matcher(path).matches())
        .flatMap(operation -> ofOperation.apply(operation).stream())
        .distinct()
        .toList();
  }

  /** Read when it is first asked for, which a start need not wait for. */
  private List<Served> served() {
    List<Served> operations = served;
    if (operations == null) {
      operations =
          beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
              .map(Bean::getBeanClass)
              .filter(type -> type.isAnnotationPresent(Path.class))
              .flatMap(KnownPaths::operations)
              .toList();
      served = operations;
    }
    return operations;
  }

  private static Stream<Served> operations(Class<?> resource) {
    List<Served> operations = new ArrayList<>();
    String root = resource.getAnnotation(Path.class).value();
    for (Method method : resource.getMethods()) {
      Path below = method.getAnnotation(Path.class);
      Pattern path = pattern(below == null ? root : root + "/" + below.value());
      Stream.of(method.getAnnotations())
          .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
          .filter(name -> name != null)
          .forEach(
              name ->
                  operations.add(
                      new Served(name.value(), path, consumed(method), produced(method))));
    }
    return operations.stream();
  }

  private static List<String> consumed(Method method) {
    Consumes own = method.getAnnotation(Consumes.class);
    return own == null ? List.of(MediaType.APPLICATION_JSON) : List.of(own.value());
  }

  private static List<String> produced(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    return own == null ? List.of(MediaType.APPLICATION_JSON) : List.of(own.value());
  }

  private static Pattern pattern(String template) {
    StringBuilder pattern = new StringBuilder();
    for (String segment : template.split("/+")) {
      if (!segment.isEmpty()) {
        pattern.append('/').append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment));
      }
    }
    return Pattern.compile(pattern.append("/?").toString());
  }
}
