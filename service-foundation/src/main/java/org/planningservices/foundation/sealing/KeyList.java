package org.planningservices.foundation.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code id=Base64,id=Base64}. */
public final class KeyList {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

  /** Stands for the key without an id where the one that seals is named. */
  public static final String WITHOUT_ID = "key";

  private KeyList() {}

  /**
   * Keys by their ids, in order.
   *
   * @throws IllegalArgumentException that says what is wrong, and no key
   */
  public static Map<String, String> read(String list) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String entry : list.split(",", -1)) {
      int equals = entry.indexOf('=');
      String id = equals < 0 ? "" : entry.substring(0, equals).strip();
      if (!ID.matcher(id).matches() || id.equals(WITHOUT_ID)) {
        throw new IllegalArgumentException(
            "every key has an id of lower-case letters, digits and hyphens before it,"
                + " and none is called key: 2027-01=Base64");
      }
      if (keys.put(id, entry.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("there are two keys with the id " + id);
      }
    }
    return keys;
  }

  /**
   * The id of the key that seals.
   *
   * @throws IllegalArgumentException when none of several is named, or one that there is not
   */
  public static String current(Map<String, String> keys, String named) {
    if (named == null && keys.size() == 1) {
      return keys.keySet().iterator().next();
    }
    if (named == null || !keys.containsKey(named.strip())) {
      throw new IllegalArgumentException(
          "it has to be one of the ids in planning.sealing.keys: "
              + String.join(", ", keys.keySet()));
    }
    return named.strip();
  }
}
