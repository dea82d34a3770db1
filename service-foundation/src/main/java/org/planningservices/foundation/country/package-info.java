/** Countries as ISO 3166-1 writes them, and what day it is there. */
package org.planningservices.foundation.country;
