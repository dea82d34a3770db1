package org.planningservices.foundation.sample;

import java.util.UUID;

/** A note as its organization sees it. */
public record NoteView(UUID noteId, String text) {}
