package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Service;

/** The OpenAPI file of a service, as it is committed. */
public final class Contract {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final int LONGEST_CHAIN_OF_REFERENCES = 8;

  private final Service service;
  private final JsonNode file;

  private Contract(Service service, JsonNode file) {
    this.service = service;
    this.file = file;
  }

  public static Contract of(Service service) {
    Path path =
        Checkout.find()
            .root()
            .resolve(service.title())
            .resolve("contracts")
            .resolve("openapi.yaml");
    try {
      return new Contract(service, new YAMLMapper().readTree(path.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Service service() {
    return service;
  }

  /** The whole document, against whose components references are read. */
  JsonNode file() {
    return file;
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : file.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(
              new Operation(
                  this, entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  /** What a node says, or what it refers to; what stands beside a reference wins. */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    for (int step = 0; found.has("$ref") && step < LONGEST_CHAIN_OF_REFERENCES; step++) {
      found = file.at(found.get("$ref").asText().substring(1));
    }
    return found.isMissingNode() ? MissingNode.getInstance() : found;
  }
}
