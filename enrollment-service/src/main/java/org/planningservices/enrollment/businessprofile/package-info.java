/** A partner publishes the profile that customers find it by. */
package org.planningservices.enrollment.businessprofile;
