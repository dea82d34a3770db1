package org.planningservices.foundation.sealing;

import java.util.UUID;

/**
 * Where sealed values are kept for longer than a few days: a bean of this tells the sweep what to
 * seal again after the key has changed.
 *
 * @param table its name
 * @param id the column of its key, a UUID
 * @param content the column with the sealed value
 * @param contextPrefix what the context begins with; the row's id follows
 */
public record SealedTable(String table, String id, String content, String contextPrefix) {

  public String context(UUID row) {
    return contextPrefix + row;
  }
}
