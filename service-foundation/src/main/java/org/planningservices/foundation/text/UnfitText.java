package org.planningservices.foundation.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text of a request has a character that it may not have; the message is for people. */
public final class UnfitText extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  UnfitText(JsonParser parser, String message) {
    super(parser, message);
  }
}
