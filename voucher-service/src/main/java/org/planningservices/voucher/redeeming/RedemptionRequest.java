package org.planningservices.voucher.redeeming;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more is asked than the redemption itself. */
@JsonSerialize
@Schema(name = "RedemptionRequest", description = "An empty object")
public record RedemptionRequest() {}
