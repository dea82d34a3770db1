package org.planningservices.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;

/** What is at one path. */
public interface Resource {
  /** Something that Jackson can write. */
  Object get();

  default boolean isWritable() {
    return false;
  }

  /**
   * @param body any JSON
   */
  default Object put(JsonNode body) {
    throw new UnsupportedOperationException();
  }
}
