/** What programme operations record about a partner and its consultants, and how it is read. */
package org.planningservices.eligibility.recording;
