/** Reads as far as the caller reaches: one row, a page, or those that are to be changed. */
package org.planningservices.foundation.reading;
