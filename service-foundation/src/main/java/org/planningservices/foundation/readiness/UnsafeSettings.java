package org.planningservices.foundation.readiness;

import java.util.List;

/**
 * What a service adds to the settings with which production must not run. Named in {@code
 * META-INF/services}, since it is asked before there is anything to inject.
 */
public interface UnsafeSettings {

  List<UnsafeSetting> all();

  /** Those beside, which are only there because of what else is set. */
  default List<UnsafeSetting> besides(Settings settings) {
    return List.of();
  }
}
