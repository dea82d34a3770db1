/** Identifiers made by the domain, before anything is stored. */
package org.planningservices.foundation.id;
