/**
 * The partner organization: the one consistency boundary of this service and the only writer of its
 * state.
 */
package org.planningservices.enrollment.partner;
