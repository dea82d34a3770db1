package org.planningservices.foundation.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Takes of a query only what the operation has, each parameter once and with a value, so that
 * nothing that somebody asked for is passed over in silence. It comes after the identity: who may
 * not call learns nothing of the operation.
 */
public class KnownQueryParameters {

  private static final String UNKNOWN = "request.query-parameter-unknown";
  private static final String REPEATED = "request.query-parameter-repeated";
  private static final String EMPTY = "request.query-parameter-empty";
  private static final List<String> CODES = List.of(UNKNOWN, REPEATED, EMPTY);
  private static final int LONGEST_NAME_REPEATED = 64;

  private final Map<Method, List<String>> known = new ConcurrentHashMap<>();
  private final RoutingContext routing;
  private final CurrentRequest current;

  KnownQueryParameters(RoutingContext routing, CurrentRequest current) {
    this.routing = routing;
    this.current = current;
  }

  @ServerRequestFilter(priority = FilterOrder.QUERY)
  public void filter(ResourceInfo resource) {
    String query = routing.request().query();
    if (query == null || query.isEmpty()) {
      return;
    }
    Method method = resource.getResourceMethod();
    Map<String, List<String>> sent = sent();
    List<FieldError> errors = errors(sent, known.computeIfAbsent(method, this::known));
    if (!errors.isEmpty()) {
      throw new MalformedRequest(errors);
    }
    if (sent.containsKey(DryRun.PARAMETER) && isTrue(sent.get(DryRun.PARAMETER).getFirst())) {
      current.runDry(DryRun.generatedMembers(method));
    }
  }

  /** As the framework reads it, but with the case of the names, which it does not tell apart. */
  private Map<String, List<String>> sent() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : routing.queryParams().entries()) {
      values.computeIfAbsent(entry.getKey(), name -> new ArrayList<>()).add(entry.getValue());
    }
    return values;
  }

  private List<String> known(Method operation) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : operation.getParameters()) {
      QueryParam annotation = parameter.getAnnotation(QueryParam.class);
      if (annotation != null) {
        names.add(annotation.value());
      }
    }
    if (DryRun.isOfferedBy(operation)) {
      names.add(DryRun.PARAMETER);
    }
    return List.copyOf(names);
  }

  /** Unknown names first: they give the answer its code. */
  private static List<FieldError> errors(Map<String, List<String>> sent, List<String> known) {
    return sent.entrySet().stream()
        .map(entry -> error(entry.getKey(), entry.getValue(), known))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(error -> CODES.indexOf(error.code())))
        .toList();
  }

  private static FieldError error(String name, List<String> values, List<String> known) {
    if (!known.contains(name)) {
      return new FieldError("?" + shortened(name), UNKNOWN, unknown(known), Map.of("known", known));
    }
    if (values.size() > 1) {
      return new FieldError(
          "?" + name, REPEATED, "The query parameter " + name + " may be sent only once.");
    }
    if (values.getFirst().isEmpty()) {
      return new FieldError(
          "?" + name,
          EMPTY,
          "The query parameter " + name + " has no value; send one or leave it out.");
    }
    return null;
  }

  private static String unknown(List<String> known) {
    String taken =
        switch (known.size()) {
          case 0 -> "this operation takes none.";
          case 1 -> "this operation takes only " + known.getFirst() + ".";
          default -> "this operation takes " + Expected.listed(known, "and") + ".";
        };
    return "There is no such query parameter here; " + taken;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME_REPEATED
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME_REPEATED)) + "…";
  }

  private static boolean isTrue(String value) {
    if (Stream.of("true", "false").noneMatch(value::equals)) {
      throw MalformedRequest.queryParameter(DryRun.PARAMETER, Expected.TRUE_OR_FALSE);
    }
    return value.equals("true");
  }
}
