/** Pods as manifests describe them, run by podman. */
package org.planningservices.kubernetes.pod;
