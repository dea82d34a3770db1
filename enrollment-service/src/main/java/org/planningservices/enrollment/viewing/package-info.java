/** Who is in the programme, for the partner itself and for programme operations. */
package org.planningservices.enrollment.viewing;
