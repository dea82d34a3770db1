/** Rendered manifests, read so that nothing in them is unknown. */
package org.planningservices.kubernetes.manifest;
