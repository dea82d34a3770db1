package org.planningservices.payment.submitting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing has to be said to submit; the body is an empty object. */
@Schema(name = "SubmitPaymentRequest")
public record SubmissionRequest() {}
