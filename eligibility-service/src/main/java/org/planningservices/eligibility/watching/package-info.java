/** What operators watch of qualifications. */
package org.planningservices.eligibility.watching;
