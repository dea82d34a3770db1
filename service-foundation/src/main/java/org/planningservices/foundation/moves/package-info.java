/** What an aggregate may do from which state, as a table, and the refusal of what it may not. */
package org.planningservices.foundation.moves;
