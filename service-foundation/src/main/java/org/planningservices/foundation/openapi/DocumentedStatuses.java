package org.planningservices.foundation.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Lists for each operation the statuses with which it may refuse or fail, and the codes of each,
 * instead of one answer for all.
 */
final class DocumentedStatuses {

  private final RefusalMeanings meanings = new RefusalMeanings();

  /** Every code of the document, with its status, its meaning and what to do about it. */
  private final Map<String, Object> described = new TreeMap<>();

  /** Every status of the document. */
  private final Set<Integer> statuses = new TreeSet<>();

  void describe(Operation operation) {
    if (operation.getExtensions() == null
        || !(operation.getExtensions().get(CommonRefusals.EXTENSION) instanceof List<?> codes)) {
      return;
    }
    Map<String, Object> byStatus = new TreeMap<>();
    for (Object each : codes) {
      String code = each.toString();
      int status = meanings.status(code);
      statuses.add(status);
      addTo(byStatus, status, code);
      described.put(code, told(code));
    }
    InnerCodes.of(operation).forEach(code -> described.put(code, told(code)));
    operation.addExtension(CommonRefusals.EXTENSION, byStatus);
    for (String status : byStatus.keySet()) {
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse()
                  .ref("#/components/responses/" + ProblemResponses.name(status)));
    }
  }

  Map<String, Object> described() {
    return described;
  }

  Set<Integer> statuses() {
    return statuses;
  }

  @SuppressWarnings("unchecked")
  private static void addTo(Map<String, Object> byStatus, int status, String code) {
    ((List<String>) byStatus.computeIfAbsent("" + status, first -> new ArrayList<String>()))
        .add(code);
  }

  private Map<String, Object> told(String code) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", meanings.status(code));
    told.put("meaning", meanings.meaning(code));
    told.put("advice", meanings.advice(code));
    return told;
  }
}
