package org.planningservices.foundation.readiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.foundation.sealing.KeyList;

/** Secrets that others know or guess, or that do not fit each other. */
final class UnsafeSealingSettings {

  private static final String KEY = "planning.sealing.key";
  private static final String KEYS = "planning.sealing.keys";
  private static final String GOOD =
      "Base64 of 32 random bytes that nobody else has; make one with: openssl rand -base64 32";

  static final List<UnsafeSetting> ALL =
      List.of(
          new UnsafeSetting(
              KEY,
              "it has to be " + GOOD,
              (value, settings) ->
                  value.isEmpty()
                      ? settings.value(KEYS).isEmpty()
                      : !SealingKeys.isGood(value.get())),
          new UnsafeSetting(
              KEYS,
              "each has to be an id, an equals sign and " + GOOD + "; commas between them",
              value -> value.filter(UnsafeSealingSettings::areGood).isEmpty() && value.isPresent()),
          new UnsafeSetting(
              "planning.sealing.current",
              "it has to be one of the ids in planning.sealing.keys, or key for"
                  + " planning.sealing.key",
              UnsafeSealingSettings::isUnknown),
          new UnsafeSetting(
              "planning.sealing.fingerprint-key",
              "where there is no planning.sealing.key, it has to be " + GOOD,
              (value, settings) ->
                  value.isEmpty()
                      ? settings.value(KEY).isEmpty() && settings.value(KEYS).isPresent()
                      : !SealingKeys.isGood(value.get())));

  private UnsafeSealingSettings() {}

  private static boolean areGood(String list) {
    try {
      return KeyList.read(list).values().stream().allMatch(SealingKeys::isGood);
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private static boolean isUnknown(Optional<String> current, Settings settings) {
    if (current.filter(KeyList.WITHOUT_ID::equals).isPresent()) {
      return settings.value(KEY).isEmpty();
    }
    try {
      Optional<Map<String, String>> keys = settings.value(KEYS).map(KeyList::read);
      if (keys.isPresent()) {
        KeyList.current(keys.get(), current.orElse(null));
      }
      return keys.isEmpty() && current.isPresent();
    } catch (IllegalArgumentException wrong) {
      return true;
    }
  }
}
