package org.planningservices.voucher.completion;

/**
 * What a partner handed in before one more file.
 *
 * @param files for the same voucher
 * @param most files that it may hand in for a voucher
 * @param sameElsewhere the same bytes for another voucher [D:S11a]
 */
public record HandedInBefore(long files, int most, boolean sameElsewhere) {}
