package org.planningservices.kubernetes.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads YAML into types that know every field. The models of Kubernetes keep what they do not know
 * among "additional properties", as a client has to; here that is a mistake, as it is to the
 * cluster, which would drop the field.
 */
final class StrictYaml {
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final ObjectMapper TYPED =
      JsonMapper.builder()
          .annotationIntrospector(new NoBagsForTheUnknown())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private StrictYaml() {}

  static List<JsonNode> documents(Path file) throws IOException {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      return values.readAll().stream().filter(document -> !document.isNull()).toList();
    }
  }

  static <T> T read(JsonNode document, Class<T> type) throws JsonProcessingException {
    return TYPED.treeToValue(document, type);
  }

  private static final class NoBagsForTheUnknown extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return super.hasAnySetter(annotated) == null ? null : Boolean.FALSE;
    }

    @Override
    public Boolean hasAnyGetter(Annotated annotated) {
      return super.hasAnyGetter(annotated) == null ? null : Boolean.FALSE;
    }

    @Override
    public com.fasterxml.jackson.annotation.JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      // "ignoreUnknown" of a model counts for clients only
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }
}
