/**
 * Measures the packaged suite on one machine against its budgets, and writes down what came out.
 */
package org.planningservices.benchmarks;
