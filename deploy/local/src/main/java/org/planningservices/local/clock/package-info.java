/** The clock of a stack's services, which tests move. */
package org.planningservices.local.clock;
