package org.planningservices.foundation.paging;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param nextCursor opaque; absent on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {}
