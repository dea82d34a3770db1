package org.planningservices.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param sealingKey Base64 of 32 bytes, under which letters and recorded answers are encrypted
 */
@Validated
@ConfigurationProperties("peer")
public record PeerProperties(
    @NotBlank String sealingKey,
    @NotNull @Valid Outbox outbox,
    @NotNull @Valid Reservation reservation,
    @NotNull @Valid Mail mail) {

  public record Outbox(@NotBlank String topic, @NotBlank String source) {}

  public record Reservation(@NotBlank String termsVersion) {}

  public record Mail(@NotBlank String from) {}
}
