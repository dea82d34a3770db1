package org.planningservices.foundation.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Reads dates as {@code YYYY-MM-DD} only. Jackson alone also takes a number of days since 1970, an
 * array, an instant that it cuts, and years that no database keeps.
 */
final class CalendarDate extends StdDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  CalendarDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    String text = parser.getText();
    try {
      return read(text);
    } catch (DateTimeException unreadable) {
      throw context.weirdStringException(text, LocalDate.class, unreadable.getMessage());
    }
  }

  /**
   * @throws DateTimeException when it has another form, or there is no such day
   */
  static LocalDate read(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("not of the form YYYY-MM-DD");
    }
    return LocalDate.parse(text);
  }
}
