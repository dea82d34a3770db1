package org.planningservices.foundation.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The schemas of a document, told apart by whether they describe what is asked or answered. */
final class Schemas {

  static final String COMPONENT = "#/components/schemas/";

  private final OpenAPI api;

  Schemas(OpenAPI api) {
    this.api = api;
  }

  /** Names of the components that a request may hold. */
  Set<String> asked() {
    return reachable(operations().flatMap(Schemas::ofRequest));
  }

  /** Names of the components that an answer may hold; a component may be among both. */
  Set<String> answered() {
    return reachable(
        Stream.concat(
            operations().flatMap(Schemas::ofAnswers),
            api.getComponents().getResponses() == null
                ? Stream.of()
                : api.getComponents().getResponses().values().stream()
                    .flatMap(response -> ofContent(response.getContent()))));
  }

  /**
   * Every schema that is written out in a request: bodies, parameters and what they are made of.
   */
  List<Schema> ofRequests() {
    List<Schema> schemas = new ArrayList<>(operations().flatMap(Schemas::ofRequest).toList());
    asked().forEach(name -> schemas.add(component(name)));
    return schemas.stream().flatMap(schema -> parts(schema).stream()).toList();
  }

  /** Every schema that is written out in an answer. */
  List<Schema> ofAnswers() {
    List<Schema> schemas = new ArrayList<>(operations().flatMap(Schemas::ofAnswers).toList());
    answered().forEach(name -> schemas.add(component(name)));
    return schemas.stream().flatMap(schema -> parts(schema).stream()).toList();
  }

  Schema component(String name) {
    return components().get(name);
  }

  /** The component that a schema refers to, or null. */
  Schema referred(Schema schema) {
    return schema.getRef() == null ? null : component(name(schema.getRef()));
  }

  Map<String, Schema> components() {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    return schemas == null ? Map.of() : schemas;
  }

  void remove(String component) {
    api.getComponents().removeSchema(component);
  }

  /** Of a component that only answers refer to; the components stay in order of their names. */
  void rename(String component, String name) {
    for (Schema schema : ofAnswers()) {
      if ((COMPONENT + component).equals(schema.getRef())) {
        schema.setRef(COMPONENT + name);
      }
    }
    Map<String, Schema> sorted = new TreeMap<>(components());
    sorted.put(name, sorted.remove(component));
    api.getComponents().setSchemas(new LinkedHashMap<>(sorted));
  }

  Stream<Operation> operations() {
    return api.getPaths() == null
        ? Stream.of()
        : api.getPaths().getPathItems().values().stream()
            .flatMap(item -> item.getOperations().values().stream());
  }

  private Set<String> reachable(Stream<Schema> roots) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Schema> open = new ArrayDeque<>(roots.toList());
    while (!open.isEmpty()) {
      for (Schema part : parts(open.pop())) {
        if (part.getRef() != null
            && component(name(part.getRef())) != null
            && names.add(name(part.getRef()))) {
          open.push(component(name(part.getRef())));
        }
      }
    }
    return names;
  }

  private static Stream<Schema> ofRequest(Operation operation) {
    Stream<Schema> parameters =
        operation.getParameters() == null
            ? Stream.of()
            : operation.getParameters().stream().map(Parameter::getSchema);
    Stream<Schema> body =
        operation.getRequestBody() == null
            ? Stream.of()
            : ofContent(operation.getRequestBody().getContent());
    return Stream.concat(parameters, body);
  }

  private static Stream<Schema> ofAnswers(Operation operation) {
    return operation.getResponses().getAPIResponses().values().stream()
        .flatMap(response -> ofContent(response.getContent()));
  }

  private static Stream<Schema> ofContent(Content content) {
    return content == null || content.getMediaTypes() == null
        ? Stream.of()
        : content.getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .filter(schema -> schema != null);
  }

  /** The schema and those that are written out within it; what it refers to is not followed. */
  static List<Schema> parts(Schema schema) {
    List<Schema> parts = new ArrayList<>();
    collect(schema, parts);
    return parts;
  }

  private static void collect(Schema schema, List<Schema> into) {
    if (schema == null) {
      return;
    }
    into.add(schema);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(part -> collect(part, into));
    }
    collect(schema.getItems(), into);
    collect(schema.getAdditionalPropertiesSchema(), into);
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(parts -> parts != null)
        .flatMap(Collection::stream)
        .forEach(part -> collect(part, into));
  }

  static boolean is(Schema schema, Schema.SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
