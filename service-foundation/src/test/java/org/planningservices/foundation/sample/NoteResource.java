package org.planningservices.foundation.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.Created;
import org.planningservices.foundation.http.GeneratedMembers;
import org.planningservices.foundation.http.SafeOperation;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.idempotency.Answer;
import org.planningservices.foundation.idempotency.StateChanges;
import org.planningservices.foundation.identity.Allowed;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.Page;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.paging.Paging;
import org.planningservices.foundation.reading.KeysetQuery;

/** Notes over HTTP. */
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {

  private final WriteNote notes;
  private final EntityManager database;
  private final StateChanges stateChanges;
  private final Versions versions;
  private final Paging paging;
  private final CurrentCaller caller;

  NoteResource(
      WriteNote notes,
      EntityManager database,
      StateChanges stateChanges,
      Versions versions,
      Paging paging,
      CurrentCaller caller) {
    this.notes = notes;
    this.database = database;
    this.stateChanges = stateChanges;
    this.versions = versions;
    this.paging = paging;
    this.caller = caller;
  }

  @POST
  @Allowed(permission = "note:write")
  @Operation(operationId = "writeNote", summary = "Writes a note")
  @Created("The note")
  @GeneratedMembers("noteId")
  public RestResponse<NoteView> write(@NotNull @Valid NoteRequest request) {
    return stateChanges.executeOnce(request, () -> created(notes.write(request.text())));
  }

  @POST
  @Path("/search")
  @Allowed(permission = "note:read")
  @Operation(operationId = "searchNotes", summary = "Looks for a text that belongs in no log")
  @SafeOperation("A text does not belong in an address")
  public List<NoteView> search(@NotNull @Valid NoteRequest request) {
    return List.of();
  }

  @DELETE
  @Path("/{noteId}")
  @Allowed(permission = "note:write")
  @Operation(operationId = "deleteNote", summary = "Deletes a note")
  public RestResponse<Void> delete(
      @PathParam("noteId") UUID noteId, @QueryParam("mood") NoteRequest.Mood mood) {
    return stateChanges.execute(
        () -> {
          notes.delete(noteId);
          return Answer.noContent();
        });
  }

  @GET
  @Path("/{noteId}")
  @Allowed(permission = "note:read")
  @Operation(operationId = "getNote", summary = "Shows a note")
  public RestResponse<NoteView> get(@PathParam("noteId") UUID noteId) {
    Note note = notes.find(noteId);
    return Versions.answer(note.version(), view(note));
  }

  @PUT
  @Path("/{noteId}")
  @Allowed(permission = "note:write")
  @Operation(operationId = "rewriteNote", summary = "Rewrites a note")
  public RestResponse<NoteView> rewrite(
      @PathParam("noteId") UUID noteId, @NotNull @Valid NoteRequest request) {
    return stateChanges.execute(
        () -> {
          versions.requireIfMatch(notes.find(noteId).version());
          Note note = notes.rewrite(noteId, request.text());
          return Answer.ok(note.version(), view(note));
        });
  }

  @GET
  @Allowed(permission = "note:read", organizations = "PARTNER")
  @Operation(operationId = "listNotes", summary = "Lists notes")
  public RestResponse<Page<NoteView>> list(
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("since") LocalDate since) {
    PageRequest page = PageRequest.of(limit, cursor);
    List<NoteView> rows =
        KeysetQuery.of("select n.noteId, n.text from Note n", "n.noteId")
            .within(caller.get().scope(), "n.organizationId")
            .page(database, page, NoteView.class);
    return paging.page(page, rows, NoteView::noteId);
  }

  /** Says nothing of whom it allows, so it allows nobody. */
  @GET
  @Path("/unguarded")
  public String unguarded() {
    return "secret";
  }

  private static Answer<NoteView> created(Note note) {
    return Answer.created(URI.create("/v1/notes/" + note.id()), note.version(), view(note));
  }

  private static NoteView view(Note note) {
    return new NoteView(note.id(), note.text());
  }
}
