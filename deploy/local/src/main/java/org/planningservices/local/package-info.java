/** The whole suite on one machine: how it is started, watched and walked. */
package org.planningservices.local;
