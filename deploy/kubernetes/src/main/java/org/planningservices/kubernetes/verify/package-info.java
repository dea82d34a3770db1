/** The pods of an overlay, run and walked through on one machine. */
package org.planningservices.kubernetes.verify;
