package org.planningservices.foundation.openapi;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Opens the lists of values in answers: a list grows with the programme, and a client that was
 * generated from a closed one would fail on the first new value. Requests keep theirs closed, since
 * the service refuses other values.
 */
final class OpenValues {

  private static final String KNOWN = "x-extensible-enum";

  private OpenValues() {}

  static void applyTo(Schemas schemas) {
    Set<Schema> components = Collections.newSetFromMap(new IdentityHashMap<>());
    components.addAll(schemas.components().values());
    for (Schema schema : schemas.ofAnswers()) {
      Schema referred = schemas.referred(schema);
      if (referred != null && referred.getEnumeration() != null) {
        schema.setRef(null);
        open(schema, referred.getEnumeration());
      } else if (schema.getEnumeration() != null && !components.contains(schema)) {
        List<Object> values = schema.getEnumeration();
        schema.setEnumeration(null);
        open(schema, values);
      }
    }
    Set<String> used = new HashSet<>(schemas.asked());
    used.addAll(schemas.answered());
    schemas.components().keySet().stream()
        .filter(name -> !used.contains(name))
        .toList()
        .forEach(schemas::remove);
  }

  private static void open(Schema schema, List<Object> values) {
    schema.setType(List.of(Schema.SchemaType.STRING));
    schema.addExtension(KNOWN, values);
    String told = schema.getDescription();
    schema.setDescription(
        (told == null ? "" : told + ". ") + "The list is open: accept values that you do not know");
  }
}
