/** What a running stack itself answers over HTTP: its clock and the letters sent so far. */
package org.planningservices.local.endpoint;
