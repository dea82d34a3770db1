/** Who changed what, for which organization, and why, in an append-only table. */
package org.planningservices.foundation.audit;
