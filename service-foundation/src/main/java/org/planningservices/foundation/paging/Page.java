package org.planningservices.foundation.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param nextCursor opaque; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
