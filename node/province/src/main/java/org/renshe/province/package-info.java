/** A province: every business area, and the one place where they are put together. */
package org.renshe.province;
