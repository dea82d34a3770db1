package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.audit.AuditBreak.Kind;

/** Holds seals against the entries that they cover, and against each other. */
@ApplicationScoped
class AuditCheck {

  private static final int MOST_BREAKS = 100;

  private final AuditSeals seals;
  private final AuditEntries entries;

  AuditCheck(AuditSeals seals, AuditEntries entries) {
    this.seals = seals;
    this.entries = entries;
  }

  /** The newest below a number, newest first. */
  List<AuditSealView> newest(long below, int limit) {
    List<AuditSeal> found = seals.newest(below, limit + 1);
    List<AuditSealView> checked = new ArrayList<>();
    for (int index = 0; index < Math.min(limit, found.size()); index++) {
      checked.add(check(found.get(index), index + 1 < found.size() ? found.get(index + 1) : null));
    }
    return checked;
  }

  private AuditSealView check(AuditSeal seal, AuditSeal before) {
    List<AuditBreak> breaks = new ArrayList<>();
    boolean follows = seal.number() == 1 || before != null && before.number() == seal.number() - 1;
    if (!follows) {
      breaks.add(AuditBreak.of(Kind.SEAL_BEFORE_REMOVED));
    } else if (!Arrays.equals(
        seal.previousHash(), before == null ? AuditSeal.nothingBefore() : before.hash())) {
      breaks.add(AuditBreak.of(Kind.SEAL_BEFORE_CHANGED));
    }
    if (!Arrays.equals(seal.hash(), seal.recomputedHash())) {
      breaks.add(AuditBreak.of(Kind.SEAL_CHANGED));
    }
    // where the one before is missing, nobody can say whose the entries between are
    long above = !follows ? seal.firstId() - 1 : before == null ? Long.MIN_VALUE : before.lastId();
    addEntryBreaks(breaks, seal, above);
    return new AuditSealView(
        seal.number(),
        seal.firstId(),
        seal.lastId(),
        seal.entryIds().size(),
        seal.hexHash(),
        seal.sealedAt(),
        breaks.isEmpty(),
        breaks.subList(0, Math.min(MOST_BREAKS, breaks.size())));
  }

  private void addEntryBreaks(List<AuditBreak> breaks, AuditSeal seal, long above) {
    Map<Long, byte[]> present = new HashMap<>();
    int limit = seal.entryIds().size() + MOST_BREAKS;
    for (AuditEntry entry : entries.stretch(above, seal.lastId(), limit)) {
      present.put(entry.entryId(), EntryDigest.of(entry));
    }
    for (int index = 0; index < seal.entryIds().size(); index++) {
      long id = seal.entryIds().get(index);
      byte[] digest = present.remove(id);
      if (digest == null) {
        breaks.add(AuditBreak.of(Kind.ENTRY_REMOVED, id));
      } else if (!isSealed(digest, seal, index)) {
        breaks.add(AuditBreak.of(Kind.ENTRY_CHANGED, id));
      }
    }
    present.keySet().stream()
        .sorted()
        .forEach(id -> breaks.add(AuditBreak.of(Kind.ENTRY_ADDED, id)));
  }

  private static boolean isSealed(byte[] digest, AuditSeal seal, int index) {
    int start = index * EntryDigest.BYTES;
    int end = start + EntryDigest.BYTES;
    return end <= seal.digests().length
        && Arrays.equals(digest, 0, EntryDigest.BYTES, seal.digests(), start, end);
  }
}
