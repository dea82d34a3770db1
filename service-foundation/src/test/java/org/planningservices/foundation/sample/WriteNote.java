package org.planningservices.foundation.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;

/** Writes and rewrites notes. */
@ApplicationScoped
public class WriteNote {

  private final EntityManager notes;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentCaller caller;

  WriteNote(EntityManager notes, Outbox outbox, Audit audit, CurrentCaller caller) {
    this.notes = notes;
    this.outbox = outbox;
    this.audit = audit;
    this.caller = caller;
  }

  @Transactional
  Note write(String text) {
    if (text.equals("rude")) {
      throw new Rude();
    }
    if (text.equals("broken")) {
      throw new IllegalStateException("secret detail");
    }
    UUID id = UniqueId.next();
    Note note = new Note(id, caller.get().organizationId(), text);
    if (text.equals("homeless")) {
      note.putInto(UniqueId.next());
    }
    notes.persist(note);
    outbox.append(
        new OutboxMessage(
            "NoteWritten",
            id,
            1,
            Map.of("authorid", caller.get().organizationId()),
            Map.of("noteId", id, "length", text.length())));
    audit.record("write", "note", id, null);
    notes.flush();
    return note;
  }

  @Transactional
  Note find(UUID id) {
    Note note = notes.find(Note.class, id);
    if (note == null || !note.belongsTo(caller.get().organizationId())) {
      throw new UnknownResource("note");
    }
    return note;
  }

  @Transactional
  Note rewrite(UUID id, String text) {
    Note note = find(id);
    note.rewrite(text);
    notes.flush();
    return note;
  }

  @Transactional
  void delete(UUID id) {
    notes.remove(find(id));
  }

  private static final class Rude extends Refusal {
    private static final long serialVersionUID = 1L;

    Rude() {
      super(
          Kind.CONFLICT,
          "note.refused",
          "This note is not written.",
          java.util.List.of(
              Reason.of("note.rude", "The text is rude.", Map.of("words", 1)),
              Reason.of("note.short", "The text is short.")));
    }
  }
}
