package org.planningservices.voucher.viewing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a voucher, or that made the next one possible. */
@Schema(name = "TimelineEntry")
public record TimelineEntryView(
    @JsonIgnore @Schema(hidden = true) UUID timelineEntryId,
    Instant at,
    @Schema(description = "A fact in the past tense", examples = "VoucherReserved") String what,
    @Schema(
            description = "Which side did it",
            enumeration = {"PARTNER", "CUSTOMER", "PROGRAM", "SYSTEM"},
            examples = "PARTNER")
        String by,
    @JsonRawValue
        @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "Ids, codes, dates and numbers of the fact")
        String facts) {}
