package org.planningservices.foundation.sealing;

import java.util.Optional;

/** Keys as an operator gives them; null for what is not set. */
record Keys(String only, String list, String named, String fingerprints) {

  static Keys one(String key) {
    return new Keys(key, null, null, null);
  }

  KeyRing ring() {
    return new KeyRing(settings());
  }

  SealingSettings settings() {
    return new SealingSettings() {
      @Override
      public Optional<String> key() {
        return Optional.ofNullable(only);
      }

      @Override
      public Optional<String> keys() {
        return Optional.ofNullable(list);
      }

      @Override
      public Optional<String> current() {
        return Optional.ofNullable(named);
      }

      @Override
      public Optional<String> fingerprintKey() {
        return Optional.ofNullable(fingerprints);
      }

      @Override
      public String sweepEvery() {
        return "off";
      }

      @Override
      public int sweepBatch() {
        return 3;
      }

      @Override
      public int sweepLimit() {
        return 6;
      }
    };
  }
}
