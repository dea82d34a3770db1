package org.planningservices.foundation.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A note to write. */
public record NoteRequest(
    @NotBlank @Size(max = 500) String text,
    @Max(10) Integer stars,
    @Valid Author author,
    LocalDate due,
    Mood mood) {

  /** How it is meant. */
  public enum Mood {
    GLAD,
    GRAVE
  }

  /** Who wrote it. */
  public record Author(@NotBlank String name) {}
}
