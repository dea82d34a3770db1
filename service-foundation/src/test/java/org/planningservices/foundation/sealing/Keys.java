package org.planningservices.foundation.sealing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Keys as an operator gives them; null for what is not set. */
record Keys(String only, String list, String named, String fingerprints) {

  static Keys one(String key) {
    return new Keys(key, null, null, null);
  }

  KeyRing ring() {
    return new KeyRing(settings());
  }

  SealingSettings settings() {
    Map<String, String> values = new HashMap<>();
    put("key", only, values);
    put("keys", list, values);
    put("current", named, values);
    put("fingerprint-key", fingerprints, values);
    put("sweep-every", "off", values);
    put("sweep-batch", "3", values);
    put("sweep-limit", "6", values);
    return new SmallRyeConfigBuilder()
        .withMapping(SealingSettings.class)
        .withSources(new PropertiesConfigSource(values, "given", 1_000))
        .build()
        .getConfigMapping(SealingSettings.class);
  }

  private static void put(String name, String value, Map<String, String> values) {
    if (value != null) {
      values.put("planning.sealing." + name, value);
    }
  }
}
