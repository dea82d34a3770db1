package org.planningservices.foundation.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of each answer which members are always there: those of its record that are not marked
 * {@code @Nullable}. What a request requires follows from its constraints instead.
 */
final class RequiredMembers {

  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

  private final Map<String, List<ClassInfo>> records = new HashMap<>();

  RequiredMembers(IndexView index) {
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord()) {
        records.computeIfAbsent(nameOf(type), name -> new ArrayList<>()).add(type);
      }
    }
  }

  void addTo(Schemas schemas) {
    Set<String> asked = schemas.asked();
    for (String name : schemas.answered()) {
      Schema schema = schemas.component(name);
      if (!asked.contains(name) && schema.getProperties() != null && records.containsKey(name)) {
        List<String> required = required(name, schema);
        schema.setRequired(required.isEmpty() ? null : required);
      }
    }
  }

  /** A class that is no answer may have the same name as one that is; their members decide. */
  private List<String> required(String name, Schema schema) {
    Set<String> members = schema.getProperties().keySet();
    return records.getOrDefault(name, List.of()).stream()
        .filter(type -> names(type).containsAll(members))
        .findFirst()
        .map(
            type ->
                type.recordComponents().stream()
                    .filter(component -> members.contains(component.name()))
                    .filter(component -> !component.type().hasAnnotation(NULLABLE))
                    .map(RecordComponentInfo::name)
                    .toList())
        .orElse(List.of());
  }

  private static List<String> names(ClassInfo type) {
    return type.recordComponents().stream().map(RecordComponentInfo::name).toList();
  }

  private static String nameOf(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.simpleName()
        : schema.value("name").asString();
  }
}
