/** What is recorded about a partner's company and consultants; it is only ever added to. */
package org.planningservices.eligibility.qualification;
