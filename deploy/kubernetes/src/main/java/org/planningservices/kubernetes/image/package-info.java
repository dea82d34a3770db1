/** What the images of the services are made of. */
package org.planningservices.kubernetes.image;
