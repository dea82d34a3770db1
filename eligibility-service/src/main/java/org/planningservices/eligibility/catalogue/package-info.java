/** What the programme offers and what it asks for, as rows that say since when and how we know. */
package org.planningservices.eligibility.catalogue;
