/** What text may hold, and how text that people paste is read; one rule for every service. */
package org.planningservices.foundation.text;
