package org.planningservices.foundation.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;

/**
 * What the header Authorization carries, looked at before the framework does: what is no token at
 * all it would take for a failure of ours.
 */
final class BearerToken {

  private static final String SCHEME = "Bearer ";
  private static final int PARTS = 3;
  private static final JsonMapper JSON = new JsonMapper();

  private BearerToken() {}

  /**
   * @param authorization the header; null for none
   */
  static boolean isBearer(String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Three parts of base64url, none of them empty; costs one look at each character. */
  static boolean hasForm(String authorization) {
    int parts = 1;
    int begin = SCHEME.length();
    for (int at = begin; at < authorization.length(); at++) {
      char character = authorization.charAt(at);
      if (character == '.') {
        if (at == begin) {
          return false;
        }
        parts++;
        begin = at + 1;
      } else if (!isBase64Url(character)) {
        return false;
      }
    }
    return parts == PARTS && begin < authorization.length();
  }

  private static boolean isBase64Url(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '-'
        || character == '_';
  }

  /** Whether it can be read to its end, which only a failure makes worth its price. */
  static boolean isReadable(String authorization) {
    String[] parts = authorization.substring(SCHEME.length()).split("\\.", -1);
    return isObject(parts[0]) && isObject(parts[1]);
  }

  private static boolean isObject(String part) {
    try {
      JsonNode value = JSON.readTree(Base64.getUrlDecoder().decode(part));
      return value.isObject();
    } catch (JsonProcessingException | IllegalArgumentException unreadable) {
      return false;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
