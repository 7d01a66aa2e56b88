/** What every member, province or hub, stands on. Knows no business area. */
package org.renshe.chassis;
