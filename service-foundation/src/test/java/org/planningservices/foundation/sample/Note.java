package org.planningservices.foundation.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something written down for an organization. */
@Entity
public class Note {

  @Id
  @Column(name = "note_id")
  private UUID noteId;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "part_of")
  private UUID partOf;

  private String text;

  @Version private Long version;

  /** For Hibernate. */
  protected Note() {}

  Note(UUID noteId, UUID organizationId, String text) {
    this.noteId = noteId;
    this.organizationId = organizationId;
    this.text = text;
  }

  void rewrite(String newText) {
    text = newText;
  }

  void putInto(UUID other) {
    partOf = other;
  }

  public UUID id() {
    return noteId;
  }

  boolean belongsTo(UUID organization) {
    return organizationId.equals(organization);
  }

  String text() {
    return text;
  }

  long version() {
    return version;
  }
}
