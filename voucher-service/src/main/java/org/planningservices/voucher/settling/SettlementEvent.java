package org.planningservices.voucher.settling;

import java.time.Instant;
import java.util.UUID;

/**
 * What a move of a settlement did; exactly one a move. It follows from a fact that payment-service
 * has already published, so it is not published to other services again.
 *
 * @param sequence the voucher's after the move
 * @param paymentRequestId that the move is about; null when it is about none
 */
record SettlementEvent(
    SettlementMove move, UUID voucherId, UUID paymentRequestId, long sequence, Instant at) {}
