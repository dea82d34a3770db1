/**
 * What operators are promised, tried for real: each proof prints a verdict and ends accordingly.
 */
package org.planningservices.proofs;
