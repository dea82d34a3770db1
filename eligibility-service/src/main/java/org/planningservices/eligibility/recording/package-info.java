/** What programme operations record of a partner and its consultants, and how it is read. */
package org.planningservices.eligibility.recording;
