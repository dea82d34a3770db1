package org.planningservices.foundation.problem;

import java.sql.SQLException;

/**
 * A statement of the foundation failed; {@link Fault} decides from the cause whether it may pass.
 */
public final class StorageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageFailure(String message, SQLException cause) {
    super(message, cause);
  }
}
