/** The public shape of what happens to a partner; the only place that knows it. */
package org.planningservices.enrollment.publishing;
