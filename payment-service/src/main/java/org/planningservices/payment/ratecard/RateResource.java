package org.planningservices.payment.ratecard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.MalformedRequest;

/** Shows the rate card. */
@Path("/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rate card", description = "What an engagement is worth, by country and length")
public class RateResource {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  // PostgreSQL knows no year before it; one has the same rates.
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private final Rates rates;
  private final Clock clock;

  RateResource(Rates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  @GET
  @Allowed(permission = "payment:read")
  @Operation(
      operationId = "listRates",
      summary = "List the rates in force on a day, of one country or of all",
      description = "The day is today (UTC) unless `asOf` says otherwise.")
  @APIResponse(responseCode = "200", description = "The rates, ordered by country and days")
  public RateView.RatesView list(
      @Parameter(
              description = "Country of delivery, ISO 3166-1 alpha-2; all when absent",
              example = "DE",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{2}$"))
          @QueryParam("country")
          String country,
      @QueryParam("asOf") LocalDate asOf) {
    LocalDate date =
        bounded(asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf);
    List<Rate> found = country == null ? rates.asOf(date) : rates.asOf(date, code(country));
    return new RateView.RatesView(found.stream().map(RateView::of).toList());
  }

  private static LocalDate bounded(LocalDate date) {
    return date.isBefore(FIRST) ? FIRST : date;
  }

  private static String code(String country) {
    if (!COUNTRY.matcher(country).matches()) {
      throw MalformedRequest.queryParameter("country", Expected.COUNTRY);
    }
    return country;
  }
}
