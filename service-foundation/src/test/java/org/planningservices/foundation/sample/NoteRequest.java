package org.planningservices.foundation.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A note to write. */
public record NoteRequest(
    @NotBlank @Size(max = 500) String text, @Max(10) Integer stars, @Valid Author author) {

  /** Who wrote it. */
  public record Author(@NotBlank String name) {}
}
