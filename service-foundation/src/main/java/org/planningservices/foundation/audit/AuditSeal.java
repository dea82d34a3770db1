package org.planningservices.foundation.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A stretch of audit entries, and the hash of the seal before: who changes or removes an entry has
 * to write this seal and all later ones again.
 *
 * @param number 1, 2, 3 and so on
 * @param entryIds those it covers, rising
 * @param digests of each, one after the other
 */
record AuditSeal(
    long number,
    List<Long> entryIds,
    byte[] digests,
    byte[] previousHash,
    byte[] hash,
    Instant sealedAt) {

  private static final byte[] FORMAT = "audit seal 1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHING_BEFORE = new byte[32];

  /**
   * @param before null for the first seal
   * @param entries at least one, by rising id
   */
  static AuditSeal of(AuditSeal before, List<AuditEntry> entries, Instant now) {
    long number = before == null ? 1 : before.number() + 1;
    byte[] previous = before == null ? NOTHING_BEFORE : before.hash();
    ByteBuffer digests = ByteBuffer.allocate(entries.size() * EntryDigest.BYTES);
    entries.forEach(entry -> digests.put(EntryDigest.of(entry)));
    List<Long> ids = entries.stream().map(AuditEntry::entryId).toList();
    return new AuditSeal(
        number, ids, digests.array(), previous, hash(number, ids, digests.array(), previous), now);
  }

  /** What its hash has to be. */
  byte[] recomputedHash() {
    return hash(number, entryIds, digests, previousHash);
  }

  /** What the first seal has in the place of the hash before. */
  static byte[] nothingBefore() {
    return NOTHING_BEFORE.clone();
  }

  long firstId() {
    return entryIds.getFirst();
  }

  long lastId() {
    return entryIds.getLast();
  }

  String hexHash() {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(long number, List<Long> ids, byte[] digests, byte[] previous) {
    MessageDigest sha256 = EntryDigest.sha256();
    sha256.update(FORMAT);
    sha256.update(previous);
    ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES * (ids.size() + 2));
    numbers.putLong(number).putLong(ids.size());
    ids.forEach(numbers::putLong);
    sha256.update(numbers.array());
    return sha256.digest(digests);
  }
}
